import { exp } from './elementary.ts';
import { stirlingError } from './elementary/gamma-function.ts';
import { deviance } from './elementary/logarithm.ts';
import { integral } from './quadrature.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
/** From this shape on, sums would take too many terms and the density is integrated instead. */
const LARGE_SHAPE = 500;

/** The gamma law of scale 1: density and probabilities, the incomplete gamma functions, to some 1e-13. */
export class GammaLaw {
  readonly #shape: number;
  readonly #factor: number;

  /** @param shape above 0 */
  constructor(shape: number) {
    this.#shape = shape;
    this.#factor = ONE_OVER_SQRT_TWO_PI * Math.sqrt(shape) * exp(-stirlingError(shape));
  }

  density(x: number): number {
    if (x > 0) return this.#weight(x) / x;
    return this.#shape < 1 ? Infinity : this.#shape === 1 ? 1 : 0;
  }

  /** Probability of at most x; keeps its relative precision in the lower tail. */
  below(x: number): number {
    const shape = this.#shape;
    if (!(x > 0)) return 0;
    if (x === Infinity) return 1;
    if (shape >= LARGE_SHAPE) return x < shape ? this.#tailOfLargeShape(x) : 1 - this.#tailOfLargeShape(x);
    return x < shape + 1 ? this.#weight(x) * risingSeries(shape, x) : 1 - this.above(x);
  }

  /** Probability of more than x; keeps its relative precision in the upper tail. */
  above(x: number): number {
    const shape = this.#shape;
    if (!(x > 0)) return 1;
    if (x === Infinity) return 0;
    if (shape >= LARGE_SHAPE) return x < shape ? 1 - this.#tailOfLargeShape(x) : this.#tailOfLargeShape(x);
    return x < shape + 1 ? 1 - this.below(x) : this.#weight(x) * continuedFraction(shape, x);
  }

  /** x^shape e^-x ÷ Γ(shape) in the form of Loader (2000), which stays exact where shape and x are large. */
  #weight(x: number): number {
    const shape = this.#shape;
    return this.#factor * exp(-shape * deviance((x - shape) / shape, x / shape));
  }

  /** The probability on x's side of the shape, away from it: ten standard deviations hold all of it. */
  #tailOfLargeShape(x: number): number {
    const reach = 10 * Math.sqrt(this.#shape);
    const density = (at: number): number => this.density(at);
    return x < this.#shape ? integral(density, Math.max(0, x - reach), x) : integral(density, x, x + reach);
  }
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
