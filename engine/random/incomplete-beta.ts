import { exp } from './elementary.ts';
import { stirlingError } from './elementary/gamma-function.ts';
import { deviance } from './elementary/logarithm.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** Density of the beta law on 0 … 1. @param a above 0 @param b above 0 @param x strictly between 0 and 1 */
export function betaDensity(a: number, b: number, x: number): number {
  return weightOf(a, b, x) / (x * (1 - x));
}

/**
 * Probability that a beta variable is at most x; keeps its relative precision in the lower tail. For the upper one, turn the
 * law round: P(X > x) = betaBelow(b, a, 1 - x).
 */
export function betaBelow(a: number, b: number, x: number): number {
  if (!(x > 0)) return 0;
  if (!(x < 1)) return 1;
  if (x <= (a + 1) / (a + b + 2)) return (weightOf(a, b, x) * continuedFraction(a, b, x)) / a;
  return 1 - (weightOf(a, b, x) * continuedFraction(b, a, 1 - x)) / b;
}

/** x^a (1-x)^b ÷ B(a, b) in Loader's form: exact to a few ulp also where a and b are large. */
function weightOf(a: number, b: number, x: number): number {
  const sum = a + b;
  const mean = a / sum;
  const deviation = x - mean;
  const fromA = a * deviance(deviation / mean, x / mean);
  const fromB = b * deviance((-deviation * sum) / b, ((1 - x) * sum) / b);
  const correction = fromA + fromB + stirlingError(a) + stirlingError(b) - stirlingError(sum);
  return ONE_OVER_SQRT_TWO_PI * Math.sqrt(mean * b) * exp(-correction);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), from the top down (modified Lentz). */
function continuedFraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 / nonZero(1 - (sum * x) / (a + 1));
  let value = d;
  for (let level = 1; level < 10_000; level++) {
    const even = (level * (b - level) * x) / ((a + 2 * level - 1) * (a + 2 * level));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + level) * (sum + level) * x) / ((a + 2 * level) * (a + 2 * level + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}
