import { succeeded } from '../../result.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import { localTimeOfText } from '../../time/local-calendar.ts';
import type { Reading } from './fault.ts';
import { fault, missing } from './fault.ts';
import { nearestName } from './nearest-name.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const CLOCK = /^(\d{1,2}):(\d{2})$/;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;

/** Days of the week as files name them, from Monday. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const DAY_SETS: Readonly<Record<string, readonly number[]>> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [0, 1, 2, 3, 4],
  weekend: [5, 6],
};

/** Reads a time of day, "09:00" to "24:00", into milliseconds after midnight. */
export function readClockTime(input: unknown): Reading<number> {
  const expected = 'a time of day such as "09:00"';
  if (input === undefined || input === null) return missing(expected);
  if (typeof input === 'number') return fault('wrong-type', `expected ${expected}, in quotes`);
  const match = typeof input === 'string' ? CLOCK.exec(input.trim()) : null;
  if (match === null) return fault('syntax', `expected ${expected}`);
  const time = Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS;
  if (Number(match[2]) > 59 || time > DAY_MS) return fault('out-of-range', 'a day runs from "00:00" to "24:00"');
  return succeeded(time);
}

/** Reads "+01:00" into milliseconds that local time is ahead of UTC. */
export function readUtcOffset(input: unknown): Reading<number> {
  const expected = 'an offset from UTC such as "+01:00"';
  if (input === undefined || input === null) return missing(expected);
  const match = typeof input === 'string' ? OFFSET.exec(input.trim()) : null;
  if (match === null) return fault('syntax', `expected ${expected}, in quotes`);
  const size = Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS;
  if (Number(match[3]) > 59 || size > 14 * HOUR_MS) return fault('out-of-range', 'offsets run from -14:00 to +14:00');
  return succeeded(match[1] === '-' && size > 0 ? -size : size);
}

/** Reads days of the week ([mon, tue], weekdays, weekend or daily) into seven flags from Monday. */
export function readWeekdays(input: unknown): Reading<boolean[]> {
  const expected = 'days such as [mon, tue, wed], weekdays, weekend or daily';
  if (input === undefined || input === null) return missing(expected);
  const names: unknown[] = Array.isArray(input) ? input : [input];
  const flags = WEEKDAYS.map(() => false);
  if (names.length === 0) return fault('out-of-range', 'no day at all');
  for (const name of names) {
    if (typeof name !== 'string') return fault('wrong-type', `expected ${expected}`);
    const days = daysNamed(name);
    if (days === undefined)
      return fault('unknown-name', `unknown day "${name}"; expected ${expected}`, nearestDay(name));
    for (const day of days) flags[day] = true;
  }
  return succeeded(flags);
}

/** Reads a date "2026-01-05" into days since 1970-01-01. */
export function readDate(input: unknown): Reading<number> {
  const expected = 'a date such as "2026-01-05"';
  if (input === undefined || input === null) return missing(expected);
  if (typeof input !== 'string' || !DATE.test(input.trim())) return fault('syntax', `expected ${expected}`);
  const time = localTimeOfText(`${input.trim()} 00:00`);
  return time === undefined ? fault('out-of-range', 'there is no such date') : succeeded(time / DAY_MS);
}

/** Whether a value has the form of a local date and time, right or wrong. */
export function looksLikeDateTime(input: unknown): boolean {
  return typeof input === 'string' && DATE_TIME.test(input.trim());
}

/** Reads "2026-01-05 14:00" into what the clock reads, in milliseconds since 1970-01-01 00:00 of the same clock. */
export function readDateTime(input: unknown): Reading<number> {
  const expected = 'a local date and time such as "2026-01-05 14:00"';
  if (input === undefined || input === null) return missing(expected);
  if (typeof input !== 'string' || !looksLikeDateTime(input)) return fault('syntax', `expected ${expected}`);
  const time = localTimeOfText(input);
  return time === undefined ? fault('out-of-range', 'there is no such date and time') : succeeded(time);
}

function daysNamed(name: string): readonly number[] | undefined {
  const plain = name.trim().toLowerCase();
  if (Object.hasOwn(DAY_SETS, plain)) return DAY_SETS[plain];
  const day = WEEKDAYS.indexOf(plain as (typeof WEEKDAYS)[number]);
  return day === -1 ? undefined : [day];
}

function nearestDay(name: string): string | undefined {
  const short = WEEKDAYS.find((day) => name.toLowerCase().startsWith(day));
  return short ?? nearestName(name, [...WEEKDAYS, ...Object.keys(DAY_SETS)]);
}
