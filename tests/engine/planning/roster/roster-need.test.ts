import { expect, test } from 'vitest';
import { rosterNeed, slotOf, withShrinkage } from '../../../../engine/planning/roster/roster-need.ts';
import { USUAL_PATTERNS } from '../../../../engine/planning/roster/shift-pattern.ts';
import { scenarioOf } from '../../scenario/reading.ts';
import { HOUR, patternOf } from './patterns.ts';

const desk = (more: string) =>
  scenarioOf(`name: desk
arrivals: [{ rate: 60 per hour }]
experts: [{ name: a, count: 9 }]
${more}`);

test('a slot divides everything that begins or ends', () => {
  expect(slotOf(USUAL_PATTERNS, 30 * 60_000)).toBe(15 * 60_000);
  expect(slotOf([patternOf('long', 9, [6, 15])], 2 * HOUR)).toBe(HOUR);
  expect(slotOf([patternOf('long', 8, [0, 8, 16])], 4 * HOUR)).toBe(4 * HOUR);
});

test('levels of a week lie on its days; closed days and what is after the end need nobody', () => {
  const scenario = desk(`horizon: 60 h
calendar: { starts: 2026-01-06, holidays: [{ date: 2026-01-07, closed: true }] }`);
  // Levels of half days from Monday: 1, 2, 3 …
  const staffed = Array.from({ length: 14 }, (_, half) => half + 1);
  const need = rosterNeed({ every: 12 * HOUR, cycle: 'week', groups: [{ name: 'a', staffed }] }, scenario, 6 * HOUR);
  // Tuesday, Wednesday (closed), and Thursday until noon.
  expect(need.days).toBe(3);
  expect(need.groups[0]!.need).toEqual([3, 3, 4, 4, 0, 0, 0, 0, 7, 7, 0, 0]);
});

test('where the clock skips an hour, the slots go by what it reads', () => {
  const scenario = desk(`horizon: 1 d
calendar: { starts: 2026-03-29, daylightSaving: [{ at: 2026-03-29 02:00, shift: 1 h }] }`);
  const staffed = Array.from({ length: 24 }, (_, hour) => hour);
  const { groups } = rosterNeed({ every: HOUR, cycle: 'day', groups: [{ name: 'a', staffed }] }, scenario, HOUR);
  // 02:00 is not read on that day: it falls on the change, when the clock reads 03:00.
  expect(groups[0]!.need.slice(0, 5)).toEqual([0, 1, 3, 3, 4]);
});

test('so many more that those who come are still enough', () => {
  expect(withShrinkage([0, 1, 9, 19, 95], 0.05)).toEqual([0, 2, 10, 20, 100]);
  expect(withShrinkage([4, 7], 0)).toEqual([4, 7]);
});
