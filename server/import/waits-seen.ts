import type { History } from './history.ts';
import { outcomeOf, type Outcome } from './words.ts';

/** What became of each ticket, by its row; undefined where the file does not say. */
export function outcomesOf({ words: { outcome } }: History): (row: number) => Outcome | undefined {
  const meanings = outcome?.names.map(outcomeOf) ?? [];
  return (row) => meanings[outcome?.codes[row] ?? NaN];
}

/** How long a ticket waited until it was answered or its customer left, ms; NaN when nothing says so. */
export function waitOf({ moments, durations }: History, row: number, hasLeft: boolean): number {
  const wait = durations.wait?.[row];
  if (wait !== undefined && !Number.isNaN(wait)) return wait;
  const until = hasLeft ? moments.ended?.[row] : moments.answered?.[row];
  return (until ?? NaN) - moments.created![row]!;
}

/** When work on a ticket began, ms on the desk’s clock. */
export function begunAt({ moments, durations }: History, row: number): number {
  const answered = moments.answered?.[row] ?? NaN;
  if (!Number.isNaN(answered)) return answered;
  const wait = durations.wait?.[row] ?? 0;
  return moments.created![row]! + (Number.isNaN(wait) ? 0 : wait);
}
