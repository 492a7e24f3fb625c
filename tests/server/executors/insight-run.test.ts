import { expect, it } from 'vitest';
import { figureCatalogue } from '../../../engine/index.ts';
import type { Arm, Scenario } from '../../../engine/index.ts';
import type { Executor } from '../../../server/executors/executor.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { InsightRun, type ArmPlan } from '../../../server/executors/insight-run.ts';
import { WorkerThreads } from '../../../server/executors/worker-threads.ts';
import { smallDesk } from '../small-desk.ts';

const arm = (name: string): Arm => ({ name, presets: [], set: [] });

const way = (name: string, scenario: Scenario = smallDesk()): ArmPlan => ({
  arm: arm(name),
  plan: { scenario, by: [], notes: 'truth' },
});

it('two ways that are the same give the same, replication by replication, in this thread and in others', async () => {
  const scenario = smallDesk();
  const run = new InsightRun(new InProcess(), [way('one'), way('other')], 3);
  const played = await run.run();
  const [one, other] = played;
  const threads = new WorkerThreads(2);
  expect(await new InsightRun(threads, [way('one'), way('other')], 3).run()).toEqual(played);
  await threads.close();
  expect(run).toMatchObject({ wanted: 6, played: 6, failed: undefined });
  expect(one!.figures).toHaveLength(3);
  expect(one!.figures[0]).toHaveLength(3 * figureCatalogue(scenario).length);
  expect(other!.figures).toEqual(one!.figures);
  expect(other!.notes).toEqual(one!.notes);
  expect(one!.notes).toHaveLength(3);
  expect(one!.figures[1]).not.toEqual(one!.figures[0]);
});

it('stopped early, every way keeps the replications that all have finished', async () => {
  const run = new InsightRun(new InProcess(), [way('one'), way('other')], 1_000_000);
  const playing = run.run();
  while (run.played < 8) await new Promise((resolve) => setTimeout(resolve, 5));
  run.stop();
  const [one, other] = await playing;
  expect(one!.figures.length).toBeGreaterThan(0);
  expect(other!.figures).toEqual(one!.figures);
});

it('a way that breaks off ends all of them, and says which it was', async () => {
  const ways = [way('good'), way('bad')];
  const inner = new InProcess();
  const broken: Executor = {
    close: () => Promise.resolve(),
    play: (stretch, take, control) => {
      if (stretch.plan === ways[0]!.plan) return inner.play(stretch, take, control);
      const failure = { seed: 'small', message: 'broken', eventsPlayed: 3, at: 5, isPolicyMistake: false };
      take(0, { kind: 'failed', failure });
      return Promise.resolve();
    },
  };
  const run = new InsightRun(broken, ways, 1000);
  await run.run();
  expect(run.failed).toMatchObject({ arm: { name: 'bad' }, failure: { message: 'broken' } });
});
