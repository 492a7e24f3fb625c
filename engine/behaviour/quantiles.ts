import { exp, ln } from '../random/elementary.ts';
import { normalQuantile } from '../random/normal.ts';

/** A lognormal time in whole milliseconds at the given uniform in (0, 1); rises with it. */
export function lognormalTime(median: number, sigma: number, uniform: number): number {
  return Math.round(median * exp(sigma * normalQuantile(uniform)));
}

/** An exponential time in whole milliseconds at the given uniform in (0, 1); rises with it. */
export function exponentialTime(mean: number, uniform: number): number {
  return Math.round(-mean * ln(1 - uniform));
}

/** The nearest number in 0..1. */
export function asShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/**
 * The line through rising knots, constant before the first and after the last.
 * Exactly the first value up to and including the first knot.
 */
export function piecewiseLinear(knots: readonly number[], values: readonly number[], x: number): number {
  const last = knots.length - 1;
  if (x <= knots[0]) return values[0];
  if (x >= knots[last]) return values[last];
  let upper = 1;
  while (x > knots[upper]) upper++;
  const lower = upper - 1;
  const along = (x - knots[lower]) / (knots[upper] - knots[lower]);
  return values[lower] + along * (values[upper] - values[lower]);
}
