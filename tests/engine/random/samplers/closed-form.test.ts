import { expect, it } from 'vitest';
import {
  ConstantSampler,
  ExponentialSampler,
  GeometricSampler,
  LognormalSampler,
  TriangularSampler,
  UniformSampler,
  WeibullSampler,
} from '../../../../engine/random/samplers/closed-form.ts';

it('constant: always the value', () => {
  expect([0.1, 0.9].map((u) => new ConstantSampler(4).quantile(u))).toEqual([4, 4]);
});

it('exponential: half lies below ln 2 means', () => {
  expect(new ExponentialSampler(10).quantile(0.5)).toBeCloseTo(10 * Math.LN2, 14);
  expect(new ExponentialSampler(10).quantile(1 - Math.exp(-3))).toBeCloseTo(30, 12);
});

it('uniform: probability is distance', () => {
  expect(new UniformSampler(10, 20).quantile(0.25)).toBe(12.5);
});

it('lognormal: the median is e^mu, and one sigma up is e^sigma times that', () => {
  const sampler = new LognormalSampler(2, 0.5);
  expect(sampler.quantile(0.5)).toBeCloseTo(Math.exp(2), 13);
  // Φ(1) = 0.8413447460685429.
  expect(sampler.quantile(0.8413447460685429)).toBeCloseTo(Math.exp(2.5), 11);
});

it('weibull: 1 - 1/e lies below the scale whatever the shape', () => {
  for (const shape of [0.5, 1, 3]) {
    const sampler = new WeibullSampler({ shape, scale: 8, mean: 0, variance: 0 });
    expect(sampler.quantile(1 - Math.exp(-1))).toBeCloseTo(8, 12);
    expect(sampler.quantile(1 - Math.exp(-4))).toBeCloseTo(8 * 4 ** (1 / shape), 10);
  }
});

it('triangular: each side is a parabola', () => {
  // From 0 over 2 to 6: a third lies below the mode; a quarter of that below 1; a quarter of the rest above 4.
  const sampler = new TriangularSampler(0, 2, 6);
  expect(sampler.quantile(1 / 12)).toBeCloseTo(1, 14);
  expect(sampler.quantile(1 / 3)).toBeCloseTo(2, 14);
  expect(sampler.quantile(1 - (2 / 3) * (1 / 4))).toBeCloseTo(4, 14);
});

it('geometric: whole numbers from the first on, each probability half the one before', () => {
  const fromOne = new GeometricSampler(2, 1);
  expect([0.1, 0.49, 0.51, 0.74, 0.76, 0.88].map((u) => fromOne.quantile(u))).toEqual([1, 1, 2, 2, 3, 4]);
  const fromZero = new GeometricSampler(1, 0);
  expect([0.1, 0.49, 0.51, 0.74, 0.76, 0.88].map((u) => fromZero.quantile(u))).toEqual([0, 0, 1, 1, 2, 3]);
});
