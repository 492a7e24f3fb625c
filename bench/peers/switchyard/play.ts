import { join } from 'node:path';
import { figuresOf, Simulation, snapshotOf, type Scenario } from '../../../engine/index.ts';
import { projectFolder } from '../../../server/project-folder.ts';
import { prove } from '../../benchmark.ts';
import { offerCore, shippedScenario, ticketsOf } from '../../offer-core.ts';
import { NO_TIME, plus, startLap } from '../../stopwatch.ts';
import type { Model } from '../models.ts';
import { SLICES, type Part, type Played } from '../played.ts';

const MS_PER_SECOND = 1000;
const EXPERTS = 200;

/** The figure behind each measure, and what its sums are in, to those of the measure. */
const FIGURES = {
  accepted: { key: 'acceptance', unit: MS_PER_SECOND },
  answered: { key: 'answer', unit: MS_PER_SECOND },
  left: { key: 'abandonedUnaccepted', unit: 1 },
} as const;

const NOTHING: Part = [0, 0];

/** Plays a model until about so many tickets have come and gone. */
export async function playSwitchyard(model: Model, tickets: number): Promise<Played> {
  const simulation = new Simulation(await scenarioOf(model, tickets));
  const { horizon } = simulation.world.scenario;
  const totals = [sumsOf(simulation)];
  let lap = NO_TIME;
  for (let slice = 1; slice <= SLICES; slice++) {
    const stop = startLap();
    simulation.run(slice < SLICES ? (horizon * slice) / SLICES : Infinity);
    lap = plus(lap, stop());
    totals.push(sumsOf(simulation));
  }
  prove(snapshotOf(simulation.world).conservation.holds, 'tickets or offers were lost');
  const program = `Switchyard on Node ${process.versions.node}`;
  return { program, tickets: ticketsOf(simulation), ...lap, measures: differencesOf(totals) };
}

async function scenarioOf({ name, arrivalRate }: Model, tickets: number): Promise<Scenario> {
  if (name === 'offer-core') return offerCore(EXPERTS, tickets);
  const path = join(projectFolder(), 'bench', 'peers', 'switchyard', `${name}.yaml`);
  const scenario = await shippedScenario(path);
  return { ...scenario, horizon: Math.round((MS_PER_SECOND * tickets) / arrivalRate) };
}

type Sums = Readonly<Record<string, Part>>;

/** Sums and counts of all measures since the start. */
function sumsOf({ world }: Simulation): Sums {
  const figures = figuresOf(
    world,
    Object.values(FIGURES).map(({ key }) => key),
  );
  const parts = Object.entries(FIGURES).map(([measure, { key, unit }]) => {
    const { numerator, denominator } = figures[key]!;
    return [measure, [(numerator ?? 0) / unit, denominator ?? 0] as const];
  });
  return Object.fromEntries(parts) as Sums;
}

/** What each slice added. */
function differencesOf(totals: readonly Sums[]): Record<string, Part[]> {
  const parts = Object.keys(FIGURES).map((measure) => [
    measure,
    totals.slice(1).map((sums, before): Part => {
      const [sum, count] = sums[measure] ?? NOTHING;
      const [sumBefore, countBefore] = totals[before]![measure] ?? NOTHING;
      return [sum - sumBefore, count - countBefore];
    }),
  ]);
  return Object.fromEntries(parts) as Record<string, Part[]>;
}
