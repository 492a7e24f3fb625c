/** What runs in a worker thread: it plays chunks of replications and hands back their figures, never their tickets. */
import { workerData } from 'piscina';
import { Control } from './control.ts';
import type { PreparedPlan, ReplicationOutcome } from './executor.ts';
import { prepare } from './own-policy-file.ts';
import { playReplication } from './replication.ts';
import type { Chunk, ThreadData } from './worker-threads.ts';

const { plans: named, control: shared } = workerData as ThreadData;
const plans = await Promise.all(named.map(prepare));
const control = new Control(shared);

/** Outcomes of the chunk in order; fewer than asked for when the experiment was stopped meanwhile. */
export function playChunk({ plan, from, to }: Chunk): ReplicationOutcome[] {
  const outcomes: ReplicationOutcome[] = [];
  for (let replication = from; replication < to; replication++) {
    const outcome = playUnlessStopped(plans[plan]!, replication);
    if (outcome === undefined) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

function playUnlessStopped(plan: PreparedPlan, replication: number): ReplicationOutcome | undefined {
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
