import { expect, it } from 'vitest';
import { mixtureBeyond, twoTailsOfHyperexponential } from '../../../../engine/random/samplers/hyperexponential.ts';

const means = Float64Array.of(1, 10);
const p = Float64Array.of(0.75, 0.25);

it('mean and variance are those of the mixture', () => {
  const law = twoTailsOfHyperexponential(means, p);
  // Mean 0.75 + 2.5; mean square 2 · (0.75 + 25).
  expect(law.mean).toBeCloseTo(3.25, 14);
  expect(law.variance).toBeCloseTo(51.5 - 3.25 ** 2, 13);
});

it('both sides add up to all, each precise where it is small', () => {
  for (const x of [0.1, 1, 20]) {
    expect(mixtureBeyond(means, p, x, true) + mixtureBeyond(means, p, x, false)).toBeCloseTo(1, 14);
    expect(mixtureBeyond(means, p, x, false)).toBeCloseTo(0.75 * Math.exp(-x) + 0.25 * Math.exp(-x / 10), 14);
  }
  // Near 0 the probability is the density there, 0.75 + 0.025, times x.
  expect(mixtureBeyond(means, p, 1e-12, true) / 0.775e-12).toBeCloseTo(1, 11);
});

it('a rough quantile is never above the quantile', () => {
  const { lower, upper } = twoTailsOfHyperexponential(means, p);
  for (const probability of [1e-9, 0.01, 0.5]) {
    expect(lower.beyond(lower.roughQuantile(probability))).toBeLessThanOrEqual(probability);
    expect(upper.beyond(upper.roughQuantile(probability))).toBeGreaterThanOrEqual(probability);
  }
});
