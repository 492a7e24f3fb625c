import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import { figureOfArm, type ArmFigure } from './insights/arm-figures.ts';
import type { PlayedArm } from './insights/insight.ts';
import { linearised, pairedInterval, type Interval } from './intervals.ts';
import type { PrecisionGoal } from './replications-needed.ts';
import { meanOf, varianceOf } from './sample.ts';

/** Scenario and figures of one way to play, replication by replication. */
export type ComparedArm = Pick<PlayedArm, 'scenario' | 'figures'>;

/** One figure in two ways to play the same days. */
export interface ComparedFigure {
  readonly definition: FigureDefinition;
  /** Over the days that both have, in the unit of the figure; null where neither ever has it. */
  readonly one: number | null;
  readonly other: number | null;
  readonly pairs: number;
  /** Other − one, at the level asked for; null with fewer than two pairs. */
  readonly difference: Interval | null;
  /** (Var one + Var other) ÷ Var difference: how many times fewer days it takes because they are the same; null where nothing varies. */
  readonly reduction: number | null;
  readonly verdict: Verdict;
}

/** Whether more than chance is seen; `equal` when not even chance makes a difference: every day is the same in both. */
type Verdict = 'lower' | 'higher' | 'equal' | 'undecided';

/** The level of each of several intervals that shall all hold together with probability `level` (Bonferroni). */
export function levelOfEach(level: number, intervals: number): number {
  return 1 - (1 - level) / Math.max(1, intervals);
}

/**
 * Compares figures day by day: means and quantiles by their differences, quotients as quotients of means by the delta method with all
 * covariances, so that the difference is that of the values as `simulate` tells them.
 *
 * @param level of each interval; {@link levelOfEach} makes several hold together
 */
export function comparedFigures(
  keys: readonly string[],
  one: ComparedArm,
  other: ComparedArm,
  level: number,
): ComparedFigure[] {
  return keys.map((key) => comparedFigure(figureOfArm(one, key), figureOfArm(other, key), level));
}

function comparedFigure(one: ArmFigure, other: ArmFigure, level: number): ComparedFigure {
  const { definition } = one;
  const days = one.above.map((_, day) => day).filter((day) => isKnown(one, day) && isKnown(other, day));
  const [first, second] = [valuesOn(one, days), valuesOn(other, days)];
  const isThere = days.length > 0 && Number.isFinite(meanOf(first)) && Number.isFinite(meanOf(second));
  if (!isThere || days.length < 2) {
    const [mean, meanOther] = isThere ? [meanOf(first), meanOf(second)] : [null, null];
    return {
      definition,
      one: mean,
      other: meanOther,
      pairs: days.length,
      difference: null,
      reduction: null,
      verdict: 'undecided',
    };
  }
  const difference = pairedInterval(second, first, level);
  return {
    definition,
    one: meanOf(first),
    other: meanOf(second),
    pairs: days.length,
    difference,
    reduction: reductionOf(first, second),
    verdict: verdictOf(difference),
  };
}

const isKnown = ({ definition, above, below }: ArmFigure, day: number): boolean =>
  Number.isFinite(above[day]) && (definition.estimator === 'quantile' || Number.isFinite(below[day]));

/** Values whose mean is the figure and whose spread is its error: a quotient plus what each day pulls it by. */
function valuesOn({ definition, above, below }: ArmFigure, days: readonly number[]): number[] {
  const { estimator, scale } = definition;
  const numerators = days.map((day) => above[day]);
  if (estimator === 'quantile') return numerators;
  if (estimator === 'count') return numerators.map((value) => scale * value);
  const { ratio, influences } = linearised({ numerators, denominators: days.map((day) => below[day]) });
  return influences.map((influence) => scale * (ratio + influence));
}

function reductionOf(first: readonly number[], second: readonly number[]): number | null {
  const together = varianceOf(second.map((value, day) => value - first[day]));
  const apart = varianceOf(first) + varianceOf(second);
  return together > 0 && apart > 0 ? apart / together : null;
}

function verdictOf({ estimate, low, high, halfWidth }: Interval): Verdict {
  if (estimate === 0 && halfWidth === 0) return 'equal';
  if (high < 0) return 'lower';
  return low > 0 ? 'higher' : 'undecided';
}

/**
 * Each difference to be known within a share of the figure in the first; percentages within so many points of a hundred, because a
 * share of a small share asks for the moon. What never varies, or is 0, needs no further day.
 */
export function differenceGoals(compared: readonly ComparedFigure[], precision: number): PrecisionGoal[] {
  return compared.flatMap(({ definition, one, difference }) => {
    if (difference === null || one === null) return [];
    const target = definition.unit === 'percent' ? 100 * precision : Math.abs(one) * precision;
    return target > 0 ? [{ figure: definition.key, interval: difference, target }] : [];
  });
}

/** Further pairs after which a difference of the size that is seen would be more than chance; Infinity where none is seen. */
export function furtherPairs({ estimate, halfWidth, replications }: Interval): number {
  const excess = halfWidth / Math.abs(estimate);
  return excess <= 1 ? 0 : Math.ceil(replications * excess * excess) - replications;
}
