import type { History } from '../history.ts';
import { daysOf, spanOf } from '../part-of-history.ts';
import type { DaySpan } from '../presence-seen.ts';
import { dateOf } from '../scenario-numbers.ts';

/** Fewer days than this do not show a week twice. */
const FEWEST_DAYS = 14;
/** The limits of a backtest of a long history. */
const MOST_DAYS = 28;
const MOST_TICKETS = 100_000;
const DAY_MS = 86_400_000;

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
  const predicted = { from: firstPredicted(history, rest), to: rest.to };
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
              `${MOST_DAYS} days and ${MOST_TICKETS} tickets.`,
          ],
  };
}

const spanText = ({ from, to }: DaySpan): string => `from ${dateOf(from)} to ${dateOf(to)}`;

/** The earliest day from which on there are not too many days or tickets. */
function firstPredicted({ moments, rows }: History, rest: DaySpan): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const day = Math.floor(moments.created![row]! / DAY_MS);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  let tickets = 0;
  let first = rest.to;
  for (let day = rest.to; day >= Math.max(rest.from, rest.to - MOST_DAYS + 1); day--) {
    tickets += counts.get(day) ?? 0;
    if (tickets > MOST_TICKETS && day < rest.to) break;
    first = day;
  }
  return first;
}
