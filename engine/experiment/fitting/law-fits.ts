import { cdfOf } from '../../random/cdf.ts';
import type { Histogram } from '../../random/distribution.ts';
import { samplerOf } from '../../random/sampler.ts';
import { lawOfValues } from './law-of-values.ts';
import { mostLikelyLaws, type LikelyLaw } from './likelihood.ts';

/** One law beside the values it was fitted to. */
export interface LawFit extends LikelyLaw {
  /** Akaike's criterion, 2 × parameters − 2 × log-likelihood: the smaller, the better. */
  readonly aic: number;
  /** Kolmogorov–Smirnov statistic: the largest gap between the law and the values, 0 to 1. */
  readonly ks: number;
  /** Quantiles of the values beside those of the law: what a QQ plot shows. */
  readonly quantiles: readonly QuantilePair[];
}

/** What is not exceeded with a probability: among the values, and by the law. */
export interface QuantilePair {
  readonly p: number;
  readonly seen: number;
  readonly fitted: number;
}

/** Laws, the best by AIC first, and what they were fitted to. */
export interface LawFits {
  /** Values above 0 that were there. */
  readonly values: number;
  readonly mean: number;
  readonly median: number;
  /** How many of them were used: evenly chosen among the sorted ones where there are very many. */
  readonly used: number;
  /** Empty when fewer than two different values are there. */
  readonly fits: readonly LawFit[];
  /** The values themselves as a law, where there are many and none of the laws comes close to them. */
  readonly asSeen?: Histogram;
}

/** More values than this tell no more about four numbers. */
const MOST_VALUES = 20_000;
/** So many values stand for themselves where no law fits. */
const FEWEST_AS_SEEN = 200;
/** The largest gap that chance leaves in 99 of 100 cases between a law and n values, times the root of n (Kolmogorov). */
const GAP_OF_CHANCE = 1.628;
const PROBABILITIES = [
  0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
];

/** Fits exponential, lognormal, gamma and Weibull laws to the values above 0; others are left out. */
export function fitLaws(values: Float64Array): LawFits {
  const sorted = values.filter((value) => value > 0).sort();
  const chosen = evenly(sorted, MOST_VALUES);
  const isVaried = chosen.length > 1 && chosen[0] < chosen[chosen.length - 1];
  const fits = (isVaried ? mostLikelyLaws(chosen).map((likely) => judged(likely, chosen)) : []).sort(
    (one, other) => one.aic - other.aic,
  );
  const isFar = fits.length > 0 && fits[0].ks * Math.sqrt(chosen.length) > GAP_OF_CHANCE;
  return {
    values: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: quantileOf(sorted, 0.5),
    used: chosen.length,
    fits,
    ...(isFar && sorted.length >= FEWEST_AS_SEEN ? { asSeen: lawOfValues(sorted) } : {}),
  };
}

function judged(likely: LikelyLaw, sorted: Float64Array): LawFit {
  const sampler = samplerOf(likely.law);
  return {
    ...likely,
    aic: 2 * likely.parameters - 2 * likely.logLikelihood,
    ks: largestGap(sorted, cdfOf(likely.law)),
    quantiles: PROBABILITIES.map((p) => ({ p, seen: quantileOf(sorted, p), fitted: sampler.quantile(p) })),
  };
}

/** The largest difference between a law and the steps of sorted values, looked at from both sides of each step. */
export function largestGap(sorted: Float64Array, cdf: (x: number) => number): number {
  let gap = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const expected = cdf(sorted[from]);
    gap = Math.max(gap, expected - from / sorted.length, to / sorted.length - expected);
    from = to;
  }
  return gap;
}

/** The quantile of sorted values, between two of them in proportion (Hyndman and Fan's type 7); NaN of none. */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

function evenly(sorted: Float64Array, most: number): Float64Array {
  if (sorted.length <= most) return sorted;
  return Float64Array.from({ length: most }, (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / most)]);
}
