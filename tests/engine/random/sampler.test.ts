import { describe, expect, it } from 'vitest';
import { cdfOf } from '../../../engine/random/cdf.ts';
import type { Distribution } from '../../../engine/random/distribution.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { durationOf, samplerOf } from '../../../engine/random/sampler.ts';
import { grid, hashOfBits } from './float-bits.ts';
import { criticalKolmogorovDistance, kolmogorovDistance } from './goodness-of-fit.ts';
import { referenceLaws } from './reference-laws.ts';

const SEED = 'tests of samplers';
const COUNT = 20_000;
const SMALLEST = 2 ** -53;
const LARGEST = 1 - 2 ** -53;

const stepLaws: readonly { readonly distribution: Distribution; readonly mean: number; readonly variance: number }[] = [
  { distribution: { law: 'constant', value: 7 }, mean: 7, variance: 0 },
  // Success probability ⅓: mean 3, variance ⅔ ÷ ⅑ = 6.
  { distribution: { law: 'geometric', mean: 3, from: 1 }, mean: 3, variance: 6 },
  // Success probability ¼: mean 3 failures, variance ¾ ÷ 1/16 = 12.
  { distribution: { law: 'geometric', mean: 3, from: 0 }, mean: 3, variance: 12 },
  { distribution: { law: 'geometric', mean: 1, from: 1 }, mean: 1, variance: 0 },
  // Mean 16 ÷ 4, mean square (1 + 4 + 9 + 100) ÷ 4 = 28.5.
  { distribution: { law: 'empirical', values: [10, 2, 3, 1] }, mean: 4, variance: 12.5 },
  // Mean (1 + 2·2 + 5·4) ÷ 8 = 3.125, mean square (1 + 8 + 80) ÷ 8 = 11.125.
  { distribution: { law: 'empirical', values: [4, 1, 2, 9], weights: [5, 1, 2, 0] }, mean: 3.125, variance: 1.359375 },
  // Bins 0–1 (weight 2), 1–5 (3), 10–11 (1): mean (2·½ + 3·3 + 10.5) ÷ 6 = 20.5/6;
  // mean square (2·⅓ + 3·31/3 + 331/3) ÷ 6 = (2/3 + 31 + 331/3) ÷ 6 = 142/6.
  {
    distribution: {
      law: 'histogram',
      bins: [
        { from: 10, to: 11, weight: 1 },
        { from: 0, to: 1, weight: 2 },
        { from: 1, to: 5, weight: 3 },
      ],
    },
    mean: 20.5 / 6,
    variance: 142 / 6 - (20.5 / 6) ** 2,
  },
];

const allLaws = [...referenceLaws, ...stepLaws];
const named = <Row extends { distribution: Distribution }>(rows: readonly Row[]): [string, Row][] =>
  rows.map((row) => [JSON.stringify(row.distribution), row]);

/** What a quantile may be off by, relative to its size: tabulated laws are interpolated. */
function toleranceOf({ law }: Distribution): number {
  return ['gamma', 'erlang', 'beta', 'hyperexponential'].includes(law) ? 1e-6 : 2e-13;
}

describe.each(named(referenceLaws))('%s', (_, { distribution, mean, quantiles }) => {
  const sampler = samplerOf(distribution);

  it.each(quantiles)('the quantile at %d', (u, x) => {
    expect(Math.abs(sampler.quantile(u) - x)).toBeLessThanOrEqual(
      toleranceOf(distribution) * Math.abs(x) + 1e-15 * mean,
    );
  });

  it('the probability of at most a quantile is what was asked for', () => {
    const cdf = cdfOf(distribution);
    for (const u of [...grid(0.0005, 0.9995, 2_000), 1e-5, 1e-8, 1 - 1e-5]) {
      const distance = Math.min(u, 1 - u);
      expect(Math.abs(cdf(sampler.quantile(u)) - u), `u ${u}`).toBeLessThan(1e-5 * distance + 1e-15);
    }
  });
});

