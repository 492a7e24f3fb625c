import { expect, test } from 'vitest';
import { checkCycle } from '../../../../engine/scenario/checks/cycle.ts';

const faults = (every: unknown, cycle: unknown, counts: unknown): string[] =>
  checkCycle({ every, cycle, counts }, 'counts', ['rate']).map(({ message }) => message);

test('as many entries as the cycle has intervals', () => {
  expect(faults('12 h', 'day', [1, 2])).toEqual([]);
  expect(faults('1 d', 'week', [1, 2, 3, 4, 5, 6, 7])).toEqual([]);
  expect(faults('12 h', 'day', [1, 2, 3])).toEqual(['3 entries; a day has 2 intervals of 12 h']);
  expect(faults('90 min', 'week', [1])).toEqual(['1 entries; a week has 112 intervals of 1 h 30 min']);
});

test('an interval that does not divide the cycle fits no number of entries', () => {
  expect(faults('7 h', 'day', [1, 2, 3])).toEqual(['a day is no whole number of intervals of 7 h']);
});

test('a profile that runs once has any number of entries', () => {
  expect(faults('7 h', 'once', [1, 2, 3])).toEqual([]);
});

test('what is wrong in other ways is left to others', () => {
  expect(faults('often', 'day', [1])).toEqual([]);
  expect(faults('1 h', 'month', [1])).toEqual([]);
  expect(faults('1 h', 'day', 'many')).toEqual([]);
});
