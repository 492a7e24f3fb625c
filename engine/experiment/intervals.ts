import { assert } from '../assert.ts';
import { expm1, ln } from '../random/elementary.ts';
import { meanOf, varianceOf } from './sample.ts';
import { studentTQuantile } from './student-t.ts';

/** An estimate and the range that covers the true value with probability `level`, each interval taken by itself. */
export interface Interval {
  readonly estimate: number;
  /** Half of high − low; Infinity while there are too few replications to say. */
  readonly halfWidth: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Independent units behind the estimate: replications, never tickets of one run. */
  readonly replications: number;
}

/** Sums of one ratio figure per replication, such as tickets in time and tickets in all. */
export interface RatioSample {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

/** Student's t over one value per replication. */
export function meanInterval(values: readonly number[], level = 0.95): Interval {
  return studentInterval(meanOf(values), varianceOf(values) / values.length, values.length, level);
}

/**
 * Ratio of the means of numerators and denominators, by the delta method: busy days weigh more, as they should. The mean of
 * daily ratios is another figure. NaN where both sum to 0.
 */
export function ratioInterval(numerators: readonly number[], denominators: readonly number[], level = 0.95): Interval {
  const { ratio, influences } = linearised({ numerators, denominators });
  return studentInterval(ratio, varianceOf(influences) / influences.length, influences.length, level);
}

/** Mean of x − y under common random numbers: replication i of both shares its chance. */
export function pairedInterval(xs: readonly number[], ys: readonly number[], level = 0.95): Interval {
  assert(xs.length === ys.length, 'paired samples have the same length');
  return meanInterval(differences(xs, ys), level);
}

/** First ratio − second ratio under common random numbers, by the delta method with the covariances of all four sums. */
export function pairedRatioInterval(first: RatioSample, second: RatioSample, level = 0.95): Interval {
  const one = linearised(first);
  const other = linearised(second);
  assert(one.influences.length === other.influences.length, 'paired samples have the same length');
  const influences = differences(one.influences, other.influences);
  const variance = varianceOf(influences) / influences.length;
  return studentInterval(one.ratio - other.ratio, variance, influences.length, level);
}

/** Difference of the means of two independent samples with variances of their own (Welch). */
export function welchInterval(xs: readonly number[], ys: readonly number[], level = 0.95): Interval {
  const variance = varianceOf(xs) / xs.length + varianceOf(ys) / ys.length;
  const replications = Math.min(xs.length, ys.length);
  return interval(meanOf(xs) - meanOf(ys), variance, welchDegreesOfFreedom(xs, ys), { level, replications });
}

/** Welch's and Satterthwaite's degrees of freedom; at least the smaller sample's where both are constant. */
export function welchDegreesOfFreedom(xs: readonly number[], ys: readonly number[]): number {
  const a = varianceOf(xs) / xs.length;
  const b = varianceOf(ys) / ys.length;
  if (a + b === 0) return Math.min(xs.length, ys.length) - 1;
  return ((a + b) * (a + b)) / ((a * a) / (xs.length - 1) + (b * b) / (ys.length - 1));
}

/**
 * Student's t over one quantile per replication; its bias is small from about 1,000 tickets a replication. Replications without
 * any ticket (NaN) say nothing and are left out.
 */
export function quantileInterval(perReplicationQuantiles: readonly number[], level = 0.95): Interval {
  return meanInterval(
    perReplicationQuantiles.filter((quantile) => !Number.isNaN(quantile)),
    level,
  );
}

/** Wilson's interval for a proportion of independent trials; it is not symmetric about the estimate. */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Interval {
  if (trials === 0) return { estimate: NaN, halfWidth: 0.5, low: 0, high: 1, level, replications: 0 };
  const share = successes / trials;
  const z = studentTQuantile((1 + level) / 2, Infinity);
  const shrink = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / shrink;
  const halfWidth = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  // At 0 and at all successes the ends are exact; rounding may leave them a hair off.
  const low = successes === 0 ? 0 : centre - halfWidth;
  const high = successes === trials ? 1 : centre + halfWidth;
  return { estimate: share, halfWidth, low, high, level, replications: trials };
}

/** "At most this" when none of the trials showed the event: one-sided Clopper–Pearson, close to 3 ÷ trials at 95 %. */
export function zeroEventsUpperBound(trials: number, level = 0.95): number {
  return trials === 0 ? 1 : -expm1(ln(1 - level) / trials);
}

/** The ratio, and by how much each replication pulls it: the variance of their mean is that of the ratio. */
export function linearised({ numerators, denominators }: RatioSample): { ratio: number; influences: number[] } {
  assert(numerators.length === denominators.length, 'each replication has a numerator and a denominator');
  const mean = meanOf(denominators);
  const ratio = meanOf(numerators) / mean;
  return { ratio, influences: numerators.map((numerator, i) => (numerator - ratio * denominators[i]) / mean) };
}

function differences(xs: readonly number[], ys: readonly number[]): number[] {
  return xs.map((x, i) => x - ys[i]);
}

function studentInterval(estimate: number, variance: number, replications: number, level: number): Interval {
  return interval(estimate, variance, replications - 1, { level, replications });
}

type Basis = Pick<Interval, 'level' | 'replications'>;

function interval(estimate: number, variance: number, degreesOfFreedom: number, basis: Basis): Interval {
  const isKnown = variance >= 0 && degreesOfFreedom > 0;
  if (!isKnown) return { estimate, halfWidth: Infinity, low: -Infinity, high: Infinity, ...basis };
  const halfWidth = studentTQuantile((1 + basis.level) / 2, degreesOfFreedom) * Math.sqrt(variance);
  return { estimate, halfWidth, low: estimate - halfWidth, high: estimate + halfWidth, ...basis };
}
