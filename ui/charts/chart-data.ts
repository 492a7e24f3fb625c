import { NO_VALUE } from '../../engine/index.ts';

/** A line of a chart. */
export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  /** A value a moment; null or NaN where there is none, which leaves a gap. */
  readonly values: ArrayLike<number | null>;
  /** Which of the colours of series, from 1; by its place when left out. Each has a dash of its own besides. */
  readonly colour?: number;
}

/** A range around a line: lowest to highest, or an interval. */
export interface ChartBand {
  readonly label: string;
  readonly low: ArrayLike<number | null>;
  readonly high: ArrayLike<number | null>;
  /** Key of the line whose colour it takes. */
  readonly of: string;
  /** Whether it is hatched; else it has edges. */
  readonly isHatched?: boolean;
}

/** Something that happened, over all lines. */
export interface ChartMark {
  /** Milliseconds since the start of the run. */
  readonly at: number;
  readonly label: string;
  readonly kind: 'lever' | 'bookmark';
}

/** A level that matters, such as the edge of a band. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
}

/** How a number of a chart is written. */
export type WriteValue = (value: number) => string;

/** Whether there is a value. */
export const isThere = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** As the chart library takes it: null, and nothing else, leaves a gap. */
export function withGaps(values: ArrayLike<number | null>, from: number, length: number): (number | null)[] {
  return Array.from({ length }, (_, index) => {
    const value = values[from + index];
    return isThere(value) ? value : null;
  });
}

/** Where the newest stretch of time begins: lines that went back in time would be drawn backwards. */
export function newestStretch(times: ArrayLike<number>): number {
  for (let index = times.length - 1; index > 0; index--) if (times[index]! <= times[index - 1]!) return index;
  return 0;
}

/** The last value of a line. */
export function lastOf(values: ArrayLike<number | null>): number | null {
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index];
    if (isThere(value)) return value;
  }
  return null;
}

/** What a line does, in words: `Waiting: now 12, between 0 and 34`. */
export function seriesWords({ label, values }: ChartSeries, write: WriteValue): string {
  const there = Array.from(values).filter(isThere);
  const now = lastOf(values);
  if (now === null) return `${label}: nothing yet`;
  const low = there.reduce((least, value) => Math.min(least, value), Infinity);
  const high = there.reduce((most, value) => Math.max(most, value), -Infinity);
  return `${label}: now ${write(now)}, between ${write(low)} and ${write(high)}`;
}

/** A value for people; a dash where there is none. */
export const shown = (value: number | null | undefined, write: WriteValue): string =>
  isThere(value) ? write(value) : NO_VALUE;

/** Indexes of at most so many rows, evenly spread, the newest first and always there. */
export function sampledRows(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(length / most));
  const rows: number[] = [];
  for (let index = length - 1; index >= 0; index -= step) rows.push(index);
  return rows;
}
