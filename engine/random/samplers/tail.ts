import { exp, ln } from '../elementary.ts';

/** One side of a law on the positive numbers, cut at its median. */
export interface Tail {
  /** Whether it is the side towards 0. */
  readonly isLower: boolean;
  /** Upper end of the law. */
  readonly end: number;
  /** Probability from x to the end of this side; relatively precise where it is small. */
  beyond(x: number): number;
  density(x: number): number;
  /** Somewhere near the x beyond which the given probability lies. */
  roughQuantile(probability: number): number;
}

const MAX_ROUNDS = 200;
/** Newton's method squares the relative error, so a step this small is the last. */
const LAST_STEP = 1e-6;

/**
 * The x beyond which the given probability lies, to some 1e-12 of x: Newton's method between bounds. Takes microseconds.
 *
 * @param guess a first x; the tail's own rough one where it is not inside the law
 */
export function quantileOfTail(tail: Tail, probability: number, guess: number): number {
  let x = guess > 0 && guess < tail.end ? guess : tail.roughQuantile(probability);
  let low = 0;
  let high = tail.end;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const reached = tail.beyond(x);
    if (reached === probability) break;
    if (reached < probability === tail.isLower) low = x;
    else high = x;
    const proposed = newtonStep(tail, probability, x, reached);
    if (Math.abs(proposed - x) <= LAST_STEP * x) return proposed;
    x = proposed > low && proposed < high ? proposed : between(low, high);
    if (!(x > Number.MIN_VALUE)) break;
  }
  return x;
}

/** On logarithms, because there a lower tail is nearly straight against ln x, and an upper tail against x. */
function newtonStep(tail: Tail, probability: number, x: number, reached: number): number {
  const missing = ln(probability / reached) * (reached / tail.density(x));
  return tail.isLower ? x * exp(missing / x) : x - missing;
}

function between(low: number, high: number): number {
  if (high === Infinity) return 2 * low + 1e-9;
  if (low === 0) return high / 1024;
  return high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : 0.5 * (low + high);
}
