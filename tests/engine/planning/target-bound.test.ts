import { expect, test } from 'vitest';
import { inUnitOf, readBound } from '../../../engine/planning/target-bound.ts';

const isFigure = (key: string): boolean => key === 'abandoned';

test('a share within a time is service with a slash, a first reply with “in”; its wait is in milliseconds and in its key', () => {
  expect(readBound('80/1.5 min', isFigure)).toMatchObject({ figure: 'serviceWithin90s', bound: 80, within: 90_000 });
  expect(readBound('80 in 90', isFigure)).toMatchObject({ figure: 'answeredWithin90s', sign: 'atLeast' });
});

test('a figure that is known lacks a bound, any other word is no target', () => {
  expect(readBound('abandoned', isFigure)).toMatchObject({ message: 'abandoned has no bound' });
  expect(readBound('word', isFigure)).toMatchObject({ message: expect.stringMatching(/^expected a target/) });
});

test('bounds are turned into the unit of their figure, where that is a unit of the same kind', () => {
  expect(inUnitOf(4, 'h', 'minutes')).toBe(240);
  expect(inUnitOf(1500, 'ms', 'seconds')).toBe(1.5);
  expect(inUnitOf(5, '%', 'percent')).toBe(5);
  expect(inUnitOf(5, undefined, 'stars')).toBe(5);
  expect([inUnitOf(5, 's', 'percent'), inUnitOf(5, '%', 'hours'), inUnitOf(5, 'min', 'tickets')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
