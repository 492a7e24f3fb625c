import { expect, it } from 'vitest';
import { kneeOf, STAFFING, staffingFor } from '../../../../engine/experiment/insights/staffing.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const desk = (count: number): ReturnType<typeof scenarioWith> =>
  scenarioWith({ experts: [{ count }], packs: { service: {} } });

it('the knee is where a curve is farthest above the line between its ends', () => {
  // On the line from (1, 0) to (5, 8) the values would be 0, 2, 4, 6, 8.
  expect(kneeOf([1, 2, 3, 4, 5], [0, 5, 6, 7, 8])).toBe(1);
  expect(kneeOf([1, 2, 3, 4, 5], [0, 4, 7.5, 7.9, 8])).toBe(2);
  expect(kneeOf([1, 2, 3], [0, 1, 2])).toBe(-1);
  expect(kneeOf([1, 2, 3], [0, 0.5, 2])).toBe(-1);
});

it('plays each roster once, from seven tenths to thirteen', () => {
  expect(STAFFING.arms(desk(10)).map(({ set }) => set)).toEqual(
    [7, 8, 9, 10, 11, 12, 13].map((count) => [`experts[0].count=${count}`]),
  );
  expect(STAFFING.arms(desk(2)).map(({ set }) => set[0])).toEqual(
    [1, 2, 3].map((count) => `experts[0].count=${count}`),
  );
  expect(STAFFING.lacks(desk(1))).toContain('so small');
  expect(STAFFING.lacks(desk(2))).toBeUndefined();
});

it('plays the rosters that are asked for, from the first to the last', () => {
  const between = staffingFor({ from: 90, to: 105, steps: 4 });
  expect(between.arms(desk(200)).map(({ name, set }) => [name, set[0]])).toEqual([
    ['90 %', 'experts[0].count=180'],
    ['95 %', 'experts[0].count=190'],
    ['100 %', 'experts[0].count=200'],
    ['105 %', 'experts[0].count=210'],
  ]);
  // A third of the way from 50 to 100 is 66.67 %, of 300 experts 200.
  expect(staffingFor({ from: 50, to: 100, steps: 4 }).arms(desk(300))[1]).toMatchObject({
    name: '66.7 %',
    set: ['experts[0].count=200'],
  });
  expect(between.lacks(desk(1))).toContain('from 90 to 105 %');
});

it('tells satisfaction by headcount, and the knee', () => {
  const satisfied = [40, 70, 75, 80];
  const arms = satisfied.map((share, place) =>
    armWith(desk(place + 1), [{ csat: [share, 100] }, { csat: [share, 100] }]),
  );
  const [table] = STAFFING.tables(arms, 0.95);
  expect(table!.rows.map(({ cells }) => [cells[0]!.value, cells[1]!.value])).toEqual(
    satisfied.map((share, place) => [place + 1, share]),
  );
  expect(table!.drawn).toMatchObject({ columns: [1], ticks: ['1', '2', '3', '4'], at: [1, 2, 3, 4] });
  expect(table!.verdict).toBe(
    'The knee is at 2 experts, with 70 ± 0 % satisfied: up to there satisfaction changes by 30.0 points, beyond it by 10.0.',
  );
});
