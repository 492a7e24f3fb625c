import fc from 'fast-check';
import { takeNotes, type NotesName, type NoteTaker } from '../../../../engine/experiment/insights/note-takers.ts';
import { describeHappening } from '../../../../engine/log/describe.ts';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { World } from '../../../../engine/world/world.ts';
import { randomSettings, replayHint, scenarioOf } from '../../../random-scenario.ts';

const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 25);
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 7_302);

/** A run with its notes and everything that happened in it. */
export interface NotedRun {
  readonly notes: Float64Array;
  readonly events: readonly SimulationEvent[];
  readonly world: World;
}

export function notedRun(scenario: Scenario, name: NotesName): NotedRun {
  const events: SimulationEvent[] = [];
  let taker: NoteTaker | undefined;
  const simulation = new Simulation(scenario, undefined, [
    (world) => (taker = takeNotes(name, world)),
    (world) => ({
      happened: (what, ticket, expert, detail, amount) =>
        events.push(describeHappening(world, what, ticket, expert, detail, amount)),
    }),
  ]);
  simulation.run();
  return { notes: taker!.taken(), events, world: simulation.world };
}

/** Compares notes with those worked out from the log, on random desks. A failure says how to play it again. */
export function onNotedDesks(name: NotesName, check: (run: NotedRun) => void): void {
  fc.assert(
    fc.property(randomSettings, (settings) => {
      try {
        check(notedRun(scenarioOf(settings), name));
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
      }
    }),
    { numRuns: DESKS, seed: SEED, endOnFailure: true },
  );
}
