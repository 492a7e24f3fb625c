import { TabulatedTail } from './tabulated-tail.ts';
import type { Tail } from './tail.ts';

/** A law by its two sides; either side's quantile times its unit, from its origin, is the quantile of the law. */
export interface TwoTails {
  readonly mean: number;
  readonly variance: number;
  readonly lower: Tail;
  readonly upper: Tail;
  readonly lowerOrigin: number;
  readonly lowerUnit: number;
  readonly upperOrigin: number;
  readonly upperUnit: number;
}

/** A law whose distribution function has no inverse in closed form. A Sampler; building one takes a millisecond or two. */
export class TwoTailsSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #lower: TabulatedTail;
  readonly #upper: TabulatedTail;
  readonly #lowerOrigin: number;
  readonly #lowerUnit: number;
  readonly #upperOrigin: number;
  readonly #upperUnit: number;

  constructor(law: TwoTails) {
    this.mean = law.mean;
    this.variance = law.variance;
    this.#lower = new TabulatedTail(law.lower);
    this.#upper = new TabulatedTail(law.upper);
    this.#lowerOrigin = law.lowerOrigin;
    this.#lowerUnit = law.lowerUnit;
    this.#upperOrigin = law.upperOrigin;
    this.#upperUnit = law.upperUnit;
  }

  quantile(u: number): number {
    if (u < 0.5) return this.#lowerOrigin + this.#lowerUnit * this.#lower.quantile(u);
    return this.#upperOrigin + this.#upperUnit * this.#upper.quantile(1 - u);
  }
}
