import { expect, it } from 'vitest';
import type { Tail } from '../../../../engine/random/samplers/tail.ts';
import { TwoTailsSampler } from '../../../../engine/random/samplers/two-tails.ts';

/** The law on 0 … 1 with distribution function x^power, seen from 0. */
function powerTail(power: number): Tail {
  return {
    isLower: true,
    end: 1,
    beyond: (x) => x ** power,
    density: (x) => power * x ** (power - 1),
    roughQuantile: (probability) => probability,
  };
}

it('the lower half comes from the lower side, the upper half from the upper, each in its place and unit', () => {
  const sampler = new TwoTailsSampler({
    mean: 5,
    variance: 1,
    lower: powerTail(2),
    upper: powerTail(1),
    lowerOrigin: 10,
    lowerUnit: 2,
    upperOrigin: 30,
    upperUnit: -4,
  });
  expect(sampler.quantile(0.09)).toBeCloseTo(10 + 2 * 0.3, 6);
  expect(sampler.quantile(0.49)).toBeCloseTo(10 + 2 * 0.7, 6);
  expect(sampler.quantile(0.5)).toBeCloseTo(30 - 4 * 0.5, 5);
  expect(sampler.quantile(0.9)).toBeCloseTo(30 - 4 * 0.1, 6);
  expect([sampler.mean, sampler.variance]).toEqual([5, 1]);
});
