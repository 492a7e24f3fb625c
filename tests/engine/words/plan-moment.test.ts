import { expect, test } from 'vitest';
import { planMoment, planSpan } from '../../../engine/words/plan-moment.ts';

const HALF_HOUR = 1_800_000;

test('an interval is named by the clock of its cycle', () => {
  expect(planMoment({ every: HALF_HOUR, cycle: 'day' }, 15)).toBe('07:30');
  expect(planMoment({ every: HALF_HOUR, cycle: 'day' }, 48)).toBe('24:00');
  expect(planMoment({ every: HALF_HOUR, cycle: 'week' }, 48 + 15)).toBe('Tue 07:30');
  expect(planMoment({ every: HALF_HOUR, cycle: 'once' }, 48 + 15)).toBe('day 2 07:30');
});

test('a span names its day once', () => {
  expect(planSpan({ every: HALF_HOUR, cycle: 'day' }, 15, 18)).toBe('07:30–09:00');
  expect(planSpan({ every: HALF_HOUR, cycle: 'week' }, 63, 66)).toBe('Tue 07:30–09:00');
  expect(planSpan({ every: HALF_HOUR, cycle: 'week' }, 90, 96)).toBe('Tue 21:00–Wed 00:00');
  expect(planSpan({ every: HALF_HOUR, cycle: 'once' }, 63, 66)).toBe('day 2 07:30–09:00');
});

test('days of a run may have names', () => {
  const plan = { every: HALF_HOUR, cycle: 'once' } as const;
  expect(planSpan(plan, 63, 66, (day) => `D${day}`)).toBe('D1 07:30–09:00');
  expect(planMoment({ ...plan, cycle: 'week' }, 63, (day) => `D${day}`)).toBe('Tue 07:30');
});
