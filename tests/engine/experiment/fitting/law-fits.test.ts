import { describe, expect, it } from 'vitest';
import { fitLaws, largestGap } from '../../../../engine/experiment/fitting/law-fits.ts';
import type { Distribution } from '../../../../engine/random/distribution.ts';
import { again, drawn, SEED, uniforms } from './known-law.ts';

const REPLAY = again('tests/engine/experiment/fitting/law-fits.test.ts');
const LAWS = [
  { law: 'lognormal', median: 420, sigma: 0.7 },
  { law: 'gamma', mean: 300, shape: 2.5 },
  { law: 'weibull', shape: 0.6, scale: 500 },
] as const satisfies readonly Distribution[];

describe('fitted laws', () => {
  it.each(LAWS)('$law: drawn from it, it is found again by AIC, with its parameters', (law) => {
    const { fits, used, values } = fitLaws(drawn(law, 20_000, uniforms(SEED)));
    expect([values, used]).toEqual([20_000, 20_000]);
    const best = fits[0]!;
    expect(best.law.law, REPLAY).toBe(law.law);
    // Five standard errors or more of each: sigma/√n for the logarithm of a median, 1.1 shape/√n and less for shapes.
    for (const [name, value] of Object.entries(law)) {
      if (typeof value !== 'number') continue;
      const found = (best.law as unknown as Record<string, number>)[name]!;
      expect(Math.abs(found / value - 1), `${name}; ${REPLAY}`).toBeLessThan(0.08);
    }
    // Kolmogorov: P(√n D > 2.5) < 1e-5, and less when parameters are fitted.
    expect(best.ks, REPLAY).toBeLessThan(2.5 / Math.sqrt(20_000));
    for (const { p, seen, fitted } of best.quantiles.filter((each) => each.p >= 0.1)) {
      expect(Math.abs(fitted / seen - 1), `quantile ${p}; ${REPLAY}`).toBeLessThan(0.25);
    }
  });

  it('leave zeros and what is below out, and stay silent about one value', () => {
    expect(fitLaws(Float64Array.of(0, -5, 7, 7))).toMatchObject({ values: 2, mean: 7, median: 7, fits: [] });
    expect(fitLaws(new Float64Array(0)).fits).toEqual([]);
  });

  it('of very many values are those of an even choice among them', () => {
    const many = Float64Array.from({ length: 100_000 }, (_, index) => -Math.log(1 - (index + 0.5) / 100_000) * 60);
    const { used, values, fits } = fitLaws(many);
    expect([values, used]).toEqual([100_000, 20_000]);
    const mean = (fits.find(({ law }) => law.law === 'exponential')!.law as { mean: number }).mean;
    expect(mean / 60).toBeCloseTo(1, 3);
  });
});

describe('the statistic of Kolmogorov and Smirnov', () => {
  it('looks at both sides of each step, and at equal values at once', () => {
    const uniform = (x: number) => Math.min(1, Math.max(0, x));
    expect(largestGap(Float64Array.of(0.5), uniform)).toBe(0.5);
    expect(largestGap(Float64Array.of(0.1, 0.2), uniform)).toBeCloseTo(0.8, 12);
    expect(largestGap(Float64Array.of(0.7, 0.7, 0.9, 0.95), uniform)).toBeCloseTo(0.7, 12);
  });
});
