import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally, varianceOfSums } from '../../../../engine/kpi/estimators/tally.ts';

const wholeMilliseconds = fc.array(fc.integer({ min: 0, max: 90_000_000 }), { maxLength: 40 });

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.record(value);
  return tally;
}

describe('a tally', () => {
  it('knows mean, variance and extremes of five reply times', () => {
    const tally = tallyOf([2, 4, 6, 8, 40]);
    expect(tally.count).toBe(5);
    expect(tally.sum).toBe(60);
    expect(tally.sumOfSquares).toBe(4 + 16 + 36 + 64 + 1600);
    expect(tally.mean).toBe(12);
    // 100 + 64 + 36 + 16 + 784 = 1000 over 4
    expect(tally.variance).toBe(250);
    expect(tally.minimum).toBe(2);
    expect(tally.maximum).toBe(40);
  });

  it('has no mean, variance or extremes while nothing is recorded', () => {
    const tally = new Tally();
    expect(tally.count).toBe(0);
    expect([tally.mean, tally.variance, tally.minimum, tally.maximum]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('has a mean but no variance after one value', () => {
    const tally = tallyOf([-7]);
    expect([tally.mean, tally.minimum, tally.maximum]).toEqual([-7, -7, -7]);
    expect(tally.variance).toBeNaN();
  });

  it('sums a million long waits in milliseconds without losing one', () => {
    const tally = new Tally();
    for (let index = 0; index < 1_000_000; index++) tally.record(604_800_000 + (index % 2));
    expect(tally.sum).toBe(604_800_000_500_000);
  });

  it('never shows a negative variance, even where rounding would leave one', () => {
    // Three times 0.1: the squared sum over three is larger than the sum of squares by one rounding.
    expect(0.010000000000000002 * 3 - (0.30000000000000004 * 0.30000000000000004) / 3).toBeLessThan(0);
    expect(varianceOfSums(3, 0.30000000000000004, 0.030000000000000002)).toBe(0);
  });

  it('that merges two others equals one that recorded everything', () => {
    fc.assert(
      fc.property(wholeMilliseconds, wholeMilliseconds, (first, second) => {
        const merged = tallyOf(first);
        merged.merge(tallyOf(second));
        const whole = tallyOf([...first, ...second]);
        expect(merged.count).toBe(whole.count);
        expect(merged.sum).toBe(whole.sum);
        expect(merged.minimum).toBe(whole.minimum);
        expect(merged.maximum).toBe(whole.maximum);
        expect(Math.abs(merged.sumOfSquares - whole.sumOfSquares)).toBeLessThanOrEqual(1e-13 * whole.sumOfSquares);
      }),
      { seed: 1 },
    );
  });

  it('has the variance of the two-pass formula', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000_000 }), { minLength: 2, maxLength: 40 }), (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const scale = values.reduce((sum, value) => sum + value * value, 0);
        // What cancels in the one-pass formula is of the order of the sum of squares.
        expect(Math.abs(tallyOf(values).variance - squares / (values.length - 1))).toBeLessThanOrEqual(1e-13 * scale);
      }),
      { seed: 2 },
    );
  });
});
