import type { Gamma, Hyperexponential, Lognormal, Weibull } from './distribution.ts';
import { exp, expm1, ln, lnGamma, log1p } from './elementary.ts';

/** Mean and standard deviation of the natural logarithm; mu is -Infinity where the law is always 0. */
export function lognormalParameters(law: Lognormal): { mu: number; sigma: number } {
  if ('median' in law) return { mu: ln(law.median), sigma: law.sigma };
  const variance = log1p(law.cv * law.cv);
  return { mu: ln(law.mean) - 0.5 * variance, sigma: Math.sqrt(variance) };
}

/** Shape (Infinity where the law is constant) and mean of a gamma law. */
export function gammaParameters(law: Gamma): { shape: number; mean: number } {
  return { shape: 'shape' in law ? law.shape : 1 / (law.cv * law.cv), mean: law.mean };
}

/** Shape, scale, mean and variance of a Weibull law: mean = scale · Γ(1 + 1/shape). */
export function weibullParameters(law: Weibull): { shape: number; scale: number; mean: number; variance: number } {
  const { shape } = law;
  const logarithmOfMean = lnGamma(1 + 1 / shape);
  const scale = 'scale' in law ? law.scale : law.mean * exp(-logarithmOfMean);
  const mean = 'scale' in law ? law.scale * exp(logarithmOfMean) : law.mean;
  return { shape, scale, mean, variance: mean * mean * expm1(lnGamma(1 + 2 / shape) - 2 * logarithmOfMean) };
}

/** A part of a mixture whose mean is smaller than this share of the largest counts as that share: a mean of 0 has no density. */
const NOTICEABLE = 1e-9;

/** Means and probabilities of the parts of a hyperexponential law. */
export function hyperexponentialParameters(law: Hyperexponential): { means: Float64Array; p: Float64Array } {
  if ('means' in law) {
    const total = law.p.reduce((sum, each) => sum + each, 0);
    const least = NOTICEABLE * law.means.reduce((largest, each) => Math.max(largest, each), 0);
    return {
      means: Float64Array.from(law.means, (each) => Math.max(each, least)),
      p: Float64Array.from(law.p, (each) => each / total),
    };
  }
  // Balanced means: p₁m₁ = p₂m₂ = mean ÷ 2 (Whitt 1982).
  const square = law.cv * law.cv;
  const half = 0.5 * Math.sqrt((square - 1) / (square + 1));
  const p = Float64Array.of(0.5 + half, 0.5 - half);
  return { means: p.map((each) => law.mean / (2 * each)), p };
}
