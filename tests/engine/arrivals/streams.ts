import type { ArrivalPurposes, ArrivalSettings } from '../../../engine/arrivals/arrival-settings.ts';
import { ArrivalStream } from '../../../engine/arrivals/arrival-stream.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import { LocalCalendar } from '../../../engine/time/local-calendar.ts';

export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const PURPOSES = ['gap', 'batch', 'day', 'thinning', 'thinking'];
export const PURPOSE: ArrivalPurposes = { gap: 0, batch: 1, day: 2, thinning: 3, thinking: 4 };

/** Monday, 5 January 2026, without changes of the clock or holidays. */
export const PLAIN_CALENDAR = calendar([2026, 1, 5]);

/** A calendar that starts on a date, one hour ahead of UTC. */
export function calendar(
  starts: readonly [number, number, number],
  more: Partial<ConstructorParameters<typeof LocalCalendar>[0]> = {},
): LocalCalendar {
  return new LocalCalendar({
    starts: daysOfDate(...starts),
    utcOffset: HOUR,
    daylightSaving: [],
    holidays: [],
    ...more,
  });
}

/** What a test may leave out of a stream. */
export interface StreamOptions {
  readonly seed?: string;
  readonly index?: number;
  readonly calendar?: LocalCalendar;
  readonly end?: number;
}

/** The draws of a seed for the purposes of arrivals. */
export function drawsOf(seed: string): Draws {
  return new Draws(seed, PURPOSES);
}

/** A stream until day 10,000 unless said otherwise. */
export function streamOf(settings: Partial<ArrivalSettings>, options: StreamOptions = {}): ArrivalStream {
  const { seed = 'arrivals', index = 0, calendar: local = PLAIN_CALENDAR, end = 10_000 * DAY } = options;
  return new ArrivalStream({ scale: 1, bursts: [], ...settings }, index, local, drawsOf(seed), PURPOSE, end);
}

/** Moments of the arrivals before `until`, at most `limit`; the stream is left at the one after. */
export function momentsOf(stream: ArrivalStream, until = Infinity, limit = 1e7): number[] {
  const moments: number[] = [];
  while (stream.nextAt < until && moments.length < limit) {
    moments.push(stream.nextAt);
    stream.advance();
  }
  return moments;
}

/** How many of the numbers fall into each cell of a width, from 0; those beyond the last are left out. */
export function countsOf(numbers: Iterable<number>, width: number, cells: number): number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (const number of numbers) {
    const cell = Math.floor(number / width);
    if (cell >= 0 && cell < cells) counts[cell]! += 1;
  }
  return counts;
}

/**
 * How many standard deviations the sum of (found - expected)² / expected is from its mean under a Poisson law, when each
 * cell expects enough for the normal approximation. Cells that expect nothing must hold nothing.
 */
export function chiSquareDeviation(found: readonly number[], expected: readonly number[]): number {
  let sum = 0;
  let cells = 0;
  for (const [cell, mean] of expected.entries()) {
    if (mean === 0 && found[cell] === 0) continue;
    sum += mean === 0 ? Infinity : (found[cell]! - mean) ** 2 / mean;
    cells++;
  }
  // Each term has mean 1 and variance 2 + 1 / expected.
  const variance = expected.reduce((total, mean) => total + (mean === 0 ? 0 : 2 + 1 / mean), 0);
  return (sum - cells) / Math.sqrt(variance);
}

/** Mean, and the standard error of that mean. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
