import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asShare, exponentialTime, lognormalTime, piecewiseLinear } from '../../../engine/behaviour/quantiles.ts';

describe('times at a uniform', () => {
  it('are lognormal: the median at a half, median · e^σz elsewhere', () => {
    expect(lognormalTime(60_000, 0.8, 0.5)).toBe(60_000);
    // The normal variable lies below 1 with probability 0.8413447460685429.
    expect(lognormalTime(60_000, 0.8, 0.8413447460685429)).toBe(Math.round(60_000 * Math.exp(0.8)));
  });

  it('are exponential: the mean at 1 − 1/e, its half-life at a half', () => {
    expect(exponentialTime(60_000, 1 - 1 / Math.E)).toBe(60_000);
    expect(exponentialTime(60_000, 0.5)).toBe(Math.round(60_000 * Math.LN2));
  });
});

describe('a share', () => {
  it('is the nearest number in 0..1', () => {
    expect([-0.2, 0, 0.3, 1, 7].map(asShare)).toEqual([0, 0, 0.3, 1, 1]);
  });
});

describe('a line through knots', () => {
  it('passes through them, straight between and constant outside', () => {
    const at = (x: number): number => piecewiseLinear([1, 2, 4], [10, 20, 0], x);
    expect([0, 1, 1.5, 2, 3, 4, 9].map(at)).toEqual([10, 10, 15, 20, 10, 0, 0]);
  });

  it('stays between the neighbouring values', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 10, noNaN: true }), (x) => {
        const y = piecewiseLinear([0, 1, 3], [1, 0.5, 0.25], x);
        expect(y).toBeLessThanOrEqual(1);
        expect(y).toBeGreaterThanOrEqual(0.25);
      }),
    );
  });
});
