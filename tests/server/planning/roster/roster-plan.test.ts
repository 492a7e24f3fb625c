import { expect, test } from 'vitest';
import { staffingOf, USUAL_RULES } from '../../../../engine/index.ts';
import { newPlan, planFileSchema, scenarioOfPlan, type PlanFile } from '../../../../server/planning/plan-file.ts';
import { plannedRecipe } from '../../../../server/planning/planned-recipe.ts';
import { misfit, RosterTask, type RosterWish } from '../../../../server/planning/roster/roster-plan.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import { HOUR, patternOf } from '../../../engine/planning/roster/patterns.ts';

const DESK = `name: desk
seed: mine
horizon: 2 d
calendar: { starts: 2026-01-05, utcOffset: "+02:00" }
arrivals: [{ rate: 30 per hour }]
experts:
  - name: day
    count: 3
    noShow: 10 %
    costPerHour: 20
    schedule: { every: 2 h, cycle: day, staffed: [0, 0, 0, 0, 2, 3, 3, 2, 0, 0, 0, 0] }
`;

const planOf = (scenario = DESK): PlanFile =>
  newPlan({ fileName: 'desk.yaml', scenario, overrides: [], presets: [], files: {}, seed: 'mine' });

const wishOf = (more: Partial<RosterWish> = {}): RosterWish => ({
  plan: planOf(),
  patterns: [patternOf('eight', 8, [6, 8, 10], [[3, 4, 1]]), patternOf('four', 4, [8, 12])],
  rules: USUAL_RULES,
  people: [],
  ...more,
});

const taskOf = async (more: Partial<RosterWish> = {}): Promise<RosterTask> =>
  new RosterTask(wishOf(more), await Solver.load());

test('a plan keeps its roster, and stands for its scenario with everybody on the roster', async () => {
  const task = await taskOf({ absent: 0 });
  const { value: part, done } = task.made(20, 0.95).next([]);
  if (done !== true) throw new Error('nothing is promised, so nothing is played');
  const plan = { ...task.wish.plan, roster: part };
  expect(planFileSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  expect(misfit(task.need, part).under).toBe(0);
  const scenario = scenarioOfPlan({ recipe: plannedRecipe(plan) });
  const onDuty = staffingOf(scenario, task.need.slot).groups[0]!.staffed;
  expect(scenario.experts[0]!.noShow).toBe(0);
  task.need.groups[0]!.need.forEach((experts, slot) => expect(onDuty[slot]).toBeGreaterThanOrEqual(experts));
  expect(part.wages).toBe(part.shifts.reduce((sum, { hours }) => sum + 20 * hours, 0));
});

test('only where something is promised, those who will not turn up are rostered in advance; what is asked for always', async () => {
  const most = async (more: Partial<RosterWish>): Promise<number> =>
    Math.max(...(await taskOf(more)).startingNeed().groups[0]!.need);
  expect(await most({})).toBe(3);
  expect(await most({ shrinkage: 0.3 })).toBe(5);
  const promising = planOf(`${DESK}targets: [{ figure: serviceWithin20s, atLeast: 80 }]\n`);
  expect(await most({ plan: promising })).toBe(4);
  expect(await most({ plan: promising, absent: 0 })).toBe(3);
});

test('moments in UTC go by the clock of the desk', async () => {
  const task = await taskOf();
  expect(new Date(task.utcOf(1, 9 * HOUR)).toISOString()).toBe('2026-01-06T07:00:00.000Z');
  expect(task.weekdayOf(0)).toBe(0);
});

test('what makes a roster impossible is told at once', async () => {
  const patterns = [{ ...patternOf('odd', 8, [8]), lasts: 8 * HOUR + 7 * 60_000, groups: ['nights'] }];
  await expect(taskOf({ patterns })).rejects.toThrow(
    'Shifts, breaks and intervals have to lie on a common grid of whole minutes, five or more.\n' +
      'The pattern "odd" is for a group "nights", which there is none of.',
  );
  const chance = planOf(DESK.replace(/schedule:.*/, 'schedule: { online: 1 h, offline: 1 h }'));
  await expect(taskOf({ plan: chance })).rejects.toThrow(
    'Nobody is needed: the plan has no group with experts on duty.',
  );
});
