import { describe, expect, it } from 'vitest';
import { drawsOf, medianInterval } from '../../../bench/against/resampling.ts';

describe('resampling', () => {
  it('draws evenly, and the same again for the same seed', () => {
    const draw = drawsOf(7);
    const values = Array.from({ length: 40_000 }, draw);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of values) tenths[Math.floor(10 * value)]!++;
    // Chi-square with 9 degrees of freedom is above 33.7 once in 10,000 times.
    expect(tenths.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0)).toBeLessThan(33.7);
    expect(Array.from({ length: 5 }, drawsOf(7))).toEqual(values.slice(0, 5));
    expect(drawsOf(8)()).not.toBe(values[0]);
  });

  it('gives the interval that counting all resamples gives', () => {
    // Of the 27 resamples of three values 7 have the lowest as their median (three times, or twice), 13 the middle one, 7 the highest.
    const { value, low, high } = medianInterval([3, 1, 2], 0.6, 20_000, 1);
    expect([value, low, high]).toEqual([2, 1, 3]);
    // 7 of 27 are 26 % on each side: an interval that leaves out 30 % there has the middle value alone.
    expect(medianInterval([3, 1, 2], 0.4, 20_000, 1)).toEqual({ value: 2, low: 2, high: 2 });
  });
});
