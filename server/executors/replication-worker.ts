/** What runs in a worker thread: it plays chunks of replications and hands back their figures, never their tickets. */
import { Control } from './control.ts';
import type { PreparedPlan, ReplicationOutcome } from './executor.ts';
import { ReadyPlans } from './packed-plan.ts';
import { playReplication } from './replication.ts';
import type { Chunk, PlayedChunk } from './worker-threads.ts';

const plans = new ReadyPlans();

/** Outcomes of the chunk in order; fewer than asked for when it was stopped meanwhile. */
export async function playChunk({ plan, from, to, control: shared }: Chunk): Promise<PlayedChunk> {
  const prepared = await plans.of(plan);
  const control = new Control(shared);
  const outcomes: ReplicationOutcome[] = [];
  const startedAt = performance.now();
  for (let replication = from; replication < to; replication++) {
    const outcome = playUnlessStopped(prepared, replication, control);
    if (outcome === undefined) break;
    outcomes.push(outcome);
  }
  return { outcomes, milliseconds: performance.now() - startedAt };
}

function playUnlessStopped(plan: PreparedPlan, replication: number, control: Control): ReplicationOutcome | undefined {
  const slices = playReplication(plan, replication);
  let before = 0;
  while (!control.isStopped) {
    const slice = slices.next();
    control.advance(before, slice.done === true ? 1 : slice.value);
    if (slice.done === true) return slice.value;
    before = slice.value;
  }
  return undefined;
}
