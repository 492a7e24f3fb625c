import { expect, it } from 'vitest';
import { LoadDraws } from '../../../../server/load/random.ts';
import { dueMoments, lengthOf, rateAt, type Arrivals, type Stage } from '../../../../server/load/generator/schedule.ts';

const stages: readonly Stage[] = [
  { lasts: 10_000, from: 50, to: 50 },
  { lasts: 20_000, from: 50, to: 250 },
  { lasts: 5_000, from: 0, to: 0 },
  { lasts: 10_000, from: 100, to: 0 },
];
/** 500 + 3,000 + 0 + 500. */
const EXPECTED = 4000;
const all = (arrivals: Arrivals): number[] => [...dueMoments(arrivals)];

it('at an even pace tickets are due at equal distances', () => {
  const even = all({ kind: 'constant', stages: [{ lasts: 1000, from: 200, to: 200 }], seed: 'any' });
  expect(even).toHaveLength(200);
  even.forEach((due, index) => expect(due).toBeCloseTo(index * 5, 9));
});

it('on a ramp ticket k is due where the integral of the rate reaches k', () => {
  const ramp = all({ kind: 'constant', stages: [{ lasts: 10_000, from: 0, to: 20 }], seed: 'any' });
  // Λ(t) = t² for t in seconds.
  expect(ramp).toHaveLength(100);
  ramp.forEach((due, index) => expect(due).toBeCloseTo(1000 * Math.sqrt(index), 6));
});

it('goes from stage to stage without a gap and without a ticket too many, and through a pause', () => {
  const due = all({ kind: 'constant', stages, seed: 'any' });
  expect(due).toHaveLength(EXPECTED);
  expect(due.every((moment, index) => index === 0 || moment > due[index - 1]!)).toBe(true);
  expect(due.filter((moment) => moment > 30_000 && moment < 35_000)).toEqual([]);
  expect(lengthOf({ kind: 'constant', stages, seed: 'any' })).toBe(45_000);
});

it('the same seed gives the same moments, another seed others', () => {
  const poisson = (seed: string): number[] => all({ kind: 'poisson', stages, seed });
  expect(poisson('7')).toEqual(poisson('7'));
  expect(poisson('7')).not.toEqual(poisson('8'));
  // At 50 a second a step of −ln(1 − u), where one is expected, takes 20 ms of that.
  const draws = new LoadDraws('7');
  let due = 0;
  for (const [index, moment] of poisson('7').slice(0, 100).entries()) {
    due -= 20 * Math.log(1 - draws.uniform('arrivals', index));
    expect(moment).toBeCloseTo(due, 6);
  }
});

it('poisson: counts of a stage have the mean and the variance of its integral, and distances are exponential', () => {
  const seeds = Array.from({ length: 400 }, (_, index) => `seed ${index}`);
  const one: readonly Stage[] = [{ lasts: 2000, from: 10, to: 90 }];
  const counts = seeds.map((seed) => all({ kind: 'poisson', stages: one, seed }).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  // 100 expected: the mean of 400 runs is within 4 × 10 ÷ √400, the variance within 4 × 100 × √(2 ÷ 399).
  expect(Math.abs(mean - 100)).toBeLessThan(2);
  expect(Math.abs(variance - 100)).toBeLessThan(29);
  const flat = all({ kind: 'poisson', stages: [{ lasts: 100_000, from: 100, to: 100 }], seed: 'flat' });
  const gaps = flat.slice(1).map((due, index) => due - flat[index]!);
  // Of exponential distances a share of e⁻¹ is above the mean of 10 ms.
  const above = gaps.filter((gap) => gap > 10).length / gaps.length;
  expect(Math.abs(above - Math.exp(-1))).toBeLessThan(4 * Math.sqrt(0.2325 / gaps.length));
});

it('a trace is played as it is', () => {
  expect(all({ kind: 'trace', moments: [0, 3, 3, 10] })).toEqual([0, 3, 3, 10]);
  expect(lengthOf({ kind: 'trace', moments: [0, 3, 3, 10] })).toBe(10);
});

it('knows which rate is asked for when', () => {
  const arrivals: Arrivals = { kind: 'constant', stages, seed: 'any' };
  expect([0, 20_000, 32_000, 40_000, 50_000].map((moment) => rateAt(arrivals, moment))).toEqual([50, 150, 0, 50, 0]);
});
