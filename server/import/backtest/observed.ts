import type { History } from '../history.ts';
import { outcomesOf, waitOf } from '../waits-seen.ts';

/** What was observed of the tickets that came in one interval. */
export interface ObservedInterval {
  /** Start, ms on the desk’s clock since 1970-01-01 00:00. */
  readonly from: number;
  readonly offered: number;
  /** Of those whose wait is known. */
  readonly msWaited: number;
  readonly waits: number;
  readonly left: number;
  readonly answeredInTime: number;
}

/** Tickets by interval from a moment on; a wait that is not written down where an answer is counts as none. */
export function observedIntervals(
  history: History,
  {
    from,
    count,
    every,
    inTime,
  }: { readonly from: number; readonly count: number; readonly every: number; readonly inTime: number },
): readonly ObservedInterval[] {
  const intervals = Array.from({ length: count }, (_, place) => ({
    from: from + place * every,
    offered: 0,
    msWaited: 0,
    waits: 0,
    left: 0,
    answeredInTime: 0,
  }));
  const outcome = outcomesOf(history);
  const created = history.moments.created!;
  for (let row = 0; row < history.rows; row++) {
    const interval = intervals[Math.floor((created[row]! - from) / every)];
    if (interval === undefined) continue;
    const meaning = outcome(row);
    const hasLeft = meaning === 'abandoned';
    const known = waitOf(history, row, hasLeft);
    const wait = Number.isNaN(known) && meaning === 'answered' && history.durations.wait !== undefined ? 0 : known;
    interval.offered++;
    if (hasLeft) interval.left++;
    if (Number.isNaN(wait)) continue;
    interval.waits++;
    interval.msWaited += wait;
    if (!hasLeft && wait <= inTime) interval.answeredInTime++;
  }
  return intervals;
}
