import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDING as standing } from '../../../engine/behaviour/desk-feedback-settings.ts';
import {
  loadFactor,
  mixFactor,
  mixGap,
  qualityFactor,
  recordFactor,
  rejectedFactor,
  shrunkShare,
  skillFit,
  standingWeight,
  timedOutFactor,
} from '../../../engine/behaviour/standing.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('reliability', () => {
  it('follows the published table', () => {
    const shares = [0, 0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.4];
    const rejected = [1, 1, 0.955, 0.925, 0.895, 0.85, 0.7, 0.55, 0.4];
    const timedOut = [1, 1, 0.88, 0.8, 0.7, 0.55, 0.55 - 0.1, 0.25, 0.25];
    for (const [row, x] of shares.entries()) {
      expect(rejectedFactor(standing, x)).toBeCloseTo(rejected[row] ?? Number.NaN, 9);
      expect(timedOutFactor(standing, x)).toBeCloseTo(timedOut[row] ?? Number.NaN, 9);
    }
  });

  it('is harder on time-outs than on rejects at every share above 5 % (K-05), and spares both up to there (K-07)', () => {
    for (let step = 0; step <= 10_000; step++) {
      const x = step / 10_000;
      if (x > 0.05) expect(timedOutFactor(standing, x), `at ${x}`).toBeLessThan(rejectedFactor(standing, x));
      else expect([timedOutFactor(standing, x), rejectedFactor(standing, x)]).toEqual([1, 1]);
    }
    expect(timedOutFactor(standing, 0.05 + 1e-9)).toBeLessThan(rejectedFactor(standing, 0.05 + 1e-9));
  });

  it('never rises with either share (K-06)', () => {
    fc.assert(
      fc.property(share, share, share, (one, other, fixed) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        expect(recordFactor(standing, high, fixed, 1)).toBeLessThanOrEqual(recordFactor(standing, low, fixed, 1));
        expect(recordFactor(standing, fixed, high, 1)).toBeLessThanOrEqual(recordFactor(standing, fixed, low, 1));
      }),
    );
  });

  it('mixes few offers with 30 usual ones: 2 of 4 count as 10.3 %', () => {
    expect(shrunkShare(standing, 2, 4)).toBeCloseTo(3.5 / 34, 12);
    expect(shrunkShare(standing, 0, 0)).toBeCloseTo(0.05, 12);
    expect(shrunkShare(standing, 300, 3000)).toBeCloseTo(301.5 / 3030, 12);
  });
});

describe('the mix', () => {
  it('is the gap between offered and accepted difficulty in standard deviations', () => {
    // Offered 0.1, 0.2, 0.3, 0.4: mean 0.25, variance 0.0125. Accepted 0.1, 0.2: mean 0.15.
    expect(mixGap(4, 1, 0.3, 2, 0.3)).toBeCloseTo(0.1 / Math.sqrt(0.0125), 9);
    expect(mixGap(4, 1, 0.3, 4, 1)).toBeCloseTo(0, 12);
  });

  it('has no gap before anything was offered or accepted, nor among equals', () => {
    expect(mixGap(0, 0, 0, 0, 0)).toBe(0);
    expect(mixGap(4, 1, 0.3, 0, 0)).toBe(0);
    expect(mixGap(3, 0.1 * 3, 3 * 0.1 * 0.1, 2, 0.2)).toBe(0);
  });

  it('costs nothing up to a quarter or under 30 offers, then 0.8 a standard deviation, half at most', () => {
    expect(mixFactor(standing, 0.25, 30)).toBe(1);
    expect(mixFactor(standing, 0.5, 29)).toBe(1);
    expect(mixFactor(standing, 0.5, 30)).toBeCloseTo(0.8, 12);
    expect(mixFactor(standing, 3, 30)).toBe(0.5);
  });
});

describe('the weight of an expert', () => {
  it('multiplies fit, quality, record and load', () => {
    expect(skillFit(standing, 0.8)).toBeCloseTo(0.9, 12);
    expect(loadFactor(standing, 2, 3)).toBeCloseTo(1 - 0.5 * (2 / 3), 12);
    expect(loadFactor(standing, 5, 3)).toBe(0.5);
    // 30 reviews of 4.9 with 10 of 4.5: 4.8, and half of the 0.3 above 4.5
    expect(qualityFactor(standing, 147, 30)).toBeCloseTo(1.15, 12);
    expect(qualityFactor(standing, 0, 0)).toBe(1);
    expect(standingWeight(standing, 0.9, 1.15, 0.68, 0.5)).toBeCloseTo(0.35190000000000005, 12);
  });

  it('never falls below the floor, so that everyone gets some work', () => {
    expect(standingWeight(standing, 0.5, 0.5, 0.05, 0.5)).toBe(0.05);
    expect(qualityFactor(standing, 1000, 1000)).toBe(0.5);
  });
});
