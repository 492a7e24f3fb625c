import { expect, it } from 'vitest';
import { twoTailsOfGamma } from '../../../../engine/random/samplers/gamma.ts';

it('mean, variance and unit follow from shape and mean', () => {
  const law = twoTailsOfGamma(4, 12);
  expect([law.mean, law.variance, law.lowerUnit, law.upperUnit]).toEqual([12, 36, 3, 3]);
});

it('both sides are those of x^3 e^-x ÷ 6, and together all', () => {
  const { lower, upper } = twoTailsOfGamma(4, 12);
  for (const x of [0.5, 2, 4, 9]) {
    const above = Math.exp(-x) * (1 + x + (x * x) / 2 + (x * x * x) / 6);
    expect(upper.beyond(x)).toBeCloseTo(above, 14);
    expect(lower.beyond(x)).toBeCloseTo(1 - above, 14);
    expect(lower.density(x)).toBeCloseTo((x ** 3 * Math.exp(-x)) / 6, 14);
  }
});

it.each([0.05, 0.7, 1, 3, 40, 3000])(
  'shape %d: a rough quantile is no worse than ten times or a tenth of the true one',
  (shape) => {
    const { lower, upper } = twoTailsOfGamma(shape, 1);
    for (const probability of [1e-6, 0.01, 0.3, 0.5]) {
      const low = lower.roughQuantile(probability);
      expect(lower.beyond(low * 10)).toBeGreaterThan(probability);
      expect(lower.beyond(low / 10)).toBeLessThan(probability);
      if (shape < 1) expect(upper.beyond(upper.roughQuantile(probability))).toBeGreaterThan(probability * 0.999);
      else expect(upper.beyond(upper.roughQuantile(probability) / 10)).toBeGreaterThan(probability);
    }
  },
);
