import { afterEach, expect, it } from 'vitest';
import { Control } from '../../../server/executors/control.ts';
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
  executor = new WorkerThreads(2);
  const control = new Control();
  const there: ReplicationOutcome[] = [];
  let taken = 0;
  const take: TakeOutcome = (replication, outcome) => {
    taken++;
    keepingIn(there)(replication, outcome);
  };
  await executor.play({ plan, from: 0, to: 12 }, take, control);
  process.off('worker', count);
  expect(threads).toBe(2);
  const here: ReplicationOutcome[] = [];
  await new InProcess().play({ plan, from: 0, to: 12 }, keepingIn(here), new Control());
  expect(taken).toBe(12);
  expect(there).toEqual(here);
  expect(control.played).toBe(12);
});

it('once stopped, threads give up what they are at, and are there for what is asked of them next', async () => {
  executor = new WorkerThreads(2);
  const endless = { scenario: smallDesk('horizon=10000 d'), by: [] };
  const control = new Control();
  const taken: number[] = [];
  const playing = executor.play({ plan: endless, from: 0, to: 8 }, (replication) => taken.push(replication), control);
  setTimeout(() => control.stop(), 300);
  await playing;
  expect(taken).toEqual([]);
  const plan = { scenario: smallDesk(), by: [] };
  await executor.play({ plan, from: 3, to: 5 }, (replication) => taken.push(replication), new Control());
  expect(taken.toSorted((one, other) => one - other)).toEqual([3, 4]);
});

it('ever new plans, several at once, each get their own outcomes with their parts and notes', async () => {
  executor = new WorkerThreads(2);
  const threads = executor;
  const plans = Array.from({ length: 40 }, (_, place) => ({
    scenario: smallDesk(`experts.steady.count=${1 + (place % 7)}`),
    by: ['interval'] as const,
    notes: 'truth' as const,
  }));
  const playedBy = (by: Executor): Promise<readonly ReplicationOutcome[]> =>
    Promise.all(
      plans.map(async (plan) => {
        const outcomes: ReplicationOutcome[] = [];
        await by.play({ plan, from: 0, to: 1 }, keepingIn(outcomes), new Control());
        return outcomes[0]!;
      }),
    );
  const there = await playedBy(threads);
  expect(there).toEqual(await playedBy(new InProcess()));
  expect(there[0]).toMatchObject({ kind: 'played', result: { notes: expect.any(Float64Array) as unknown } });
});
