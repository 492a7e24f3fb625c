/** Laws whose distribution function has an inverse in closed form. Each class is a Sampler (see sampler.ts). */
import { exp, expm1, ln, log1p } from '../elementary.ts';
import { normalQuantile } from '../normal.ts';

/** Always the value. */
export class ConstantSampler {
  readonly mean: number;
  readonly variance = 0;

  constructor(value: number) {
    this.mean = value;
  }

  quantile(_u: number): number {
    return this.mean;
  }
}

/** Without memory. */
export class ExponentialSampler {
  readonly mean: number;
  readonly variance: number;

  constructor(mean: number) {
    this.mean = mean;
    this.variance = mean * mean;
  }

  quantile(u: number): number {
    return -this.mean * ln(1 - u);
  }
}

/** Every number between two equally likely. */
export class UniformSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #from: number;
  readonly #width: number;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#width = to - from;
    this.mean = from + 0.5 * this.#width;
    this.variance = (this.#width * this.#width) / 12;
  }

  quantile(u: number): number {
    return this.#from + this.#width * u;
  }
}

/** The logarithm is normal with mean mu and standard deviation sigma. */
export class LognormalSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #mu: number;
  readonly #sigma: number;

  constructor(mu: number, sigma: number) {
    this.#mu = mu;
    this.#sigma = sigma;
    this.mean = exp(mu + 0.5 * sigma * sigma);
    this.variance = this.mean * this.mean * expm1(sigma * sigma);
  }

  quantile(u: number): number {
    return exp(this.#mu + this.#sigma * normalQuantile(u));
  }
}

/** P(X > x) = exp(-(x ÷ scale)^shape). */
export class WeibullSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #lnScale: number;
  readonly #oneOverShape: number;

  constructor(law: { shape: number; scale: number; mean: number; variance: number }) {
    this.#lnScale = ln(law.scale);
    this.#oneOverShape = 1 / law.shape;
    this.mean = law.mean;
    this.variance = law.variance;
  }

  quantile(u: number): number {
    // scale · (-ln(1 - u))^(1/shape); a power by way of logarithms is precise enough here and twice as fast as pow.
    return exp(this.#lnScale + this.#oneOverShape * ln(-ln(1 - u)));
  }
}

/** Density a triangle over from … to with its top at the mode. */
export class TriangularSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #from: number;
  readonly #to: number;
  readonly #shareBelowMode: number;
  readonly #below: number;
  readonly #above: number;

  constructor(from: number, mode: number, to: number) {
    const width = to - from;
    this.#from = from;
    this.#to = to;
    this.#shareBelowMode = width > 0 ? (mode - from) / width : 0;
    this.#below = width * (mode - from);
    this.#above = width * (to - mode);
    this.mean = (from + mode + to) / 3;
    this.variance = (width * width - (mode - from) * (to - mode)) / 18;
  }

  quantile(u: number): number {
    if (u < this.#shareBelowMode) return this.#from + Math.sqrt(u * this.#below);
    return this.#to - Math.sqrt((1 - u) * this.#above);
  }
}

/** Whole numbers from the first on, each less likely than the one before by the same ratio. */
export class GeometricSampler {
  readonly mean: number;
  readonly variance: number;
  readonly #from: number;
  /** ln P(one more): 0 would divide by zero, so a law that never goes on has -Infinity and stops at the first. */
  readonly #logarithmOfRatio: number;

  constructor(mean: number, from: number) {
    const beyond = mean - from;
    this.#from = from;
    this.#logarithmOfRatio = beyond > 0 ? -log1p(1 / beyond) : -Infinity;
    this.mean = mean;
    this.variance = beyond * (1 + beyond);
  }

  quantile(u: number): number {
    return this.#from + Math.floor(ln(1 - u) / this.#logarithmOfRatio);
  }
}
