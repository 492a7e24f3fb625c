import { expect, it } from 'vitest';
import { bestOf, budgetShares, certaintyOf, handOut } from '../../../engine/experiment/budget-allocation.ts';

const seen = (mean: number, variance: number, runs = 10) => ({ mean, variance, runs });

it('shares follow deviation over distance, squared; the best has the root of the sum, by hand', () => {
  // Behind the best (mean 10, σ 1): by 1 with σ 1 and by 2 with σ 4 → weights 1 and 4; the best 1 × √(1² + (4 ÷ 4)²) = √2.
  const shares = budgetShares([seen(9, 1), seen(10, 1), seen(8, 16)]);
  const total = 5 + Math.SQRT2;
  [1, Math.SQRT2, 4].forEach((weight, place) => expect(shares[place]).toBeCloseTo(weight / total, 12));
});

it('runs are handed out to the last one, where most are lacking, and none is taken back', () => {
  const all = [seen(9, 1, 50), seen(10, 1), seen(8, 16)];
  const totals = handOut(all, 7);
  expect(totals.reduce((sum, each) => sum + each, 0)).toBe(77);
  expect(totals[0]).toBe(50);
  expect(totals[2]).toBeGreaterThan(totals[1]!);
});

it('nothing varies: everybody has the same; equals and constants do not take everything', () => {
  expect(budgetShares([seen(1, 0), seen(2, 0)])).toEqual([0.5, 0.5]);
  expect(handOut([seen(1, 0), seen(2, 0)], 3).reduce((sum, each) => sum + each, 0)).toBe(23);
  for (const share of budgetShares([seen(1, 1), seen(1, 1), seen(0, 0)])) expect(share).toBeGreaterThanOrEqual(0);
});

it('certainty comes from normal means: two that lead by one standard error of their difference', () => {
  const certainty = certaintyOf([seen(1, 5), seen(0, 5)]);
  // Error √(0.5 + 0.5) = 1; Φ(−1) = 0.158655, φ(1) = 0.241971 (tables).
  expect(certainty.probability).toBeCloseTo(1 - 0.158655, 6);
  expect(certainty.expectedLoss).toBeCloseTo(0.241971 - 0.158655, 5);
  expect(bestOf([seen(1, 1), seen(1, 1)])).toBe(0);
});
