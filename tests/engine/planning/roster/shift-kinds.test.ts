import { expect, test } from 'vitest';
import { shiftKinds } from '../../../../engine/planning/roster/shift-kinds.ts';
import type { ShiftPattern } from '../../../../engine/planning/roster/shift-pattern.ts';
import { groupOf, HOUR, patternOf } from './patterns.ts';

const PLACES = { days: 2, slot: HOUR, weekdayOf: (day: number) => (day + 7) % 7 };

test('a shift can start on each of its days, and the night before if it reaches into the first', () => {
  const kinds = shiftKinds(groupOf('a'), [patternOf('late', 8, [10, 20])], PLACES);
  expect(kinds.map(({ day, from, to }) => [day, from, to])).toEqual([
    [-1, -4, 4],
    [0, 10, 18],
    [0, 20, 28],
    [1, 34, 42],
    [1, 44, 52],
  ]);
});

test('days, groups and skills of a pattern leave out who cannot work it', () => {
  const daytime: ShiftPattern = patternOf('day', 8, [8]);
  const monday = { ...daytime, days: [true, false, false, false, false, false, false] };
  const mine = { ...daytime, groups: ['a'] };
  const french = { ...daytime, skills: ['french'] };
  const many = (group: ReturnType<typeof groupOf>, pattern: ShiftPattern): number =>
    shiftKinds(group, [pattern], PLACES).length;
  expect(many(groupOf('a'), monday)).toBe(1);
  expect([many(groupOf('a'), mine), many(groupOf('b'), mine)]).toEqual([2, 0]);
  expect([many(groupOf('b', ['french']), french), many(groupOf('b'), french)]).toEqual([2, 0]);
});

test('an hour costs what its pattern says, or else its group; without either, hours are counted', () => {
  const plain = patternOf('plain', 4, [8]);
  const cost = (group: ReturnType<typeof groupOf>, pattern: typeof plain): number =>
    shiftKinds(group, [pattern], PLACES)[0]!.cost;
  expect(cost(groupOf('a', [], 20), { ...plain, costPerHour: 30 })).toBe(120);
  expect(cost(groupOf('a', [], 20), plain)).toBe(80);
  expect(cost(groupOf('a'), plain)).toBe(4);
});
