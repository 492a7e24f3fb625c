import { describe, expect, it } from 'vitest';
import { crpsOf, predictionInterval, scoreOf } from '../../../../engine/experiment/backtest/scores.ts';
import { again, drawn, SEED, uniforms } from '../fitting/known-law.ts';

const REPLAY = again('tests/engine/experiment/backtest/scores.test.ts');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the 90 % prediction interval', () => {
  it('goes from the 5th to the 95th of 99 values, in any order, and needs 19', () => {
    expect(predictionInterval(upTo(99).reverse())).toEqual({ low: 5, high: 95 });
    expect(predictionInterval(upTo(19))).toEqual({ low: 1, high: 19 });
    expect(predictionInterval(upTo(18))).toBeUndefined();
    // Of 29 the place of 5 % is 1.5: half way between the first and the second.
    expect(predictionInterval(upTo(29))).toEqual({ low: 1.5, high: 28.5 });
  });

  it('holds a further value of the same law nine times in ten', () => {
    const values = drawn({ law: 'lognormal', median: 30, sigma: 1.2 }, 4000 * 31, uniforms(SEED));
    let inside = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const { low, high } = predictionInterval([...values.subarray(31 * trial, 31 * trial + 30)])!;
      const next = values[31 * trial + 30]!;
      if (low <= next && next <= high) inside++;
    }
    // Four standard deviations of a share of 0.9 in 4,000, and the little that a convex law adds between two order statistics.
    expect(Math.abs(inside / 4000 - 0.9), REPLAY).toBeLessThan(4 * Math.sqrt(0.09 / 4000) + 0.005);
  });
});

describe('the continuous ranked probability score', () => {
  it('by hand: one value is its distance, two values half their spread less', () => {
    expect(crpsOf([3], 5)).toBe(2);
    expect(crpsOf([0, 2], 1)).toBe(0);
    expect(crpsOf([0, 4], 6)).toBe(4 - 2);
  });

  it('is what all pairs say', () => {
    const values = [...drawn({ law: 'exponential', mean: 10 }, 40, uniforms(SEED))];
    const distance = values.reduce((sum, value) => sum + Math.abs(value - 7), 0) / 40;
    const pairs = values.flatMap((one, i) => values.flatMap((other, j) => (i === j ? [] : [Math.abs(one - other)])));
    const spread = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
    expect(crpsOf(values, 7), REPLAY).toBeCloseTo(distance - spread / 2, 9);
  });

  it('of an exponential law of mean 1 at its median is ln 2 − 1/2 + … as its integral says', () => {
    const values = [...drawn({ law: 'exponential', mean: 1 }, 40_000, uniforms(SEED))];
    // E|X − y| = y − 1 + 2 e^(−y), and E|X − X′| = 1: at y = ln 2 the score is ln 2 − 1/2.
    expect(Math.abs(crpsOf(values, Math.LN2) - (Math.LN2 - 0.5)), REPLAY).toBeLessThan(0.02);
  });
});

describe('the score of predictions', () => {
  const spread = upTo(19).map((value) => value - 10);

  it('counts intervals once, and as often as they have tickets', () => {
    const score = scoreOf([
      { observed: 0, predicted: spread, weight: 3, baseline: 1 },
      { observed: 20, predicted: spread, weight: 1, baseline: 10 },
    ]);
    expect(score.intervals).toBe(2);
    expect(score.byInterval).toMatchObject({ coverage: 0.5, bias: -10, meanAbsoluteError: 10 });
    expect(score.byTicket).toMatchObject({ coverage: 0.75, bias: -5, meanAbsoluteError: 5 });
    expect(score.baseline).toEqual({
      intervals: 2,
      byInterval: { bias: (1 - 10) / 2, meanAbsoluteError: 11 / 2, simulator: 10 },
      byTicket: { bias: (3 - 10) / 4, meanAbsoluteError: 13 / 4, simulator: 5 },
    });
  });

  it('compares with the baseline only where that says something, and leaves out what no run tells', () => {
    const score = scoreOf([
      { observed: 1, predicted: [2, 4], weight: 1, baseline: Infinity },
      { observed: 1, predicted: [1, 1], weight: 1, baseline: 0 },
      { observed: 1, predicted: [], weight: 1, baseline: 0 },
    ]);
    expect(score.intervals).toBe(2);
    expect(score.byInterval.coverage).toBeNaN();
    expect(score.baseline?.intervals).toBe(1);
    expect(score.baseline?.byInterval).toEqual({ bias: -1, meanAbsoluteError: 1, simulator: 0 });
    expect(scoreOf([{ observed: 1, predicted: [2], weight: 1, baseline: NaN }])).not.toHaveProperty('baseline');
  });
});
