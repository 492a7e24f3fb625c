import { exp, ln, lnGamma } from '../elementary.ts';
import { GammaLaw } from '../incomplete-gamma.ts';
import { normalQuantile } from '../normal.ts';
import type { Tail } from './tail.ts';
import type { TwoTails } from './two-tails.ts';

/** A gamma law. @param shape above 0 @param mean above 0 */
export function twoTailsOfGamma(shape: number, mean: number): TwoTails {
  const scale = mean / shape;
  return {
    mean,
    variance: mean * scale,
    lower: new GammaTail(shape, true),
    upper: new GammaTail(shape, false),
    lowerOrigin: 0,
    lowerUnit: scale,
    upperOrigin: 0,
    upperUnit: scale,
  };
}

class GammaTail implements Tail {
  readonly isLower: boolean;
  readonly end = Infinity;
  readonly #shape: number;
  readonly #law: GammaLaw;

  constructor(shape: number, isLower: boolean) {
    this.#shape = shape;
    this.#law = new GammaLaw(shape);
    this.isLower = isLower;
  }

  beyond(x: number): number {
    return this.isLower ? this.#law.below(x) : this.#law.above(x);
  }

  density(x: number): number {
    return this.#law.density(x);
  }

  /** Wilson and Hilferty: the cube root is nearly normal. Where it is not, x^shape ÷ Γ(shape + 1), never below P(X ≤ x). */
  roughQuantile(probability: number): number {
    const shape = this.#shape;
    const z = this.isLower ? normalQuantile(probability) : -normalQuantile(probability);
    const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    if (shape >= 1 && root > 0.3) return shape * root * root * root;
    const below = this.isLower ? probability : 1 - probability;
    return exp((ln(below) + lnGamma(shape + 1)) / shape);
  }
}
