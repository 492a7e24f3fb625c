import {
  breakdownOf,
  figureCatalogue,
  packFigures,
  replicationSeed,
  Simulation,
  takeNotes,
  totalsOf,
} from '../../engine/index.ts';
import type {
  Breakdown,
  Conservation,
  HappeningListener,
  NoteTaker,
  PackedFigures,
  World,
} from '../../engine/index.ts';
import { Trouble } from '../trouble.ts';
import { breakdownDefinitions, BREAKDOWN_FIGURES } from '../report/chosen-figures.ts';
import { enginePlace } from './engine-place.ts';
import type { PreparedPlan, ReplicationFailure, ReplicationOutcome } from './executor.ts';

/** Events between two looks at the world outside: some 20 ms. */
export const SLICE_EVENTS = 20_000;

/** The parts of a run and the figures of each, those of BREAKDOWN_FIGURES. */
export interface PackedBreakdown {
  readonly names: readonly string[];
  readonly figures: PackedFigures;
}

/** What is kept of a replication: aggregates, in plain data that crosses threads. */
export interface ReplicationResult {
  readonly fingerprint: string;
  readonly eventsPlayed: number;
  /** All figures of the catalogue. */
  readonly figures: PackedFigures;
  readonly breakdowns: Readonly<Partial<Record<Breakdown, PackedBreakdown>>>;
  /** Length of a reporting interval, ms. */
  readonly intervalMs: number;
  readonly conservation: Conservation;
  /** What was noted beside the figures, where the plan asks for it. */
  readonly notes?: Float64Array;
}

/** Plays one replication in slices: yields after each how much of it is done, and returns its outcome. */
export function* playReplication(
  plan: PreparedPlan,
  replication: number,
  listening: readonly ((world: World) => HappeningListener)[] = [],
): Generator<number, ReplicationOutcome, void> {
  const seed = replicationSeed(plan.scenario.seed, replication);
  const { notes: noted } = plan;
  let simulation: Simulation | undefined;
  let notes: NoteTaker | undefined;
  const noting = noted === undefined ? [] : [(world: World): NoteTaker => (notes = takeNotes(noted, world))];
  try {
    simulation = new Simulation({ ...plan.scenario, seed }, plan.ownPolicy, [...listening, ...noting]);
    while (simulation.run(Infinity, SLICE_EVENTS) === 'budget-spent') {
      yield Math.min(1, simulation.now / plan.scenario.horizon);
    }
    const result = resultOf(simulation, plan.by);
    return { kind: 'played', result: notes === undefined ? result : { ...result, notes: notes.taken() } };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, seed, simulation) };
  }
}

/**
 * What is told of a run that broke off.
 *
 * @throws Trouble when that is what broke it off: what a listener could not write is no fault of the run
 */
export function failureOf(
  error: unknown,
  seed: string,
  { eventsPlayed, now: at }: Pick<Simulation, 'eventsPlayed' | 'now'> = { eventsPlayed: 0, now: 0 },
): ReplicationFailure {
  if (error instanceof Trouble) throw error;
  return { seed, eventsPlayed, at, ...mistakeOf(error) };
}

/** What is kept of a run where it stands. */
export function resultOf(simulation: Simulation, by: readonly Breakdown[]): ReplicationResult {
  const { world, now, fingerprint, eventsPlayed } = simulation;
  const catalogue = figureCatalogue(world.scenario);
  const { figures, conservation } = totalsOf(world, now);
  const breakdowns = by.map((dimension) => {
    const definitions = breakdownDefinitions(catalogue, dimension);
    const rows = breakdownOf(world, dimension, now, BREAKDOWN_FIGURES[dimension]);
    const values = rows.map((row) => row.figures);
    return [dimension, { names: rows.map(({ name }) => name), figures: packFigures(definitions, values) }] as const;
  });
  return {
    fingerprint,
    eventsPlayed,
    figures: packFigures(catalogue, [figures]),
    breakdowns: Object.fromEntries(breakdowns),
    intervalMs: world.figures.ledger.interval,
    conservation,
  };
}

/** A broken invariant and a wrong answer of somebody's policy say what they are; anything else also says where it is from. */
function mistakeOf(error: unknown): Pick<ReplicationFailure, 'message' | 'isPolicyMistake'> {
  if (!(error instanceof Error)) return { message: String(error), isPolicyMistake: false };
  const isPolicyMistake = error.name === 'PolicyMistake';
  if (isPolicyMistake || error.name === 'BrokenInvariant') return { message: error.message, isPolicyMistake };
  const place = enginePlace(error.stack ?? '');
  return { message: place === undefined ? error.message : `${error.message} (${place})`, isPolicyMistake };
}
