import { expect, it } from 'vitest';
import type { Control } from '../../../server/executors/control.ts';
import type { Executor, Stretch, TakeOutcome } from '../../../server/executors/executor.ts';
import { Experiment, type HowMany } from '../../../server/executors/experiment.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { smallDesk } from '../small-desk.ts';

const plan = { scenario: smallDesk(), by: [] };

/** Hands results over in the reverse order, as threads might. */
class LastFirst implements Executor {
  readonly batches: number[] = [];
  readonly #inner = new InProcess();

  async play(stretch: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    this.batches.push(stretch.to - stretch.from);
    const late: Parameters<TakeOutcome>[] = [];
    await this.#inner.play(stretch, (...outcome) => late.unshift(outcome), control);
    for (const outcome of late) take(...outcome);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}

const fixed = (replications: number): HowMany => ({ kind: 'fixed', replications });

it('results are in the order of their numbers, whichever was ready first', async () => {
  const { results, ending } = await new Experiment(plan, fixed(5), [new LastFirst()]).run();
  const { results: expected } = await new Experiment(plan, fixed(5), [new InProcess()]).run();
  expect(ending).toBe('all-played');
  expect(results).toHaveLength(5);
  expect(results).toEqual(expected);
  expect(new Set(results.map(({ fingerprint }) => fingerprint)).size).toBe(5);
});

it('the first executor plays the first replication only', async () => {
  const first = new LastFirst();
  const others = new LastFirst();
  const { results } = await new Experiment(plan, fixed(4), [first, others]).run();
  expect([first.batches, others.batches, results.length]).toEqual([[1], [3], 4]);
});

const halfWidthOfOneOver = (target: number, maximum: number): HowMany => ({
  kind: 'precise',
  maximum,
  goals: (results) => {
    const replications = results.length;
    // A half-width that falls as 1 ÷ √n, as they do.
    const halfWidth = 1 / Math.sqrt(replications);
    return [
      { figure: 'wait', interval: { estimate: 1, halfWidth, low: 0, high: 2, level: 0.95, replications }, target },
    ];
  },
});

it('precision takes at least 30 replications, then goes straight to the number that is needed', async () => {
  const executor = new LastFirst();
  const { results, ending } = await new Experiment(plan, halfWidthOfOneOver(0.125, 1000), [executor]).run();
  // 30, then n (h ÷ target)² = 64.
  expect(executor.batches).toEqual([30, 34]);
  expect([results.length, ending]).toEqual([64, 'precise-enough']);
});

it('a precision that is out of reach ends at the limit and says so', async () => {
  const outcome = await new Experiment(plan, halfWidthOfOneOver(0.01, 40), [new InProcess()]).run();
  expect(outcome).toMatchObject({ ending: 'limit-reached', unmet: ['wait'] });
  expect(outcome.results).toHaveLength(40);
});

it('stopping keeps the replications that were finished without a gap', async () => {
  const experiment = new Experiment(plan, fixed(1_000_000), [new InProcess()]);
  setTimeout(() => experiment.stop(), 50);
  const { results, ending } = await experiment.run();
  expect(ending).toBe('stopped');
  expect(results.length).toBeLessThan(1_000_000);
  expect(experiment.wanted).toBe(1_000_000);
});

it('one replication that fails ends the experiment', async () => {
  const failing = new InProcess([
    () => ({
      happened() {
        throw new Error('time goes backwards');
      },
    }),
  ]);
  const { ending, failure, results } = await new Experiment(plan, fixed(3), [failing]).run();
  expect(ending).toBe('failed');
  expect(failure).toMatchObject({ seed: 'small', message: expect.stringMatching(/^time goes backwards/) as string });
  expect(results).toEqual([]);
});
