import { expect, it } from 'vitest';
import type { Law } from '../../../server/load/profile/amounts.ts';
import { drawn, uniformOf } from '../../../server/load/random.ts';

const DRAWS = 40_000;
const many = (draw: () => number): number[] => Array.from({ length: DRAWS }, draw);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

it('streams are the same for the same words, and others for others', () => {
  const first = (seed: string, purpose: string): number[] => {
    const uniform = uniformOf(seed, purpose);
    return [uniform(), uniform(), uniform()];
  };
  expect(first('7', 'arrivals')).toEqual(first('7', 'arrivals'));
  expect(first('7', 'arrivals')).not.toEqual(first('8', 'arrivals'));
  expect(first('7', 'arrivals')).not.toEqual(first('7', 'think'));
});

it('numbers lie between 0 and 1, evenly', () => {
  const uniform = uniformOf('any', 'evenness');
  const tenths = new Array<number>(10).fill(0);
  for (const value of many(uniform)) tenths[Math.floor(value * 10)]!++;
  const chiSquared = tenths.reduce((sum, count) => sum + (count - DRAWS / 10) ** 2 / (DRAWS / 10), 0);
  // 99.9 % of χ² with 9 degrees of freedom.
  expect(chiSquared).toBeLessThan(27.88);
});

// Standard deviations over means are 0, 1, 0.5 and 1 ÷ √12; the mean of so many draws is within four standard errors.
it.each<[Law, number, number]>([
  [{ law: 'constant', mean: 20 }, 20, 0],
  [{ law: 'exponential', mean: 20 }, 20, 1],
  [{ law: 'lognormal', mean: 20, cv: 0.5 }, 20, 0.5],
  [{ law: 'uniform', from: 10, to: 30 }, 20, 1 / Math.sqrt(12)],
])('%j has its mean and its spread', (law, mean, cv) => {
  const uniform = uniformOf('any', 'laws');
  const values = many(() => drawn(law, uniform));
  expect(Math.abs(meanOf(values) - mean)).toBeLessThanOrEqual((4 * mean * cv) / Math.sqrt(DRAWS));
  const spread = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / mean;
  expect(Math.abs(spread - cv)).toBeLessThan(0.05);
});
