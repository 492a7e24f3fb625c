import { describe, expect, it } from 'vitest';
import { batchMeans, batchMeansInterval, neighbourCorrelation } from '../../../engine/experiment/batch-means.ts';
import { meanInterval } from '../../../engine/experiment/intervals.ts';

/** Normal draws from a fixed seed: mulberry32 and the polar method. */
function normalDraws(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => {
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = u * u + v * v;
      if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };
}

/** X = 0.9 X + e from its stationary law, as in oracle case oa-ar1. */
function autoregression(length: number, normal: () => number): number[] {
  let value = normal() * Math.sqrt(1 / (1 - 0.81));
  return Array.from({ length }, () => {
    const current = value;
    value = 0.9 * value + normal();
    return current;
  });
}

describe('batch means', () => {
  it('are the means of equal stretches', () => {
    expect(batchMeans([1, 2, 3, 4, 5, 6], 3)).toEqual([1.5, 3.5, 5.5]);
  });

  it('leave out at the beginning what does not divide evenly', () => {
    expect(batchMeans([100, 100, 1, 2, 3, 4, 5, 6], 3)).toEqual([1.5, 3.5, 5.5]);
    expect(batchMeansInterval([100, 100, 1, 2, 3, 4, 5, 6], 3)).toMatchObject({ batchSize: 2, replications: 3 });
  });

  it('need at least one observation each', () => {
    expect(() => batchMeans([1, 2], 3)).toThrow('at least one observation');
  });

  it('give the t interval of the means', () => {
    const { estimate, halfWidth } = batchMeansInterval([1, 3, 2, 6, 3, 9], 3);
    expect({ estimate, halfWidth }).toMatchObject({
      estimate: meanInterval([2, 4, 6]).estimate,
      halfWidth: meanInterval([2, 4, 6]).halfWidth,
    });
  });

  it('are believed only where neighbours are nearly independent', () => {
    const rising = Array.from({ length: 200 }, (_, index) => index);
    expect(batchMeansInterval(rising)).toMatchObject({ isCredible: false });
    const alternating = Array.from({ length: 200 }, (_, index) => index % 2);
    expect(batchMeansInterval(alternating, 200)).toMatchObject({ isCredible: true });
    // 400 batches of 5 of the autoregression are still strongly correlated.
    expect(batchMeansInterval(autoregression(2000, normalDraws(1)), 400).isCredible).toBe(false);
  });
});

describe('the correlation of neighbours', () => {
  it('follows its definition', () => {
    // Deviations −2, −1, 0, 3 about 3: (2 + 0 + 0) / (4 + 1 + 0 + 9)
    expect(neighbourCorrelation([1, 2, 3, 6])).toBeCloseTo(2 / 14, 15);
  });

  it('is nothing in a constant series', () => {
    expect(neighbourCorrelation([4, 4, 4])).toBe(0);
  });
});

describe('an autoregression with correlation 0.9', () => {
  const runs = 2000;
  const normal = normalDraws(20_240_607);
  let covered = 0;
  let naivelyCovered = 0;
  let squaredMeans = 0;
  let squaredBatchMeans = 0;
  let adjacentProducts = 0;
  for (let run = 0; run < runs; run++) {
    const series = autoregression(2000, normal);
    const interval = batchMeansInterval(series);
    const naive = meanInterval(series);
    const means = batchMeans(series);
    if (interval.low <= 0 && interval.high >= 0) covered += 1;
    if (naive.low <= 0 && naive.high >= 0) naivelyCovered += 1;
    squaredMeans += interval.estimate ** 2;
    for (const [batch, mean] of means.entries()) {
      squaredBatchMeans += mean ** 2;
      if (batch > 0) adjacentProducts += mean * means[batch - 1]!;
    }
  }

  it('is covered by 20 batches of 100 in 93 to 95 % of runs, by independent observations in a third', () => {
    // The naive interval reaches 1.96 √(5.263 / 2000) = 0.1006 where the mean has the standard deviation 0.2231: 2 Φ(0.451) − 1.
    // Four standard errors of a share of 2,000 runs are 2 and 4 percentage points.
    expect(covered / runs).toBeGreaterThan(0.92);
    expect(covered / runs).toBeLessThan(0.96);
    expect(Math.abs(naivelyCovered / runs - 0.348)).toBeLessThan(0.043);
  });

  it('has means and batch means with the variances of theory', () => {
    const relativeError = (estimate: number, exact: number) => Math.abs(estimate / exact - 1);
    // A variance from n normal values has the relative standard error √(2 / n).
    expect(relativeError(squaredMeans / runs, 0.0497631578947)).toBeLessThan(4 * Math.sqrt(2 / runs));
    expect(relativeError(squaredBatchMeans / (20 * runs), 0.905265674238)).toBeLessThan(4 * Math.sqrt(2 / (20 * runs)));
    const correlation = adjacentProducts / 19 / (squaredBatchMeans / 20);
    expect(Math.abs(correlation - 0.0523226563107)).toBeLessThan(4 / Math.sqrt(19 * runs));
  });
});
