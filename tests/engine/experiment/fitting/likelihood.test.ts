import { describe, expect, it } from 'vitest';
import { mostLikelyLaws } from '../../../../engine/experiment/fitting/likelihood.ts';
import { cdfOf } from '../../../../engine/random/cdf.ts';
import type { Distribution } from '../../../../engine/random/distribution.ts';

const VALUES = Float64Array.of(12, 45, 3, 88, 150, 61, 7, 33, 210, 19, 5, 72);

/** The log-likelihood by another way: densities from differences of the distribution function. */
function likelihoodOf(law: Distribution): number {
  const cdf = cdfOf(law);
  const step = 1e-4;
  return VALUES.reduce((sum, x) => sum + Math.log((cdf(x * (1 + step)) - cdf(x * (1 - step))) / (2 * step * x)), 0);
}

const [exponential, lognormal, gamma, weibull] = mostLikelyLaws(VALUES);
const changes = [0.98, 1.02];

describe('maximum likelihood', () => {
  it('of an exponential law is the mean, of a lognormal law mean and deviation of the logarithms', () => {
    const lns = Array.from(VALUES, (x) => Math.log(x));
    const mean = lns.reduce((sum, each) => sum + each, 0) / 12;
    const sigma = Math.sqrt(lns.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 12);
    expect(exponential?.law).toEqual({ law: 'exponential', mean: 705 / 12 });
    expect(lognormal?.law).toMatchObject({ law: 'lognormal' });
    expect((lognormal!.law as { median: number }).median).toBeCloseTo(Math.exp(mean), 9);
    expect((lognormal!.law as { sigma: number }).sigma).toBeCloseTo(sigma, 12);
  });

  it('has the likelihood that the densities have', () => {
    for (const found of [exponential!, lognormal!, gamma!, weibull!]) {
      expect(found.logLikelihood).toBeCloseTo(likelihoodOf(found.law), 4);
    }
  });

  it('of gamma and Weibull laws falls in every direction', () => {
    const { shape, mean } = gamma!.law as { shape: number; mean: number };
    const { shape: bend, scale } = weibull!.law as { shape: number; scale: number };
    for (const one of changes) {
      expect(likelihoodOf({ law: 'gamma', mean, shape: shape * one })).toBeLessThan(gamma!.logLikelihood);
      expect(likelihoodOf({ law: 'gamma', mean: mean * one, shape })).toBeLessThan(gamma!.logLikelihood);
      expect(likelihoodOf({ law: 'weibull', shape: bend * one, scale })).toBeLessThan(weibull!.logLikelihood);
      expect(likelihoodOf({ law: 'weibull', shape: bend, scale: scale * one })).toBeLessThan(weibull!.logLikelihood);
    }
  });

  it('bears values of any size, and very even and very uneven ones', () => {
    for (const values of [
      [1e12, 1.1e12, 1.3e12],
      [1e-9, 1e9],
      [1000, 1000, 1000, 1001],
    ].map((list) => Float64Array.from(list))) {
      for (const { law, logLikelihood } of mostLikelyLaws(values)) {
        expect(logLikelihood, JSON.stringify(law)).toSatisfy(Number.isFinite);
      }
    }
  });
});
