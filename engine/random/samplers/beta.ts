import { exp, ln, lnGamma } from '../elementary.ts';
import { BetaLaw } from '../incomplete-beta.ts';
import type { Tail } from './tail.ts';
import type { TwoTails } from './two-tails.ts';

/** A beta law stretched over from … to: its upper side is the lower side of the law turned round. @param a above 0 @param b above 0 */
export function twoTailsOfBeta(a: number, b: number, from: number, to: number): TwoTails {
  const width = to - from;
  const sum = a + b;
  return {
    mean: from + (width * a) / sum,
    variance: (width * width * a * b) / (sum * sum * (sum + 1)),
    lower: new BetaTail(a, b),
    upper: new BetaTail(b, a),
    lowerOrigin: from,
    lowerUnit: width,
    upperOrigin: to,
    upperUnit: -width,
  };
}

class BetaTail implements Tail {
  readonly isLower = true;
  readonly end = 1;
  readonly #a: number;
  readonly #b: number;
  readonly #law: BetaLaw;

  constructor(a: number, b: number) {
    this.#a = a;
    this.#b = b;
    this.#law = new BetaLaw(a, b);
  }

  beyond(x: number): number {
    return this.#law.below(x);
  }

  density(x: number): number {
    return this.#law.density(x);
  }

  /** x^a ÷ (a B(a, b)), the first term of P(X ≤ x); no farther than the mean. */
  roughQuantile(probability: number): number {
    const a = this.#a;
    const sum = a + this.#b;
    const first = exp((ln(probability * a) + lnGamma(a) + lnGamma(this.#b) - lnGamma(sum)) / a);
    return Math.min(first, a / sum);
  }
}
