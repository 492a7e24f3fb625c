import { expect, test } from 'vitest';
import type { RosterNeed } from '../../../../engine/planning/roster/roster-need.ts';
import type { Roster } from '../../../../engine/planning/roster/roster.ts';
import { spareShifts } from '../../../../engine/planning/roster/spare-shifts.ts';
import { HOUR } from './patterns.ts';

const shift = (person: string | null, from: number, lasts: number, breakAt?: number) => ({
  group: 'a',
  person,
  pattern: 'any',
  day: 0,
  from: from * HOUR,
  lasts: lasts * HOUR,
  breaks: breakAt === undefined ? [] : [{ name: 'break', at: breakAt * HOUR, lasts: HOUR }],
  hours: lasts,
  cost: 0,
});
const rosterOf = (...shifts: ReturnType<typeof shift>[]): Roster => ({ people: [], shifts });
const needOf = (experts: (hour: number) => number): RosterNeed => ({
  slot: HOUR,
  days: 1,
  groups: [{ name: 'a', need: Array.from({ length: 24 }, (_, hour) => experts(hour)) }],
});

test('of three where two are needed, one can go; of those with most to spare, first', () => {
  const day = needOf((hour) => (hour >= 8 && hour < 16 ? 2 : 0));
  expect(spareShifts(rosterOf(shift('a', 8, 8), shift('b', 8, 8), shift('c', 8, 8)), day)).toEqual([0]);
  // Nobody is needed in the evening at all.
  const evening = rosterOf(shift('a', 8, 8), shift('b', 8, 8), shift('c', 17, 4), shift('d', 17, 4));
  expect(spareShifts(evening, day)).toEqual([2, 3]);
});

test('hours of a break count for nobody, and shifts without anybody are no help', () => {
  const noon = needOf((hour) => (hour === 12 ? 1 : 0));
  // The first has its break when somebody is needed: it can go, and the second cannot.
  expect(spareShifts(rosterOf(shift('a', 8, 8, 12), shift('b', 8, 8)), noon)).toEqual([0]);
  expect(spareShifts(rosterOf(shift('a', 8, 8), shift(null, 8, 8)), noon)).toEqual([]);
});
