import { describe, expect, test } from 'vitest';
import { planStaffing, type StaffingAnswer } from '../../../engine/planning/plan-staffing.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { cheapestOfAll } from './all-plans.ts';
import { callsDesk, played } from './play-asking.ts';

const REPLICATIONS = 30;
const OCCUPANCY = 1;

function staffed(scenario: Scenario, atLeast = 0): StaffingAnswer {
  const groups = scenario.experts.map(({ name }) => name);
  const limits = (): { atLeast: number; atMost: number } => ({ atLeast, atMost: 1000 });
  return played(planStaffing({ scenario, groups, limits, level: 0.95, replications: REPLICATIONS }));
}

const service = { figure: 'serviceWithin20s', atLeast: 80 };

/** Three are busy on average: with five more than 80 % are served in 20 s. */
const desk = (targets: readonly object[], more = {}): Scenario =>
  callsDesk([60, 60], { figures: { interval: '2 h' }, targets, ...more });

// Five are busy for 56 % of their time, four for 67 %.
describe.each([50, 62, 80])('occupancy of %d points at least beside service', (atLeast) => {
  const scenario = desk([service, { figure: 'occupancy', atLeast }]);
  const answer = staffed(scenario);
  const all = { most: [7], replications: REPLICATIONS };
  const cheapest = cheapestOfAll(scenario, answer, all);

  test('is met where any of all plans meets both; else the cheapest for the one and the dearest for the other are told', () => {
    expect(answer.verdict).toBe(cheapest === Infinity ? 'unmet' : 'met');
    expect(answer.ceilings).toEqual([OCCUPANCY]);
    const unitsOf = (isCeiling: boolean) => ({
      units: answer.units.filter(({ target }) => (target === OCCUPANCY) === isCeiling),
    });
    expect(answer.plan!.levels.cost).toBe(cheapestOfAll(scenario, unitsOf(false), all));
    if (answer.verdict === 'met') return expect(answer.most).toBeUndefined();
    expect(answer.plan!.judged.map(({ is }) => is)).toEqual(['met', 'missed']);
    expect(answer.most!.levels.cost).toBe(cheapestOfAll(scenario, unitsOf(true), { ...all, dearest: true }));
    expect(answer.most!.judged.map(({ is }) => is)).toEqual(['missed', 'met']);
    expect(answer.smaller!.levels.cost).toBe(answer.plan!.levels.cost - 1);
  });
});

test('what a desk may cost limits people too', () => {
  const costing = (atMost: number): StaffingAnswer =>
    staffed(
      desk([service, { figure: 'rosterCost', atMost, per: 'run' }], {
        experts: [{ name: 'agents', count: 20, costPerHour: 10 }],
      }),
    );
  // Five for two hours at $10.
  expect(costing(100).verdict).toBe('met');
  const { verdict, most } = costing(99);
  expect([verdict, [...most!.levels.at]]).toEqual(['unmet', [4]]);
});

test('alone they have the largest plan that keeps them', () => {
  const scenario = desk([{ figure: 'occupancy', atLeast: 50 }]);
  const { verdict, plan, most, units } = staffed(scenario);
  expect([verdict, most]).toEqual(['met', undefined]);
  const all = { most: [9], replications: REPLICATIONS, dearest: true };
  expect(plan!.levels.cost).toBe(cheapestOfAll(scenario, { units }, all));
  const tooMany = staffed(scenario, 7);
  expect([tooMany.verdict, [...tooMany.plan!.levels.at]]).toEqual(['unmet', [7]]);
});

test('fewer dear people are taken for cheap ones who are too many', () => {
  const experts = [
    { name: 'juniors', count: 5, costPerHour: 10, workFactor: 2 },
    { name: 'seniors', count: 5, costPerHour: 25 },
  ];
  const { verdict, plan } = staffed(desk([service, { figure: 'scheduledTime', atMost: 12, per: 'run' }], { experts }));
  // Juniors alone would be nine, for $90 an hour and 18 hours; seniors are five, for $125 and 10 hours.
  const people = plan!.levels.at.reduce((sum, level) => sum + level);
  expect([verdict, people <= 6]).toEqual(['met', true]);
  expect(plan!.levels.groups.map(({ weight }) => weight)).toEqual([10, 25]);
});
