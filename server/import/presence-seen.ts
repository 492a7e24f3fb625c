import type { History } from './history.ts';
import { begunAt } from './waits-seen.ts';

/** Whoever works again so soon was there in between. */
const LONGEST_PAUSE_MS = 900_000;
const DAY_MS = 86_400_000;

/** Experts at work over time. */
export interface PresenceSeen {
  /** Length of an interval, ms. */
  readonly every: number;
  /** Start of the first interval, ms on the desk’s clock since 1970-01-01 00:00. */
  readonly from: number;
  /** Mean number of experts present in each interval. */
  readonly present: Float64Array;
}

/** Days since 1970-01-01, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Who was at work on some days, pauses of less than 15 minutes between two tickets counted as presence. A lower bound of those on
 * duty: who had nothing to do for longer is not in the file. Undefined when nobody is seen at work.
 *
 * @param work time of each row’s work, ms, NaN where it is not known
 */
export function presenceSeen(
  history: History,
  work: Float64Array,
  { every, days }: { readonly every: number; readonly days: DaySpan },
): PresenceSeen | undefined {
  const from = DAY_MS * days.from;
  const grid = { from, every, present: new Float64Array(Math.round((DAY_MS * (days.to + 1) - from) / every)) };
  if (addSpells(grid, history, work) === 0) return undefined;
  return { every, from, present: grid.present.map((time) => time / every) };
}

interface Grid {
  readonly from: number;
  readonly every: number;
  /** Expert-milliseconds in each interval. */
  readonly present: Float64Array;
}

/**
 * Adds the time from each beginning of work to the first end that no other work follows soon; returns how many works there are.
 *
 * Beginnings and ends are sorted apart, each with its expert in front: when as many have ended as have begun, the expert has nothing in
 * hand, and the next beginning tells how long the pause is.
 */
function addSpells(grid: Grid, history: History, work: Float64Array): number {
  const rows = worksOf(history, work);
  const codes = history.words.expert?.codes;
  if (codes === undefined || rows.length === 0) return 0;
  const begun = rows.map((row) => begunAt(history, row));
  const ended = begun.map((moment, place) => moment + work[rows[place]!]!);
  const earliest = begun.reduce((least, each) => Math.min(least, each), Infinity);
  const span = ended.reduce((most, each) => Math.max(most, each), -Infinity) - earliest + 2 * LONGEST_PAUSE_MS;
  const keys = (moments: Float64Array): Float64Array =>
    moments.map((moment, place) => codes[rows[place]!]! * span + moment - earliest).sort();
  const [begins, ends] = [keys(begun), keys(ended)];
  let first = begins[0]!;
  for (const [place, end] of ends.entries()) {
    const next = begins[place + 1] ?? Infinity;
    // The beginning of another expert's work is further away than any pause.
    if (next - end < LONGEST_PAUSE_MS) continue;
    const offset = earliest - span * Math.floor(first / span);
    addTo(grid, first + offset, end + offset);
    first = next;
  }
  return rows.length;
}

/** Rows whose work is known, and short enough to be followed from hour to hour. */
function worksOf(history: History, work: Float64Array): Float64Array {
  const { expert } = history.words;
  const rows: number[] = [];
  for (let row = 0; row < history.rows; row++) {
    const isSeen = !Number.isNaN(expert?.codes[row] ?? NaN) && !Number.isNaN(begunAt(history, row));
    if (isSeen && work[row]! > 0 && work[row]! <= DAY_MS) rows.push(row);
  }
  return Float64Array.from(rows);
}

function addTo({ from: start, every, present }: Grid, from: number, to: number): void {
  const placeOf = (moment: number): number => Math.floor((moment - start) / every);
  const last = Math.min(present.length - 1, placeOf(to));
  for (let place = Math.max(0, placeOf(from)); place <= last; place++) {
    const begins = start + place * every;
    present[place]! += Math.max(0, Math.min(to, begins + every) - Math.max(from, begins));
  }
}
