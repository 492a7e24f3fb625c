import { Simulation } from '../../engine/index.ts';
import type { HappeningListener, World } from '../../engine/index.ts';
import type { ReplicationOutcome, RunPlan } from './executor.ts';

/** Events between two looks at the world outside: some 50 ms. */
const SLICE_EVENTS = 50_000;

/** What is kept of a replication: aggregates, in plain data that crosses threads. */
export interface ReplicationResult {
  readonly fingerprint: string;
  readonly eventsPlayed: number;
}

/** The first replication has the scenario's own seed, so that one run and the first of many are the same. */
export function seedOf(seed: string, replication: number): string {
  return replication === 0 ? seed : `${seed}/${replication + 1}`;
}

/** Plays one replication in slices: yields after each how much of it is done, and returns its outcome. */
export function* playReplication(
  plan: RunPlan,
  replication: number,
  listening: readonly ((world: World) => HappeningListener)[] = [],
): Generator<number, ReplicationOutcome, void> {
  const seed = seedOf(plan.scenario.seed, replication);
  let simulation: Simulation | undefined;
  try {
    simulation = new Simulation({ ...plan.scenario, seed });
    for (const make of listening) simulation.listen(make(simulation.world));
    while (simulation.run(Infinity, SLICE_EVENTS) === 'budget-spent') {
      yield Math.min(1, simulation.now / plan.scenario.horizon);
    }
    const { fingerprint, eventsPlayed } = simulation;
    return { kind: 'played', result: { fingerprint, eventsPlayed } };
  } catch (error) {
    const { eventsPlayed = 0, now: at = 0 } = simulation ?? {};
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { seed, message, eventsPlayed, at } };
  }
}
