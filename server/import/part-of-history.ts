import type { History } from './history.ts';
import type { DaySpan } from './presence-seen.ts';
import { outcomesOf } from './waits-seen.ts';

const DAY_MS = 86_400_000;

/** The rows of a history for which something holds, in their order. */
function rowsWhere(history: History, holds: (row: number) => boolean): History {
  const rows = Array.from({ length: history.rows }, (_, row) => row).filter(holds);
  if (rows.length === history.rows) return history;
  const chosen = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]!);
  const columns = (all: History['moments']): History['moments'] =>
    Object.fromEntries(Object.entries(all).map(([name, column]) => [name, chosen(column)]));
  return {
    rows: rows.length,
    moments: columns(history.moments),
    durations: columns(history.durations),
    words: Object.fromEntries(
      Object.entries(history.words).map(([name, { codes, names }]) => [name, { codes: chosen(codes), names }]),
    ),
  };
}

/** The first and the last day of a history. @param history at least one row */
export function spanOf({ moments }: History): DaySpan {
  const created = moments.created!;
  return {
    from: Math.floor(created.reduce((least, each) => Math.min(least, each), Infinity) / DAY_MS),
    to: Math.floor(created.reduce((most, each) => Math.max(most, each), -Infinity) / DAY_MS),
  };
}

/** What came on some days. */
export function daysOf(history: History, { from, to }: DaySpan): History {
  const created = history.moments.created!;
  return rowsWhere(history, (row) => from * DAY_MS <= created[row]! && created[row]! < (to + 1) * DAY_MS);
}

/** The last of some days, so many that there are not too many days or tickets; one at least. */
export function lastDays(
  { moments, rows }: History,
  days: DaySpan,
  most: { readonly days: number; readonly tickets: number },
): DaySpan {
  const counts = new Float64Array(days.to - days.from + 1);
  for (let row = 0; row < rows; row++) {
    const place = Math.floor(moments.created![row]! / DAY_MS) - days.from;
    if (place >= 0 && place < counts.length) counts[place]!++;
  }
  let tickets = counts.at(-1)!;
  let from = days.to;
  while (from > days.from && days.to - from + 1 < most.days) {
    tickets += counts[from - 1 - days.from]!;
    if (tickets > most.tickets) break;
    from--;
  }
  return { from, to: days.to };
}

/**
 * Those who asked for an expert: without customers who left, or calls that ended otherwise, after no wait at all and without any
 * work, such as callers who hung up while a machine spoke.
 */
export function whoAsked(history: History): History {
  const { wait, handle } = history.durations;
  if (wait === undefined) return history;
  const outcome = outcomesOf(history);
  return rowsWhere(history, (row) => {
    const meaning = outcome(row);
    return meaning === undefined || meaning === 'answered' || wait[row] !== 0 || (handle?.[row] ?? 0) > 0;
  });
}
