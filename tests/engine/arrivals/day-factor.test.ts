import { describe, expect, test } from 'vitest';
import { dayFactorOf } from '../../../engine/arrivals/day-factor.ts';
import { countsOf, DAY, drawsOf, HOUR, meanAndError, momentsOf, PURPOSE, streamOf } from './streams.ts';

const DAYS = 8000;

describe('the factor of a day', () => {
  const factor = dayFactorOf(0.5, drawsOf('day factor'), PURPOSE.day, 0)!;
  const factors = Array.from({ length: DAYS }, (_, day) => factor.of(day));

  test('has mean 1 and the coefficient of variation given', () => {
    const { mean, error } = meanAndError(factors);
    expect(Math.abs(mean - 1)).toBeLessThan(4.5 * error);
    const squares = meanAndError(factors.map((each) => (each - 1) ** 2));
    expect(Math.abs(squares.mean - 0.25)).toBeLessThan(4.5 * squares.error);
  });

  test('depends on stream and day alone, not on what was asked before', () => {
    expect([7, 3, 3, 7].map((day) => factor.of(day))).toEqual([7, 3, 3, 7].map((day) => factors[day]));
    const other = dayFactorOf(0.5, drawsOf('day factor'), PURPOSE.day, 1)!;
    expect(other.of(7)).not.toBe(factor.of(7));
  });

  test('is left out where it would always be 1', () => {
    expect(dayFactorOf(undefined, drawsOf(''), PURPOSE.day, 0)).toBeUndefined();
    expect(dayFactorOf(0, drawsOf(''), PURPOSE.day, 0)).toBeUndefined();
  });
});

describe('with a day factor', () => {
  const stream = streamOf({ rate: 2 / HOUR, dayFactor: { cv: 0.5 } }, { seed: 'busy days' });
  const halves = countsOf(momentsOf(stream, DAYS * DAY), DAY / 2, 2 * DAYS);
  const totals = Array.from({ length: DAYS }, (_, day) => halves[2 * day]! + halves[2 * day + 1]!);

  test('daily totals keep their mean and have an index of dispersion of 1 + mean × cv²', () => {
    const { mean, error } = meanAndError(totals);
    expect(Math.abs(mean - 48)).toBeLessThan(4.5 * error);
    const squares = meanAndError(totals.map((total) => (total - 48) ** 2));
    expect(Math.abs(squares.mean / 48 - (1 + 48 * 0.25))).toBeLessThan((4.5 * squares.error) / 48);
  });

  test('the halves of a day vary together, those of two days do not', () => {
    const together = (lag: number) =>
      meanAndError(
        Array.from({ length: DAYS - 1 }, (_, day) => (halves[2 * day + lag]! - 24) * (halves[2 * day + lag + 1]! - 24)),
      );
    const sameDay = together(0);
    expect(Math.abs(sameDay.mean - 24 * 24 * 0.25)).toBeLessThan(4.5 * sameDay.error);
    const nextDay = together(1);
    expect(Math.abs(nextDay.mean)).toBeLessThan(4.5 * nextDay.error);
  });
});
