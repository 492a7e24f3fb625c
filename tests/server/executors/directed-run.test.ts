import { afterEach, expect, it } from 'vitest';
import { ofEach } from '../../../engine/index.ts';
import { DirectedRun } from '../../../server/executors/directed-run.ts';
import type { Executor } from '../../../server/executors/executor.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { WorkerThreads } from '../../../server/executors/worker-threads.ts';
import { smallDesk } from '../small-desk.ts';

let threads: Executor | undefined;
afterEach(() => threads?.close());

const scenarios = [smallDesk(), smallDesk('experts.steady.count=4')];
const plans = scenarios.map((scenario) => ({ scenario, by: [] }));
/** Looks twice, and wants more of one than of the other. */
const unequal = (played: readonly { readonly figures: readonly unknown[] }[]): readonly number[] =>
  played[0]!.figures.length === 0 ? [2, 3] : [2, 5];

it('plays what its director wants, the same in this thread and in others', async () => {
  const here = new DirectedRun(new InProcess(), plans, unequal);
  const [one, other] = await here.run();
  expect([one!.figures.length, other!.figures.length]).toEqual([2, 5]);
  expect(here).toMatchObject({ played: 7, wanted: 7, failed: undefined });
  threads = new WorkerThreads(2);
  const there = await new DirectedRun(threads, plans, unequal).run();
  expect(there).toEqual([one, other]);
  expect(one!.figures[0]).not.toEqual(other!.figures[0]);
});

it('stopped early, keeps what is finished', async () => {
  const run = new DirectedRun(new InProcess(), plans, ofEach(1_000_000));
  const playing = run.run();
  while (run.played < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  run.stop();
  for (const { figures } of await playing) expect(figures.length).toBeGreaterThan(0);
});

it('an arm that breaks off ends all, and says which it was', async () => {
  const failure = { seed: 'small', message: 'broken', eventsPlayed: 3, at: 5, isPolicyMistake: false };
  const broken: Executor = {
    close: () => Promise.resolve(),
    play: ({ plan }, take) => {
      if (plan === plans[1]) take(0, { kind: 'failed', failure });
      return Promise.resolve();
    },
  };
  const run = new DirectedRun(broken, plans, ofEach(5));
  await run.run();
  expect(run.failed).toEqual({ arm: 1, failure });
});
