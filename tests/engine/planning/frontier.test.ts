import { expect, test } from 'vitest';
import { playFrontier, scaledPlan, withDominated, type FrontierPoint } from '../../../engine/planning/frontier.ts';
import type { StaffingPlan } from '../../../engine/planning/staffing-plan.ts';
import { callsDesk, played } from './play-asking.ts';

const PLAN: StaffingPlan = { every: 3_600_000, cycle: 'once', groups: [{ name: 'agents', staffed: [0, 1, 7, 7] }] };

test('more is rounded up and less down, and nobody is sent away from where one is needed', () => {
  const staffed = (percent: number): readonly number[] => scaledPlan(PLAN, percent).groups[0]!.staffed;
  expect(staffed(100)).toEqual([0, 1, 7, 7]);
  expect(staffed(110)).toEqual([0, 2, 8, 8]);
  expect(staffed(80)).toEqual([0, 1, 5, 5]);
});

test('what is dearer and no surer is dominated; what is the same is not', () => {
  const point = (total: number, kept: number): FrontierPoint =>
    ({
      expertHours: 1,
      costs: { total: { estimate: total } },
      kept: { estimate: kept },
      dominated: false,
    }) as FrontierPoint;
  const points = [point(100, 0.5), point(120, 0.5), point(130, 0.9), point(130, 0.9), point(90, 0.4), point(140, 0.8)];
  expect(withDominated(points).map(({ dominated }) => dominated)).toEqual([false, true, false, false, false, true]);
});

test('where nothing has a price, hours are what it costs', () => {
  const point = (expertHours: number, kept: number): FrontierPoint =>
    ({ expertHours, costs: { total: { estimate: 0 } }, kept: { estimate: kept }, dominated: false }) as FrontierPoint;
  const points = [point(10, 0.5), point(12, 0.5), point(14, 0.9)];
  expect(withDominated(points).map(({ dominated }) => dominated)).toEqual([false, true, false]);
});

test('a larger staffing costs its hours and keeps targets on more of the same days', () => {
  const scenario = callsDesk([100, 100], {
    targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'day', penalty: 50 }],
    experts: [{ name: 'agents', count: 8, costPerHour: 20 }],
  });
  const plan: StaffingPlan = { every: 3_600_000, cycle: 'once', groups: [{ name: 'agents', staffed: [5, 5] }] };
  const [few, enough] = played(playFrontier(scenario, plan, [60, 200], { replications: 10, level: 0.95 }));
  // Three experts for five Erlangs, and ten.
  expect([few!.expertHours, few!.kept.estimate]).toEqual([6, 0]);
  expect(few!.costs.wages.estimate).toBeCloseTo(120, 9);
  expect([enough!.expertHours, enough!.kept.estimate]).toEqual([20, 1]);
  expect(enough!.costs.wages.estimate).toBeCloseTo(400, 9);
  expect([few!.costs.penalties.estimate, enough!.costs.penalties.estimate]).toEqual([50, 0]);
  expect([few!.dominated, enough!.dominated]).toEqual([false, false]);
});
