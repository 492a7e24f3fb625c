import { assert } from '../assert.ts';
import { furtherPairs } from '../experiment/compared-figures.ts';
import { pairedInterval, wilsonInterval, type Interval } from '../experiment/intervals.ts';

/** One way to staff a desk on the same days as another. */
export interface DecidedArm {
  readonly name: string;
  /** Whether each day met what was promised; undefined for a day that says nothing of it. */
  readonly met: readonly (boolean | undefined)[];
  /** Dollars of each day; left out where nothing has a price. */
  readonly cost?: readonly number[] | undefined;
}

/** How often two ways to staff a desk keep a promise, on the same days. */
export interface Decision {
  /** Days that say something of both. */
  readonly pairs: number;
  /** Shares of days that met it, one and other; Wilson's intervals. */
  readonly met: readonly [Interval, Interval];
  /** Other − one, a share; Newcombe's interval of paired shares. */
  readonly difference: Interval;
  /** Other − one, dollars a day, over all days; undefined where nothing has a price, or there are fewer than two days. */
  readonly cost: Interval | undefined;
  readonly verdict: 'better' | 'worse' | 'undecided';
  /** Further pairs after which a difference of this size would be more than chance; Infinity where none is seen. */
  readonly further: number;
}

/**
 * Decides between two ways to staff a desk.
 *
 * @param one the base @param other what it is held against, on the same days in the same order
 * @param level of each interval
 */
export function decisionOf(one: DecidedArm, other: DecidedArm, level: number): Decision {
  assert(one.met.length === other.met.length, 'paired days have the same number');
  const both = one.met.flatMap((first, day) => {
    const second = other.met[day];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
  const count = (first: boolean, second: boolean): number =>
    both.filter((each) => each[0] === first && each[1] === second).length;
  const counts = {
    both: count(true, true),
    one: count(true, false),
    other: count(false, true),
    none: count(false, false),
  };
  const difference = pairedShares(counts, level);
  const isKnown = one.cost !== undefined && other.cost !== undefined && one.cost.length > 1;
  return {
    pairs: both.length,
    met: [
      wilsonInterval(counts.both + counts.one, both.length, level),
      wilsonInterval(counts.both + counts.other, both.length, level),
    ],
    difference,
    cost: isKnown ? pairedInterval(other.cost, one.cost, level) : undefined,
    verdict: difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'undecided',
    further: furtherFor(difference),
  };
}

/** Days by what they met. */
interface PairedCounts {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly none: number;
}

/**
 * Difference of two shares of the same days, other − one: the intervals of both shares joined with their correlation. It neither claims
 * certainty where all days are alike nor leaves −1 to 1. Newcombe, Statistics in Medicine 17 (1998) 2635–2650, method 10.
 */
export function pairedShares({ both, one, other, none }: PairedCounts, level: number): Interval {
  const days = both + one + other + none;
  const basis = { level, replications: days };
  if (days === 0) return { estimate: NaN, halfWidth: 1, low: -1, high: 1, ...basis };
  const first = wilsonInterval(both + one, days, level);
  const second = wilsonInterval(both + other, days, level);
  const phi = correlation({ both, one, other, none });
  const reach = (up: number, down: number): number =>
    Math.sqrt(Math.max(0, up * up - 2 * phi * up * down + down * down));
  const estimate = second.estimate - first.estimate;
  const low = estimate - reach(second.estimate - second.low, first.high - first.estimate);
  const high = estimate + reach(second.high - second.estimate, first.estimate - first.low);
  return { estimate, halfWidth: (high - low) / 2, low, high, ...basis };
}

/** Corrected for continuity where it is positive, as method 10 has it; 0 where a share is none or all. */
function correlation({ both, one, other, none }: PairedCounts): number {
  const margins = (both + one) * (other + none) * (both + other) * (one + none);
  if (margins === 0) return 0;
  const product = both * none - one * other;
  const days = both + one + other + none;
  return (product > 0 ? Math.max(product - days / 2, 0) : product) / Math.sqrt(margins);
}

/** By the side of the interval that zero is on: the longer the interval, the more days it takes to leave zero out. */
function furtherFor(difference: Interval): number {
  const { estimate, low, high } = difference;
  if (!(Math.abs(estimate) > 0)) return Infinity;
  return furtherPairs({ ...difference, halfWidth: estimate > 0 ? estimate - low : high - estimate });
}
