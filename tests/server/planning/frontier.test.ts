import { expect, test } from 'vitest';
import { InProcess } from '../../../server/executors/in-process.ts';
import { FrontierRun, percentsOf } from '../../../server/planning/frontier.ts';
import { scenarioOfPlan } from '../../../server/planning/plan-file.ts';
import { smallPlan } from './report/small-plan.ts';

test('sizes go evenly from one to the other, each once', () => {
  expect(percentsOf({ from: 70, to: 130, steps: 7 })).toEqual([70, 80, 90, 100, 110, 120, 130]);
  expect(percentsOf({ from: 99, to: 100, steps: 4 })).toEqual([99, 100]);
});

test('more people cost their hours and keep promises on no fewer days; stopped, there is none', async () => {
  const scenario = scenarioOfPlan(smallPlan());
  const wish = { scenario, percents: [34, 100], replications: 3, level: 0.95 };
  const run = new FrontierRun(wish, new InProcess());
  const [few, all] = await run.play();
  expect(run.played).toBe(6);
  // Three are there all 48 hours; a third of them is one.
  expect([few!.costs.wages.estimate, all!.costs.wages.estimate].map(Math.round)).toEqual([960, 2880]);
  expect(few!.kept.estimate).toBeLessThanOrEqual(all!.kept.estimate);
  const stopped = new FrontierRun(wish, new InProcess());
  stopped.stop();
  expect(await stopped.play()).toEqual([]);
});
