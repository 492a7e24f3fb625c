import { nextBelow } from './float-bits.ts';

/** Largest distance between the share of draws at most x and the probability of at most x, jumps of either included. */
export function kolmogorovDistance(draws: Float64Array, cdf: (x: number) => number): number {
  const sorted = draws.slice().sort();
  let worst = 0;
  for (let first = 0; first < sorted.length;) {
    const x = sorted[first]!;
    let end = first;
    while (end < sorted.length && sorted[end] === x) end++;
    const above = Math.abs(end / sorted.length - cdf(x));
    const below = Math.abs(first / sorted.length - cdf(nextBelow(x)));
    worst = Math.max(worst, above, below);
    first = end;
  }
  return worst;
}

/** A sample of a continuous law is farther from it than this with probability 1e-4 (Kolmogorov; less for laws with jumps). */
export function criticalKolmogorovDistance(count: number): number {
  return Math.sqrt(-0.5 * Math.log(1e-4 / 2)) / Math.sqrt(count);
}

/** Sum of squared deviations in units of what chance alone brings. */
export function chiSquare(observed: ArrayLike<number>, expected: (cell: number) => number): number {
  let sum = 0;
  for (let cell = 0; cell < observed.length; cell++) sum += (observed[cell]! - expected(cell)) ** 2 / expected(cell);
  return sum;
}

/** A chi-square variable exceeds this with probability 1e-4, and falls below the other bound with 1e-4 (Wilson and Hilferty). */
export function chiSquareBounds(degreesOfFreedom: number): { low: number; high: number } {
  const z = 3.719;
  const spread = 2 / (9 * degreesOfFreedom);
  const bound = (sign: number): number => degreesOfFreedom * (1 - spread + sign * z * Math.sqrt(spread)) ** 3;
  return { low: bound(-1), high: bound(1) };
}
