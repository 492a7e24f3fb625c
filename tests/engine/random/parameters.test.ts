import { expect, it } from 'vitest';
import {
  gammaParameters,
  hyperexponentialParameters,
  lognormalParameters,
  weibullParameters,
} from '../../../engine/random/parameters.ts';

// The rows published with the lognormal oracle.
it.each([
  [1, 1.5, -0.589327498171, 1.08565878449],
  [600, 0.9, 6.10026623258, 0.77027712239],
  [120, 2, 3.98277278656, 1.26863624118],
])('lognormal: mean %d and cv %d as mu and sigma', (mean, cv, mu, sigma) => {
  const found = lognormalParameters({ law: 'lognormal', mean, cv });
  expect(found.mu).toBeCloseTo(mu, 11);
  expect(found.sigma).toBeCloseTo(sigma, 11);
});

it('lognormal: a median is the exponential of mu', () => {
  const { mu, sigma } = lognormalParameters({ law: 'lognormal', median: Math.E ** 2, sigma: 0.4 });
  expect(mu).toBeCloseTo(2, 14);
  expect(sigma).toBe(0.4);
});

it('gamma: the shape is one over the square of the cv', () => {
  expect(gammaParameters({ law: 'gamma', mean: 3, cv: 0.5 })).toEqual({ shape: 4, mean: 3 });
  expect(gammaParameters({ law: 'gamma', mean: 3, shape: 7 })).toEqual({ shape: 7, mean: 3 });
  expect(gammaParameters({ law: 'gamma', mean: 3, cv: 0 }).shape).toBe(Infinity);
});

it('weibull: scale and mean give each other, with Γ(1.5) = √π ÷ 2 and Γ(3) = 2', () => {
  const fromScale = weibullParameters({ law: 'weibull', shape: 2, scale: 10 });
  expect(fromScale.mean).toBeCloseTo(5 * Math.sqrt(Math.PI), 12);
  expect(fromScale.variance).toBeCloseTo(100 * (1 - Math.PI / 4), 12);
  const fromMean = weibullParameters({ law: 'weibull', shape: 0.5, mean: 6 });
  expect(fromMean.scale).toBeCloseTo(3, 14);
  // Γ(5) = 24: variance 9 · 24 - 36.
  expect(fromMean.variance).toBeCloseTo(180, 11);
});

it('hyperexponential: both halves of the mean come from one law each', () => {
  const { means, p } = hyperexponentialParameters({ law: 'hyperexponential', mean: 4, cv: 3 });
  expect(p[0]! + p[1]!).toBe(1);
  expect(p[0]! * means[0]!).toBeCloseTo(2, 14);
  expect(p[1]! * means[1]!).toBeCloseTo(2, 14);
  const meanSquare = 2 * (p[0]! * means[0]! ** 2 + p[1]! * means[1]! ** 2);
  expect(meanSquare - 16).toBeCloseTo(16 * 9, 11);
});

it('hyperexponential: probabilities are taken relative to their sum', () => {
  const { means, p } = hyperexponentialParameters({ law: 'hyperexponential', means: [1, 5], p: [3, 1] });
  expect([...means]).toEqual([1, 5]);
  expect([...p]).toEqual([0.75, 0.25]);
});
