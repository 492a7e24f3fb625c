import { exp } from './elementary.ts';
import { stirlingError } from './elementary/gamma-function.ts';
import { deviance } from './elementary/logarithm.ts';
import { integral } from './quadrature.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
/** From this shape on, sums would take too many terms and the density is integrated instead. */
const LARGE_SHAPE = 500;

/**
 * Density of the gamma law of scale 1 (Loader 2000): exact to a few ulp also where shape and x are large.
 *
 * @param shape above 0 @param x at least 0
 */
export function gammaDensity(shape: number, x: number): number {
  return x > 0 ? weightOf(shape, x) / x : shape < 1 ? Infinity : shape === 1 ? 1 : 0;
}

/** Probability that a gamma variable of scale 1 is at most x; keeps its relative precision in the lower tail. */
export function gammaBelow(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  if (shape >= LARGE_SHAPE) return x < shape ? tailOfLargeShape(shape, x) : 1 - tailOfLargeShape(shape, x);
  return x < shape + 1 ? weightOf(shape, x) * risingSeries(shape, x) : 1 - gammaAbove(shape, x);
}

/** Probability that a gamma variable of scale 1 exceeds x; keeps its relative precision in the upper tail. */
export function gammaAbove(shape: number, x: number): number {
  if (!(x > 0)) return 1;
  if (shape >= LARGE_SHAPE) return x < shape ? 1 - tailOfLargeShape(shape, x) : tailOfLargeShape(shape, x);
  return x < shape + 1 ? 1 - gammaBelow(shape, x) : weightOf(shape, x) * continuedFraction(shape, x);
}

/** x^shape · e^-x ÷ Γ(shape). */
function weightOf(shape: number, x: number): number {
  if (x === Infinity) return 0;
  const correction = shape * deviance((x - shape) / shape, x / shape) + stirlingError(shape);
  return ONE_OVER_SQRT_TWO_PI * Math.sqrt(shape) * exp(-correction);
}

/** 1/a + x/(a(a+1)) + x²/(a(a+1)(a+2)) + … */
function risingSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let factor = shape + 1; term > sum * 1e-17; factor++) {
    term *= x / factor;
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction for the upper tail, from the top down (modified Lentz). */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let level = 1; level < 10_000; level++) {
    const a = -level * (level - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** The probability on x's side of the shape, away from it: ten standard deviations hold all of it. */
function tailOfLargeShape(shape: number, x: number): number {
  const reach = 10 * Math.sqrt(shape);
  const density = (at: number): number => gammaDensity(shape, at);
  return x < shape ? integral(density, Math.max(0, x - reach), x) : integral(density, x, x + reach);
}
