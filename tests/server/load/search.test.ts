import { expect, it } from 'vitest';
import { isGrowing, nextRate } from '../../../server/load/search.ts';

const RANGE = { from: 50, to: 3000, within: 0.1 };

/** All rates that are tried of a service that sustains up to so many a second. */
function tried(capacity: number, range = RANGE): number[] {
  const rates: number[] = [];
  let good: number | undefined;
  let bad: number | undefined;
  for (let rate = nextRate(range, good, bad); rate !== undefined; rate = nextRate(range, good, bad)) {
    rates.push(rate);
    if (rate <= capacity) good = rate;
    else bad = rate;
  }
  return rates;
}

it.each([60, 333, 1000, 2999])('closes in on %d a second to within a tenth', (capacity) => {
  const rates = tried(capacity);
  const good = Math.max(...rates.filter((rate) => rate <= capacity));
  const bad = Math.min(...rates.filter((rate) => rate > capacity));
  expect(bad / good).toBeLessThanOrEqual(1.1);
  expect(rates.length).toBeLessThan(12);
});

it('tries the ends of the range and nothing outside', () => {
  expect(tried(1e9)).toEqual([50, 100, 200, 400, 800, 1600, 3000]);
  expect(tried(10)).toEqual([50]);
});

it('a backlog that goes up and down by chance does not grow, one that is served too slowly does', () => {
  // Eighteen wait, a root of 36 is 6: ten more after five seconds is chance, thirty are not.
  expect(isGrowing(50, 2, { seconds: 5, most: 18 })).toBe(false);
  expect(isGrowing(50, 6, { seconds: 5, most: 18 })).toBe(true);
  // Fifty of a thousand a second are left over: 250 more, where 50 are let pass and chance explains 95.
  expect(isGrowing(1000, 50, { seconds: 5, most: 500 })).toBe(true);
  expect(isGrowing(1000, -50, { seconds: 5, most: 500 })).toBe(false);
});
