import { exp } from './elementary.ts';
import { stirlingError } from './elementary/gamma-function.ts';
import { deviance } from './elementary/logarithm.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** The beta law on 0 … 1: density and probability, the incomplete beta function, to some 1e-13. */
export class BetaLaw {
  readonly #a: number;
  readonly #b: number;
  readonly #factor: number;

  /** @param a above 0 @param b above 0 */
  constructor(a: number, b: number) {
    this.#a = a;
    this.#b = b;
    const correction = stirlingError(a) + stirlingError(b) - stirlingError(a + b);
    this.#factor = ONE_OVER_SQRT_TWO_PI * Math.sqrt((a / (a + b)) * b) * exp(-correction);
  }

  /** @param x strictly between 0 and 1 */
  density(x: number): number {
    return this.#weight(x) / (x * (1 - x));
  }

  /**
   * Probability of at most x; keeps its relative precision in the lower tail. For the upper one, turn the law round: above x lies
   * what in the law of b and a lies below 1 - x.
   */
  below(x: number): number {
    const a = this.#a;
    const b = this.#b;
    if (!(x > 0)) return 0;
    if (!(x < 1)) return 1;
    if (x <= (a + 1) / (a + b + 2)) return (this.#weight(x) * continuedFraction(a, b, x)) / a;
    return 1 - (this.#weight(x) * continuedFraction(b, a, 1 - x)) / b;
  }

  /** x^a (1-x)^b ÷ B(a, b) in the form of Loader (2000), which stays exact where a and b are large. */
  #weight(x: number): number {
    const sum = this.#a + this.#b;
    const deviation = x - this.#a / sum;
    const overA = sum / this.#a;
    const overB = sum / this.#b;
    const fromA = this.#a * deviance(deviation * overA, x * overA);
    const fromB = this.#b * deviance(-deviation * overB, (1 - x) * overB);
    return this.#factor * exp(-fromA - fromB);
  }
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
