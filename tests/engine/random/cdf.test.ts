import { describe, expect, it } from 'vitest';
import { cdfOf } from '../../../engine/random/cdf.ts';
import type { Distribution } from '../../../engine/random/distribution.ts';
import { grid } from './float-bits.ts';
import { referenceLaws } from './reference-laws.ts';

describe.each(referenceLaws.map((row) => [JSON.stringify(row.distribution), row] as const))('%s', (_, row) => {
  const cdf = cdfOf(row.distribution);

  it.each(row.quantiles)('at the quantile of %d', (u, x) => {
    expect(Math.abs(cdf(x) - u)).toBeLessThan(1e-12);
  });

  it('rises from 0 to 1', () => {
    expect([cdf(-Infinity), cdf(-1), cdf(0)]).toEqual([0, 0, 0]);
    expect(cdf(Infinity)).toBe(1);
    const far = row.quantiles.at(-1)![1];
    const heights = grid(0, 1.2 * far, 2_001).map(cdf);
    for (const [place, height] of heights.entries()) {
      if (place > 0) expect(height - heights[place - 1]!).toBeGreaterThanOrEqual(-1e-14);
    }
  });

  it('has the mean of the law as the area above it', () => {
    // Trapezoids between 20,001 quantile-like points: ∫ (1 - F) to far out, for laws whose tail beyond is below 1e-3 of the mean.
    const far = row.quantiles.at(-1)![1];
    const points = grid(0, 1, 20_001).map((share) => 3 * far * share ** 4);
    let area = 0;
    for (let place = 1; place < points.length; place++) {
      const width = points[place]! - points[place - 1]!;
      area += width * (1 - (cdf(points[place]!) + cdf(points[place - 1]!)) / 2);
    }
    expect(Math.abs(area / row.mean - 1)).toBeLessThan(1e-3);
  });
});

it.each<[string, Distribution, readonly (readonly [x: number, probability: number])[]]>([
  [
    'constant',
    { law: 'constant', value: 3 },
    [
      [2.999, 0],
      [3, 1],
      [4, 1],
    ],
  ],
  [
    'geometric from 1',
    { law: 'geometric', mean: 4, from: 1 },
    [
      [0.9, 0],
      [1, 0.25],
      [1.9, 0.25],
      [2, 0.4375],
      [3, 0.578125],
    ],
  ],
  [
    'geometric from 0',
    { law: 'geometric', mean: 3, from: 0 },
    [
      [-0.1, 0],
      [0, 0.25],
      [1, 0.4375],
    ],
  ],
  [
    'geometric without spread',
    { law: 'geometric', mean: 1, from: 1 },
    [
      [0.9, 0],
      [1, 1],
    ],
  ],
  [
    'empirical',
    { law: 'empirical', values: [3, 1, 3, 9] },
    [
      [0, 0],
      [1, 0.25],
      [2.9, 0.25],
      [3, 0.75],
      [9, 1],
      [10, 1],
    ],
  ],
  [
    'weighted',
    { law: 'empirical', values: [5, 1], weights: [3, 1] },
    [
      [1, 0.25],
      [4.9, 0.25],
      [5, 1],
    ],
  ],
  [
    'histogram with a gap, an overlap and a point',
    {
      law: 'histogram',
      bins: [
        { from: 0, to: 2, weight: 2 },
        { from: 1, to: 3, weight: 2 },
        { from: 5, to: 5, weight: 4 },
      ],
    },
    [
      [-1, 0],
      [0.5, 0.0625],
      [1, 0.125],
      [1.5, 0.25],
      [2, 0.375],
      [3, 0.5],
      [4.9, 0.5],
      [5, 1],
    ],
  ],
  [
    'exponential of mean 0',
    { law: 'exponential', mean: 0 },
    [
      [-1, 0],
      [0, 1],
    ],
  ],
  [
    'lognormal of mean 0',
    { law: 'lognormal', mean: 0, cv: 1 },
    [
      [-1, 0],
      [0, 1],
    ],
  ],
  [
    'gamma without spread',
    { law: 'gamma', mean: 2, cv: 0 },
    [
      [1.9, 0],
      [2, 1],
    ],
  ],
  [
    'weibull of mean 0',
    { law: 'weibull', shape: 2, mean: 0 },
    [
      [-1, 0],
      [0, 1],
    ],
  ],
  [
    'uniform without width',
    { law: 'uniform', from: 2, to: 2 },
    [
      [1.9, 0],
      [2, 1],
    ],
  ],
  [
    'triangle without width',
    { law: 'triangular', from: 2, mode: 2, to: 2 },
    [
      [1.9, 0],
      [2, 1],
    ],
  ],
  [
    'mixture of mean 0',
    { law: 'hyperexponential', mean: 0, cv: 2 },
    [
      [-1, 0],
      [0, 1],
    ],
  ],
])('%s, by hand', (_, distribution, rows) => {
  const cdf = cdfOf(distribution);
  for (const [x, probability] of rows) expect(cdf(x), `at ${x}`).toBeCloseTo(probability, 14);
});
