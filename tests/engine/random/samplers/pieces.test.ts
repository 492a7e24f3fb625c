import { describe, expect, it } from 'vitest';
import { cdfOfPieces, PiecesSampler, piecesOfBins, piecesOfValues } from '../../../../engine/random/samplers/pieces.ts';

describe('values', () => {
  it('stand in order, equal ones together, without those of no weight', () => {
    expect(piecesOfValues([5, 1, 5, 3], [1, 2, 3, 0])).toEqual([
      { from: 1, to: 1, probability: 2 },
      { from: 5, to: 5, probability: 4 },
    ]);
  });

  it('are drawn by their weights', () => {
    const sampler = new PiecesSampler(piecesOfValues([1, 2, 3], [1, 2, 1]));
    expect([0.01, 0.24, 0.26, 0.74, 0.76, 0.99].map((u) => sampler.quantile(u))).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('many of very different weights are all found', () => {
    const weights = Array.from({ length: 1000 }, (_, place) => (place % 100 === 0 ? 1000 : 1));
    const values = weights.map((_, place) => place);
    const sampler = new PiecesSampler(piecesOfValues(values, weights));
    const total = 10 * 1000 + 990;
    let below = 0;
    for (const [value, weight] of weights.entries()) {
      expect(sampler.quantile((below + weight / 2) / total)).toBe(value);
      below += weight;
    }
  });
});

describe('bins', () => {
  const bins = [
    { from: 5, to: 5, weight: 4 },
    { from: 1, to: 3, weight: 2 },
    { from: 0, to: 2, weight: 2 },
    { from: 8, to: 9, weight: 0 },
  ];

  it('are cut where they overlap', () => {
    expect(piecesOfBins(bins)).toEqual([
      { from: 0, to: 1, probability: 1 },
      { from: 1, to: 2, probability: 2 },
      { from: 2, to: 3, probability: 1 },
      { from: 5, to: 5, probability: 4 },
    ]);
  });

  it('are drawn by weight and evenly inside', () => {
    const sampler = new PiecesSampler(piecesOfBins(bins));
    expect([0.0625, 0.125, 0.25, 0.375, 0.4375, 0.51, 0.99].map((u) => sampler.quantile(u))).toEqual([
      0.5, 1, 1.5, 2, 2.5, 5, 5,
    ]);
    // Mean (1 + 3/2 · 2 · … ) by piece: (½·1 + 1½·2 + 2½·1 + 5·4) ÷ 8.
    expect(sampler.mean).toBeCloseTo(26 / 8, 14);
    // Mean squares of the pieces: ⅓, 7/3, 19/3, 25.
    expect(sampler.variance).toBeCloseTo((1 / 3 + 14 / 3 + 19 / 3 + 100) / 8 - (26 / 8) ** 2, 13);
  });

  it('never pass the end of a bin', () => {
    const sampler = new PiecesSampler(piecesOfBins([{ from: 0.1, to: 0.3, weight: 0.7 }]));
    expect(sampler.quantile(1 - 2 ** -53)).toBeLessThanOrEqual(0.3);
  });
});

it('the distribution function jumps at values and rises across bins', () => {
  const cdf = cdfOfPieces([
    { from: 1, to: 1, probability: 1 },
    { from: 2, to: 4, probability: 3 },
  ]);
  expect([0, 1, 1.5, 2, 3, 4, 5].map(cdf)).toEqual([0, 0.25, 0.25, 0.25, 0.625, 1, 1]);
});
