import { expect, test } from 'vitest';
import { planOfSchedules, shadowPlans, shadowPricesOf, staffedBlocks } from '../../../engine/planning/shadow-price.ts';
import { scenarioOf } from '../scenario/reading.ts';
import { armWith } from '../experiment/insights/played-arms.ts';

const HOUR = 3_600_000;
const desk = scenarioOf(`name: desk
horizon: 2 d
arrivals: [{ rate: 60 per hour }]
experts:
  - { name: early, count: 3, schedule: { every: 6 h, cycle: day, staffed: [0, 3, 2, 0] } }
  - { name: late, count: 2, schedule: { every: 6 h, cycle: day, staffed: [0, 0, 1, 2] } }
`);

test('groups by the same intervals are the plan as it is written, others a plan of the run', () => {
  expect(planOfSchedules(desk)).toEqual({
    every: 6 * HOUR,
    cycle: 'day',
    groups: [
      { name: 'early', staffed: [0, 3, 2, 0] },
      { name: 'late', staffed: [0, 0, 1, 2] },
    ],
  });
  const { cycle, groups } = planOfSchedules(
    scenarioOf(
      'name: desk\nhorizon: 6 h\nfigures: { interval: 2 h }\narrivals: [{ rate: 1 per hour }]\nexperts: [{ count: 2 }]\n',
    ),
  );
  expect([cycle, groups]).toEqual(['once', [{ name: 'experts', staffed: [2, 2, 2] }]]);
});

test('blocks are where somebody is on duty, with the hours that they change on all days', () => {
  const blocks = staffedBlocks(desk, planOfSchedules(desk));
  const told = blocks.map(({ group, from, until, step, hours }) => [group, from, until, step, hours]);
  // Six hours on each of two days; nobody can be taken where nobody is.
  expect(told).toEqual([
    ['early', 1, 2, 1, 12],
    ['early', 1, 2, -1, -12],
    ['early', 2, 3, 1, 12],
    ['early', 2, 3, -1, -12],
    ['early', 3, 4, 1, 12],
    ['late', 1, 2, 1, 12],
    ['late', 2, 3, 1, 12],
    ['late', 2, 3, -1, -12],
    ['late', 3, 4, 1, 12],
    ['late', 3, 4, -1, -12],
  ]);
  expect(staffedBlocks(desk, planOfSchedules(desk), 2).map(({ from, until }) => `${from}-${until}`)).toContain('1-3');
});

test('an hour is worth the change of its block divided by the hours of the block', () => {
  const plan = planOfSchedules(desk);
  const blocks = staffedBlocks(desk, plan, 1).filter(({ group }) => group === 'late');
  expect(blocks.map(({ step, hours }) => [step, hours])).toEqual([
    [1, 36],
    [-1, -24],
  ]);
  const levels = shadowPlans(plan, blocks).map(({ groups }) => groups[1]!.staffed);
  expect(levels).toEqual([
    [0, 0, 1, 2],
    [0, 1, 2, 3],
    [0, 0, 0, 1],
  ]);
  const arm = (...percent: number[]) =>
    armWith(
      desk,
      percent.map((each) => ({ abandoned: [each, 100] })),
    );
  const played = [arm(10, 12, 11), arm(8, 10.2, 9), arm(20, 22, 21.6)];
  const [prices] = shadowPricesOf({ plan, blocks }, played, ['abandoned'], 0.95);
  const [price] = prices!.prices;
  expect(price).toMatchObject({
    group: 'late',
    from: 1,
    until: 4,
    added: { hours: 36, verdict: 'lower' },
    taken: { hours: 24, verdict: 'higher' },
  });
  expect(price!.added!.value).toBeCloseTo(-(2 + 1.8 + 2) / 3 / 36, 12);
  expect(price!.taken!.value).toBeCloseTo((10 + 10 + 10.6) / 3 / 24, 12);
  expect(price!.added!.low).toBeLessThan(price!.added!.value);
});
