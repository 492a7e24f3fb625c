import { countText } from '../../../engine/index.ts';
import type { History } from '../history.ts';
import { daysOf, lastDays, spanOf } from '../part-of-history.ts';
import type { DaySpan } from '../presence-seen.ts';
import { dateOf } from '../scenario-numbers.ts';

/** Fewer days than this do not show a week twice. */
const FEWEST_DAYS = 14;
/** The limits of a backtest of a long history. */
const LIMITS = { days: 28, tickets: 100_000 } as const;

/** What is asked for; days since 1970-01-01. */
export interface AskedSplit {
  readonly calibrated?: DaySpan;
  /** The last day to predict. */
  readonly until?: number;
}

/** Which days a model is fitted to, and which it then predicts. */
export interface Split {
  readonly calibrated: DaySpan;
  readonly predicted: DaySpan;
  readonly past: History;
  readonly heldBack: History;
  /** What was left out of a long history, in words. */
  readonly limits: readonly string[];
}

/**
 * Splits a history: the first half of its days, or those asked for, and what follows; of a long rest only the end.
 *
 * @returns why it cannot be done, in words
 */
export function splitOf(history: History, asked: AskedSplit): Split | string {
  const all = spanOf(history);
  const days = all.to - all.from + 1;
  if (asked.calibrated === undefined && days < FEWEST_DAYS)
    return `the history has ${days} days, and a backtest needs ${FEWEST_DAYS}`;
  const calibrated = asked.calibrated ?? { from: all.from, to: all.from + Math.floor(days / 2) - 1 };
  const rest = { from: calibrated.to + 1, to: Math.min(all.to, asked.until ?? all.to) };
  if (rest.to < rest.from) return `no day after ${dateOf(calibrated.to)} is left to be predicted`;
  const predicted = lastDays(history, rest, LIMITS);
  const past = daysOf(history, calibrated);
  const heldBack = daysOf(history, predicted);
  if (past.rows === 0) return `no ticket came ${spanText(calibrated)}`;
  if (heldBack.rows === 0) return `no ticket came ${spanText(predicted)}`;
  const left = predicted.from - rest.from;
  return {
    calibrated,
    predicted,
    past,
    heldBack,
    limits:
      left === 0
        ? []
        : [
            `Of ${rest.to - rest.from + 1} days to predict only the last ${predicted.to - predicted.from + 1} are played: at most ` +
              `${LIMITS.days} days and ${countText(LIMITS.tickets)} tickets.`,
          ],
  };
}

const spanText = ({ from, to }: DaySpan): string => `from ${dateOf(from)} to ${dateOf(to)}`;
