import { exp, expm1 } from '../elementary.ts';
import type { Tail } from './tail.ts';
import type { TwoTails } from './two-tails.ts';

/** A mixture of exponential laws. @param means above 0 @param p their probabilities */
export function twoTailsOfHyperexponential(means: Float64Array, p: Float64Array): TwoTails {
  let mean = 0;
  let square = 0;
  for (let part = 0; part < means.length; part++) {
    mean += p[part] * means[part];
    square += 2 * p[part] * means[part] * means[part];
  }
  return {
    mean,
    variance: square - mean * mean,
    lower: new MixtureTail(means, p, true),
    upper: new MixtureTail(means, p, false),
    lowerOrigin: 0,
    lowerUnit: 1,
    upperOrigin: 0,
    upperUnit: 1,
  };
}

/** Probability that a mixture of exponentials is at most x, or exceeds it; each relatively precise where it is small. */
export function mixtureBeyond(means: Float64Array, p: Float64Array, x: number, isLower: boolean): number {
  let sum = 0;
  for (let part = 0; part < means.length; part++) {
    sum += p[part] * (isLower ? -expm1(-x / means[part]) : exp(-x / means[part]));
  }
  return sum;
}

class MixtureTail implements Tail {
  readonly isLower: boolean;
  readonly end = Infinity;
  readonly #means: Float64Array;
  readonly #p: Float64Array;

  constructor(means: Float64Array, p: Float64Array, isLower: boolean) {
    this.#means = means;
    this.#p = p;
    this.isLower = isLower;
  }

  beyond(x: number): number {
    return mixtureBeyond(this.#means, this.#p, x, this.isLower);
  }

  density(x: number): number {
    const means = this.#means;
    let sum = 0;
    for (let part = 0; part < means.length; part++) sum += (this.#p[part] / means[part]) * exp(-x / means[part]);
    return sum;
  }

  /** The density falls, so going up as if it did not ends below the quantile, from where Newton's method rises to it. */
  roughQuantile(probability: number): number {
    return (this.isLower ? probability : 1 - probability) / this.density(0);
  }
}
