import { expect, it } from 'vitest';
import { twoTailsOfBeta } from '../../../../engine/random/samplers/beta.ts';

it('mean, variance and places follow from the parameters', () => {
  // Mean 2/5, variance 6 ÷ (25 · 6) = 1/25, stretched over 10.
  const law = twoTailsOfBeta(2, 3, 5, 15);
  expect(law.mean).toBeCloseTo(9, 14);
  expect(law.variance).toBeCloseTo(4, 14);
  expect([law.lowerOrigin, law.lowerUnit, law.upperOrigin, law.upperUnit]).toEqual([5, 10, 15, -10]);
});

it('the upper side is the lower side of the law turned round', () => {
  const { lower, upper } = twoTailsOfBeta(2, 1, 0, 1);
  for (const x of [0.1, 0.5, 0.8]) {
    expect(lower.beyond(x)).toBeCloseTo(x * x, 14);
    expect(upper.beyond(1 - x)).toBeCloseTo(1 - x * x, 14);
    expect(lower.density(x)).toBeCloseTo(2 * x, 14);
    expect(upper.density(1 - x)).toBeCloseTo(2 * x, 14);
  }
});

it('a rough quantile is inside the law and not above the mean', () => {
  for (const [a, b] of [
    [0.1, 0.1],
    [2, 1],
    [1.6, 5],
    [300, 20],
  ] as const) {
    for (const probability of [1e-9, 0.01, 0.5]) {
      const rough = twoTailsOfBeta(a, b, 0, 1).lower.roughQuantile(probability);
      expect(rough).toBeGreaterThan(0);
      expect(rough).toBeLessThanOrEqual(a / (a + b));
    }
  }
});
