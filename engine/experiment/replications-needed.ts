import { assert } from '../assert.ts';
import type { Interval } from './intervals.ts';

/** How few and how many replications a question may take. */
export interface ReplicationLimits {
  readonly minimum: number;
  readonly maximum: number;
}

// 30: below that the t interval leans on normal values and the estimated spread is too rough to plan by.
// 1,000: assumption; about 10 to 20 seconds of a marketplace day on two cores.
export const REPLICATION_LIMITS: ReplicationLimits = { minimum: 30, maximum: 1000 };

/** A figure to be known to within `target`, a half-width in the figure's own unit. */
export interface PrecisionGoal {
  readonly figure: string;
  readonly interval: Interval;
  readonly target: number;
}

/** What to do next: so many further replications, or none and why. */
export interface NextBatch {
  readonly replications: number;
  readonly because: 'first-replications' | 'not-yet-precise' | 'precise-enough' | 'limit-reached';
  /** The figures still wider than wanted, the most demanding first. */
  readonly unmet: readonly string[];
}

/**
 * Replications in all after which the half-width should meet the target: ⌈n (h / target)²⌉, within the limits.
 *
 * An interval that says nothing yet asks for the minimum.
 */
export function replicationsNeeded(
  interval: Interval,
  target: number,
  limits: ReplicationLimits = REPLICATION_LIMITS,
): number {
  const wanted = interval.halfWidth === Infinity ? 0 : unlimited(interval, target);
  return Math.min(limits.maximum, Math.max(limits.minimum, wanted));
}

/**
 * Sequential stopping on several figures: how many replications to run before looking again, given that `done` have been run
 * and taken in replication order.
 *
 * Each look that may end the run makes the true coverage fall below the level, so the next batch goes straight to the number
 * the most demanding figure asks for, and by at least a tenth, instead of looking after every replication.
 */
export function nextBatch(
  goals: readonly PrecisionGoal[],
  done: number,
  limits: ReplicationLimits = REPLICATION_LIMITS,
): NextBatch {
  const unmet = goals
    .filter((goal) => goal.interval.halfWidth > goal.target)
    .toSorted((one, other) => unlimited(other.interval, other.target) - unlimited(one.interval, one.target));
  const names = unmet.map((goal) => goal.figure);
  const first = Math.min(limits.minimum, limits.maximum);
  if (done < first) return { replications: first - done, because: 'first-replications', unmet: names };
  if (unmet.length === 0) return { replications: 0, because: 'precise-enough', unmet: [] };
  if (done >= limits.maximum) return { replications: 0, because: 'limit-reached', unmet: names };
  const wanted = Math.max(...unmet.map((goal) => replicationsNeeded(goal.interval, goal.target, limits)));
  const atLeast = done + Math.ceil(done / 10);
  const total = Math.min(limits.maximum, Math.max(wanted, atLeast));
  return { replications: total - done, because: 'not-yet-precise', unmet: names };
}

function unlimited(interval: Interval, target: number): number {
  assert(target > 0, 'a target half-width is positive');
  const excess = interval.halfWidth / target;
  return Math.ceil(interval.replications * excess * excess);
}
