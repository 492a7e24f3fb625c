import { afterEach, expect, it } from 'vitest';
import type { Executor, ReplicationOutcome, TakeOutcome } from '../../../server/executors/executor.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { WorkerThreads } from '../../../server/executors/worker-threads.ts';
import { smallDesk } from '../small-desk.ts';

let executor: Executor | undefined;
afterEach(() => executor?.close());

function keepingIn(outcomes: ReplicationOutcome[]): TakeOutcome {
  return (replication, outcome) => (outcomes[replication] = outcome);
}

it('threads give the outcomes that this thread gives, each once', async () => {
  const plan = { scenario: smallDesk(), by: ['group'] as const };
  let threads = 0;
  const count = (): number => threads++;
  process.on('worker', count);
  executor = new WorkerThreads(plan, 2);
  const there: ReplicationOutcome[] = [];
  let taken = 0;
  await executor.play(0, 12, (replication, outcome) => {
    taken++;
    keepingIn(there)(replication, outcome);
  });
  process.off('worker', count);
  expect(threads).toBe(2);
  const here: ReplicationOutcome[] = [];
  await new InProcess(plan).play(0, 12, keepingIn(here));
  expect(taken).toBe(12);
  expect(there).toEqual(here);
  expect(executor.played).toBe(12);
});

it('once stopped, threads give up what they are at', async () => {
  executor = new WorkerThreads({ scenario: smallDesk('horizon=10000 d'), by: [] }, 2);
  const taken: number[] = [];
  const playing = executor.play(0, 8, (replication) => taken.push(replication));
  setTimeout(() => executor?.stop(), 300);
  await playing;
  expect(taken).toEqual([]);
});