describe.each(named(allLaws))('%s', (_, { distribution, mean, variance }) => {
  const sampler = samplerOf(distribution);

  it('has the mean and the variance of its law', () => {
    expect(Math.abs(sampler.mean - mean)).toBeLessThanOrEqual(1e-14 * mean);
    expect(Math.abs(sampler.variance - variance)).toBeLessThanOrEqual(1e-12 * variance);
  });

  it('20,000 draws follow the law (Kolmogorov and Smirnov, one false alarm in ten thousand)', () => {
    const draws = new Draws(SEED, [JSON.stringify(distribution)]);
    const sample = Float64Array.from({ length: COUNT }, (__, entity) => sampler.quantile(draws.uniform(0, entity, 0)));
    const distance = kolmogorovDistance(sample, cdfOf(distribution));
    expect(distance, `seed "${SEED}"`).toBeLessThan(criticalKolmogorovDistance(COUNT));
  });

  it('the mean of 20,000 draws is within 4.5 standard errors of the mean', () => {
    const draws = new Draws(SEED, [`mean of ${JSON.stringify(distribution)}`]);
    let sum = 0;
    for (let entity = 0; entity < COUNT; entity++) sum += sampler.quantile(draws.uniform(0, entity, 0));
    expect(Math.abs(sum / COUNT - mean), `seed "${SEED}"`).toBeLessThanOrEqual(4.5 * Math.sqrt(variance / COUNT));
  });

  it('the quantile never falls as u grows', () => {
    const joints = [0.5, 2 ** -11, 1 - 2 ** -11, 0.25, 0.75].flatMap((u) => grid(u - 1e-8, u + 1e-8, 201));
    const tails = grid(1, 53, 521).flatMap((power) => [2 ** -power, 1 - 2 ** -power]);
    const us = [...grid(1e-5, 1 - 1e-5, 100_000), ...joints, ...tails].sort((one, other) => one - other);
    let before = -Infinity;
    for (const u of us) {
      const x = sampler.quantile(u);
      if (!(x >= before)) expect(x, `u ${u}`).toBeGreaterThanOrEqual(before);
      before = x;
    }
  });

  it('the smallest and the largest draw there are give finite sizes that are not negative', () => {
    for (const u of [SMALLEST, LARGEST]) {
      expect(sampler.quantile(u)).toBeGreaterThanOrEqual(0);
      expect(sampler.quantile(u)).toBeLessThan(Infinity);
    }
  });
});

// The rows published with the lognormal oracle: mean, cv, median, 90 % and 99 % quantile.
it.each([
  [1, 1.5, 0.554700196225, 2.22999694773, 6.93299921728],
  [600, 0.9, 445.976487748, 1196.81134268, 2676.32209585],
  [120, 2, 53.66563146, 272.760889173, 1026.65580651],
])('lognormal with mean %d and cv %d', (mean, cv, median, p90, p99) => {
  const sampler = samplerOf({ law: 'lognormal', mean, cv });
  expect(Math.abs(sampler.quantile(0.5) / median - 1)).toBeLessThan(1e-11);
  expect(Math.abs(sampler.quantile(0.9) / p90 - 1)).toBeLessThan(1e-11);
  expect(Math.abs(sampler.quantile(0.99) / p99 - 1)).toBeLessThan(1e-11);
  expect(sampler.mean).toBeCloseTo(mean, 11);
  expect(Math.sqrt(sampler.variance) / mean).toBeCloseTo(cv, 12);
});

it('laws without spread are constant', () => {
  const still: readonly Distribution[] = [
    { law: 'gamma', mean: 3, cv: 0 },
    { law: 'lognormal', mean: 3, cv: 0 },
    { law: 'uniform', from: 3, to: 3 },
    { law: 'triangular', from: 3, mode: 3, to: 3 },
    { law: 'empirical', values: [3] },
    { law: 'histogram', bins: [{ from: 3, to: 3, weight: 1 }] },
  ];
  for (const law of still) {
    for (const u of [SMALLEST, 0.3, 0.5, LARGEST]) expect(samplerOf(law).quantile(u), law.law).toBeCloseTo(3, 14);
    expect(samplerOf(law).variance, law.law).toBe(0);
  }
});

it('laws of mean 0 are always 0', () => {
  const none: readonly Distribution[] = [
    { law: 'exponential', mean: 0 },
    { law: 'gamma', mean: 0, cv: 0.5 },
    { law: 'erlang', k: 2, mean: 0 },
    { law: 'lognormal', mean: 0, cv: 1 },
    { law: 'weibull', shape: 2, mean: 0 },
    { law: 'hyperexponential', mean: 0, cv: 2 },
    { law: 'geometric', mean: 0, from: 0 },
  ];
  for (const law of none) {
    for (const u of [SMALLEST, 0.3, 0.5, LARGEST]) expect(samplerOf(law).quantile(u) + 0, law.law).toBe(0);
    expect([samplerOf(law).mean, samplerOf(law).variance], law.law).toEqual([0, 0]);
  }
});

