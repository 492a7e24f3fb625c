import fc from 'fast-check';
import { describeHappening } from '../../../engine/log/describe.ts';
import type { SimulationEvent } from '../../../engine/log/simulation-event.ts';
import { figuresOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../../random-scenario.ts';
import type { ScenarioSettings } from '../../scenarios.ts';

const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 40);
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 4_117);

/** A run with everything that happened in it, and its figures at a moment. */
export interface PlayedRun {
  readonly simulation: Simulation;
  readonly events: readonly SimulationEvent[];
  readonly value: (key: string) => number | null;
}

/** Plays a scenario to a moment, or to its end. */
export function played(settings: ScenarioSettings, until = Infinity): PlayedRun {
  const events: SimulationEvent[] = [];
  const simulation = new Simulation(scenarioOf(settings), undefined, [
    (world) => ({
      happened: (what, ticket, expert, detail, amount) =>
        events.push(describeHappening(world, what, ticket, expert, detail, amount)),
    }),
  ]);
  simulation.run(until);
  const { now } = simulation;
  return { simulation, events, value: (key) => figuresOf(simulation.world, [key], now)[key]?.value ?? null };
}

type Mapping = Readonly<Record<string, unknown>>;

/** The settings with all tickets of those case types in turn, category by category. */
export function withCaseTypes(settings: ScenarioSettings, caseTypes: readonly string[]): ScenarioSettings {
  if (caseTypes.length === 0) return settings;
  const tickets = settings['tickets'] as Mapping;
  const categories = Object.entries(tickets['categories'] as Record<string, Mapping>).map(([name, category], index) => [
    name,
    { ...category, caseType: caseTypes[index % caseTypes.length] },
  ]);
  return { ...settings, tickets: { ...tickets, categories: Object.fromEntries(categories) as Mapping } };
}

/**
 * Checks a claim about random desks under every rule, with some packs switched on. A failure says how to play it again.
 *
 * @param caseTypes what tickets are about, category by category; requests when left out
 * @param alter what else is different from the settings drawn
 */
export function onRandomDesks(
  packs: ScenarioSettings,
  check: (run: PlayedRun, settings: ScenarioSettings) => void,
  caseTypes: readonly string[] = [],
  alter: (settings: ScenarioSettings) => ScenarioSettings = (settings) => settings,
): void {
  fc.assert(
    fc.property(randomSettings, (drawn) => {
      const settings = { ...alter(withCaseTypes(drawn, caseTypes)), packs };
      try {
        check(played(settings), settings);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
      }
    }),
    { numRuns: DESKS, seed: SEED, endOnFailure: process.env['SWITCHYARD_SHRINK'] === undefined },
  );
}
