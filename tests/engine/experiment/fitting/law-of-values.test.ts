import { describe, expect, it } from 'vitest';
import { lawOfValues } from '../../../../engine/experiment/fitting/law-of-values.ts';
import { largestGap } from '../../../../engine/experiment/fitting/law-fits.ts';
import { cdfOf } from '../../../../engine/random/cdf.ts';
import type { Histogram } from '../../../../engine/random/distribution.ts';
import { again, drawn, SEED, uniforms } from './known-law.ts';

const REPLAY = again('tests/engine/experiment/fitting/law-of-values.test.ts');

const meanOf = ({ bins }: Histogram): number =>
  bins.reduce((sum, { from, to, weight }) => sum + (weight * (from + to)) / 2, 0) /
  bins.reduce((sum, { weight }) => sum + weight, 0);

describe('the values themselves as a law', () => {
  it.each([
    { law: 'lognormal', median: 110_000, sigma: 1.1 },
    { law: 'exponential', mean: 180_000 },
  ] as const)('$law: have their mean and their shape, tail and all', (law) => {
    const values = drawn(law, 20_000, uniforms(SEED)).sort();
    const found = lawOfValues(values);
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(Math.abs(meanOf(found) / mean - 1), REPLAY).toBeLessThan(0.02);
    // Even within bins of 5 %: nowhere further off than half a bin.
    expect(largestGap(values, cdfOf(found)), REPLAY).toBeLessThan(0.025);
  });

  it('rise without a gap, also where the same value comes again and again', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => 1000 * (1 + (index % 3))).sort();
    const { bins } = lawOfValues(values);
    expect(bins.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const [place, { from, to }] of bins.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(from).toBe(place === 0 ? 1000 : bins[place - 1]!.to);
    }
    expect(Math.abs(meanOf({ law: 'histogram', bins }) / 2000 - 1)).toBeLessThan(0.06);
  });

  it('of one value are that value', () => {
    expect(lawOfValues(Float64Array.of(7000)).bins).toEqual([{ from: 7000, to: 7001, weight: 1 }]);
  });
});
