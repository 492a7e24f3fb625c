import { packFigures } from '../../../engine/experiment/packed-figures.ts';
import { replicationSeed } from '../../../engine/experiment/replication-seed.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { TargetNotes } from '../../../engine/planning/target-notes.ts';
import type { Asking, PlayedRun } from '../../../engine/planning/trials.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

/** Plays one replication of a scenario and notes its targets. */
function playRun(scenario: Scenario, replication: number): PlayedRun {
  let notes: TargetNotes | undefined;
  const seed = replicationSeed(scenario.seed, replication);
  const simulation = new Simulation({ ...scenario, seed }, undefined, [(world) => (notes = new TargetNotes(world))]);
  simulation.run(Infinity);
  const { figures } = snapshotOf(simulation.world, simulation.now);
  return { notes: notes!.taken(), figures: packFigures(figureCatalogue(scenario), [figures]) };
}

/** Plays whatever is asked for, here and now. */
export function played<Answer>(asking: Asking<Answer>): Answer {
  let next = asking.next([]);
  while (next.done !== true) {
    const { scenario, from, to } = next.value;
    next = asking.next(Array.from({ length: to - from }, (_, index) => playRun(scenario, from + index)));
  }
  return next.value;
}

/** A textbook desk with targets: calls of three minutes, customers of five, so many an hour in each hour. */
export function callsDesk(counts: readonly number[], more: ScenarioSettings = {}): Scenario {
  return scenarioWith(
    {
      seed: 'calls',
      horizon: `${counts.length} h`,
      tickets: {
        channels: { voice: 1 },
        categories: {
          call: { work: { law: 'exponential', mean: '180 s' }, patience: { law: 'exponential', mean: '300 s' } },
        },
      },
      arrivals: [{ rate: { every: '1 h', cycle: 'once', counts } }],
      experts: [{ name: 'agents', count: 20 }],
      desk: { patienceEnds: 'acceptance' },
      figures: { interval: '1 h' },
      targets: [{ figure: 'serviceWithin20s', atLeast: 80 }],
      ...more,
    },
    ['plain'],
  );
}
