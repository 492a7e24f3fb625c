import { expect, test } from 'vitest';
import { USUAL_RULES } from '../../../../engine/index.ts';
import { Control } from '../../../../server/executors/control.ts';
import type { Executor } from '../../../../server/executors/executor.ts';
import { InProcess } from '../../../../server/executors/in-process.ts';
import { WorkerThreads } from '../../../../server/executors/worker-threads.ts';
import { playAsked } from '../../../../server/planning/play-asked.ts';
import { newPlan, planFileSchema } from '../../../../server/planning/plan-file.ts';
import { RosterTask } from '../../../../server/planning/roster/roster-plan.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import { patternOf } from '../../../engine/planning/roster/patterns.ts';

const DESK = `name: desk
preset: plain
seed: mine
horizon: 8 h
arrivals: [{ rate: 60 per hour }]
tickets:
  channels: { voice: 1 }
  categories: { call: { work: { law: exponential, mean: 180 s }, patience: { law: exponential, mean: 300 s } } }
desk: { patienceEnds: acceptance }
figures: { interval: 1 h }
targets: [{ figure: serviceWithin20s, atLeast: 80, per: run, penalty: 100 }]
experts: [{ name: day, count: 4, noShow: 10 %, costPerHour: 20 }]
`;

async function rostered(executor: Executor): Promise<unknown> {
  const plan = newPlan({ fileName: 'desk.yaml', scenario: DESK, overrides: [], presets: [], files: {}, seed: 'mine' });
  const patterns = [patternOf('eight', 8, [0], [[3, 4, 1]]), patternOf('four', 4, [0, 2, 4])];
  const task = new RosterTask({ plan, patterns, rules: USUAL_RULES, people: [] }, await Solver.load());
  const place = { executor, control: new Control(), policyFile: undefined };
  const asked = await playAsked(task.made(20, 0.95), place);
  await executor.close();
  if (asked.kind !== 'answered') throw new Error(asked.kind);
  return planFileSchema.parse(JSON.parse(JSON.stringify({ ...plan, roster: asked.answer }))).roster;
}

test('a roster that is played on one core and on two is the same, and what is known of it too', async () => {
  const one = await rostered(new InProcess());
  expect(one).toMatchObject({
    missing: [],
    checked: { verdict: 'met', replications: 20, checks: 1, seed: 'mine/roster/check 1' },
  });
  expect(await rostered(new WorkerThreads(2))).toEqual(one);
});
