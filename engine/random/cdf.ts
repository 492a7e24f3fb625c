import type {
  Beta,
  Distribution,
  Geometric,
  Hyperexponential,
  Lognormal,
  Triangular,
  Weibull,
} from './distribution.ts';
import { exp, expm1, ln, log1p, pow } from './elementary.ts';
import { BetaLaw } from './incomplete-beta.ts';
import { GammaLaw } from './incomplete-gamma.ts';
import { normalCdf } from './normal.ts';
import { gammaParameters, hyperexponentialParameters, lognormalParameters, weibullParameters } from './parameters.ts';
import { mixtureBeyond } from './samplers/hyperexponential.ts';
import { cdfOfPieces, piecesOfBins, piecesOfValues } from './samplers/pieces.ts';

/** Cumulative distribution function: the probability of at most x. */
export type Cdf = (x: number) => number;

/**
 * The cumulative distribution function of a law whose parameters are in the ranges that its type states, to 1e-12. Computed from
 * the law, not from its sampler, so that each checks the other.
 */
export function cdfOf(distribution: Distribution): Cdf {
  switch (distribution.law) {
    case 'constant':
      return stepAt(distribution.value);
    case 'exponential':
      return gammaCdf(1, distribution.mean);
    case 'uniform':
      return uniformCdf(distribution.from, distribution.to);
    case 'lognormal':
      return lognormalCdf(distribution);
    case 'gamma': {
      const { shape, mean } = gammaParameters(distribution);
      return gammaCdf(shape, mean);
    }
    case 'weibull':
      return weibullCdf(distribution);
    case 'erlang':
      return gammaCdf(distribution.k, distribution.mean);
    case 'triangular':
      return triangularCdf(distribution);
    case 'beta':
      return betaCdf(distribution);
    case 'hyperexponential':
      return hyperexponentialCdf(distribution);
    case 'geometric':
      return geometricCdf(distribution);
    case 'empirical':
      return cdfOfPieces(piecesOfValues(distribution.values, distribution.weights));
    case 'histogram':
      return cdfOfPieces(piecesOfBins(distribution.bins));
  }
}

function stepAt(value: number): Cdf {
  return (x) => (x >= value ? 1 : 0);
}

function uniformCdf(from: number, to: number): Cdf {
  return from < to ? (x) => Math.min(1, Math.max(0, (x - from) / (to - from))) : stepAt(from);
}

function lognormalCdf(law: Lognormal): Cdf {
  const { mu, sigma } = lognormalParameters(law);
  if (!(sigma > 0 && mu > -Infinity)) return stepAt(exp(mu));
  return (x) => (x > 0 ? normalCdf((ln(x) - mu) / sigma) : 0);
}

function gammaCdf(shape: number, mean: number): Cdf {
  if (shape === Infinity || mean === 0) return stepAt(mean);
  if (shape === 1) return (x) => (x > 0 ? -expm1(-x / mean) : 0);
  const law = new GammaLaw(shape);
  return (x) => law.below((x / mean) * shape);
}

function weibullCdf(law: Weibull): Cdf {
  const { shape, scale } = weibullParameters(law);
  return scale > 0 ? (x) => (x > 0 ? -expm1(-pow(x / scale, shape)) : 0) : stepAt(0);
}

function triangularCdf({ from, mode, to }: Triangular): Cdf {
  if (from === to) return stepAt(from);
  return (x) => {
    if (x <= from) return 0;
    if (x >= to) return 1;
    if (x < mode) return ((x - from) * (x - from)) / ((to - from) * (mode - from));
    return 1 - ((to - x) * (to - x)) / ((to - from) * (to - mode));
  };
}

function betaCdf({ a, b, from = 0, to = 1 }: Beta): Cdf {
  const law = new BetaLaw(a, b);
  return (x) => law.below((x - from) / (to - from));
}

function hyperexponentialCdf(law: Hyperexponential): Cdf {
  const { means, p } = hyperexponentialParameters(law);
  if (means.every((mean) => mean === 0)) return stepAt(0);
  return (x) => (x > 0 ? mixtureBeyond(means, p, x, true) : 0);
}

function geometricCdf({ mean, from }: Geometric): Cdf {
  if (mean === from) return stepAt(from);
  const logarithmOfRatio = -log1p(1 / (mean - from));
  return (x) => (x >= from ? -expm1((Math.floor(x) - from + 1) * logarithmOfRatio) : 0);
}
