import { expect, test } from 'vitest';
import { askedFromDay, coverParts } from '../../../../engine/planning/roster/cover-parts.ts';
import { shiftKinds } from '../../../../engine/planning/roster/shift-kinds.ts';
import { groupOf, HOUR, patternOf } from './patterns.ts';

const PLACES = { days: 3, slot: HOUR, weekdayOf: (day: number) => (day + 7) % 7 };
const day = (from: number, to: number, experts: number): number[] =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? experts : 0));

test('a desk that is closed at night has a part a day', () => {
  const kinds = shiftKinds(groupOf('a'), [patternOf('day', 6, [6, 8, 10, 12])], PLACES);
  const need = [...day(8, 16, 2), ...day(8, 16, 3), ...day(8, 16, 2)];
  const parts = coverParts({ need, slot: HOUR, kinds });
  expect(parts.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  // Every shift that reaches into opening hours stands in one part.
  expect(parts.flatMap(({ asked }) => asked.kinds).length).toBe(kinds.filter(({ day: on }) => on >= 0).length);
});

test('shifts that pass midnight tie days together where somebody is needed on both sides', () => {
  const kinds = shiftKinds(groupOf('a'), [patternOf('eight', 8, [0, 6, 12, 18])], PLACES);
  const always = [0, 1, 2].flatMap(() => day(0, 24, 1));
  expect(coverParts({ need: always, slot: HOUR, kinds })).toHaveLength(1);
  const closedAtNight = [0, 1, 2].flatMap(() => day(8, 22, 1));
  expect(coverParts({ need: closedAtNight, slot: HOUR, kinds })).toHaveLength(3);
});

test('each part knows the days on which only so many can start', () => {
  const kinds = shiftKinds(groupOf('a'), [patternOf('day', 4, [8, 12])], PLACES);
  const mostPerDay = new Map([0, 1, 2].map((each) => [each, each + 5]));
  const need = [0, 1, 2].flatMap(() => day(8, 12, 1));
  const parts = coverParts({ need, slot: HOUR, kinds, mostPerDay });
  expect(parts.map(({ asked }) => asked.mostPerDay)).toEqual([0, 1, 2].map((each) => new Map([[each, each + 5]])));
});

test('from a day on, what is covered already is not needed any more, and earlier shifts are not to be had', () => {
  const kinds = shiftKinds(groupOf('a'), [patternOf('night', 8, [0, 20])], PLACES);
  const need = [...day(0, 24, 2), ...day(0, 24, 2), ...day(0, 24, 2)];
  const cover = [...day(0, 0, 0), ...day(0, 4, 1), ...day(0, 0, 0)];
  const asked = askedFromDay({ need, slot: HOUR, kinds }, 1, cover, false);
  expect(asked.need.slice(20, 34)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
  expect(asked.need.slice(54, 58)).toEqual([2, 2, 0, 0]);
  expect([...new Set(asked.kinds.map((kind) => kind.day))]).toEqual([1, 2]);
});