it('special shapes are the laws they are known to be', () => {
  const exponential = samplerOf({ law: 'exponential', mean: 5 });
  const same = [
    samplerOf({ law: 'gamma', mean: 5, shape: 1 }),
    samplerOf({ law: 'erlang', k: 1, mean: 5 }),
    samplerOf({ law: 'weibull', shape: 1, scale: 5 }),
    samplerOf({ law: 'hyperexponential', mean: 5, cv: 1 }),
    samplerOf({ law: 'hyperexponential', means: [5], p: [1] }),
  ];
  const uniform = samplerOf({ law: 'beta', a: 1, b: 1, from: 2, to: 4 });
  for (const u of grid(0.0001, 0.9999, 999)) {
    for (const sampler of same) expect(Math.abs(sampler.quantile(u) / exponential.quantile(u) - 1)).toBeLessThan(1e-6);
    expect(uniform.quantile(u)).toBeCloseTo(2 + 2 * u, 6);
  }
});

it('a mixture may have a part of mean 0', () => {
  const sampler = samplerOf({ law: 'hyperexponential', means: [0, 10], p: [1, 1] });
  expect(sampler.quantile(0.25)).toBeCloseTo(0, 6);
  expect(sampler.quantile(0.75)).toBeCloseTo(10 * Math.LN2, 5);
  expect(sampler.mean).toBeCloseTo(5, 7);
});

it('laws far from the usual still invert their distribution function', () => {
  const odd: readonly Distribution[] = [
    { law: 'gamma', mean: 1, cv: 8 },
    { law: 'gamma', mean: 1, cv: 0.001 },
    { law: 'beta', a: 0.05, b: 0.1 },
    { law: 'beta', a: 3000, b: 2 },
    { law: 'hyperexponential', means: [1, 1000, 1_000_000], p: [0.5, 0.4, 0.1] },
    { law: 'hyperexponential', mean: 1, cv: 30 },
  ];
  for (const law of odd) {
    const sampler = samplerOf(law);
    const cdf = cdfOf(law);
    // Where most of a beta law lies next to 1, a double cannot come closer to the quantile.
    for (const u of grid(0.01, 0.9, 90)) expect(cdf(sampler.quantile(u)), `${law.law} ${u}`).toBeCloseTo(u, 6);
  }
});

it('a law asked for again gives the same draws, whatever was asked for in between', () => {
  const law: Distribution = { law: 'gamma', mean: 2, cv: 0.7 };
  const before = samplerOf(law).quantile(0.123);
  for (let mean = 1; mean <= 300; mean++) samplerOf({ law: 'hyperexponential', means: [mean], p: [1] });
  expect(samplerOf(law).quantile(0.123)).toBe(before);
  const again = samplerOf(law);
  expect(samplerOf({ ...law }), 'a table is built once').toBe(again);
  expect(samplerOf({ law: 'gamma', mean: 4, cv: 0.7 }).quantile(0.123)).toBeCloseTo(2 * before, 12);
});

it('a duration is a whole number of milliseconds and never negative', () => {
  const sampler = samplerOf({ law: 'uniform', from: -10, to: 10 });
  expect(durationOf(sampler, 0.5 + 0.026)).toBe(1);
  expect(durationOf(sampler, 0.5 + 0.024)).toBe(0);
  expect(Object.is(durationOf(sampler, 0.49), 0)).toBe(true);
  expect(durationOf(sampler, 0.1)).toBe(0);
  expect(durationOf(samplerOf({ law: 'constant', value: 300_000 }), 0.7)).toBe(300_000);
});

it('quantiles are the same bits on every platform', () => {
  // Taken from the output, to be equal on every engine and machine; a change makes every seed mean another run.
  const us = [SMALLEST, 1e-6, ...grid(0.001, 0.999, 300), 1 - 1e-6, LARGEST];
  const bits = hashOfBits(allLaws.flatMap(({ distribution }) => us.map((u) => samplerOf(distribution).quantile(u))));
  expect(bits).toBe('de26820c');
});
