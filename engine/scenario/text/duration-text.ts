import { succeeded } from '../../result.ts';
import type { Reading } from './fault.ts';
import { fault, missing } from './fault.ts';
import { nearestName } from './nearest-name.ts';

/** Milliseconds in the units that a file may write, longest first. */
const UNITS = { w: 604_800_000, d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000, ms: 1 } as const;

/** Longer ways to write the same units. */
const UNIT_WORDS: Readonly<Record<string, number>> = {
  ...UNITS,
  week: UNITS.w,
  weeks: UNITS.w,
  day: UNITS.d,
  days: UNITS.d,
  hour: UNITS.h,
  hours: UNITS.h,
  minute: UNITS.min,
  minutes: UNITS.min,
  sec: UNITS.s,
  second: UNITS.s,
  seconds: UNITS.s,
  millisecond: UNITS.ms,
  milliseconds: UNITS.ms,
};

/** About 317 years: sums of two such durations are still exact in whole milliseconds. */
const LONGEST_DURATION_MS = 1e13;

const EXAMPLE = 'a duration such as "5 min", "1 h 30 min" or "300 s"';
const WHOLE_TEXT = /^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/i;
const PART = /(\d+(?:\.\d+)?)\s*([a-z]+)/gi;

/** Milliseconds in one of a unit, by any of its names; undefined if it is none. */
export function unitLengthMs(name: string): number | undefined {
  return Object.hasOwn(UNIT_WORDS, name) ? UNIT_WORDS[name] : undefined;
}

/** What people write for units that are called otherwise here. */
const COMMON_SLIPS: Readonly<Record<string, string>> = { m: 'min', mins: 'min', hr: 'h', hrs: 'h', secs: 's' };

/** Names a unit that is none, with the nearest that is one. */
export function unknownUnit(name: string): Reading<never> {
  const near = Object.hasOwn(COMMON_SLIPS, name) ? COMMON_SLIPS[name] : nearestName(name, Object.keys(UNIT_WORDS));
  return fault('wrong-unit', `unknown unit "${name}"; units are ${Object.keys(UNITS).join(', ')}`, near);
}

/**
 * Reads a span of time into milliseconds, not rounded, so that a law may have a mean of a third of a second.
 * A bare number is refused, except 0: whoever writes 300 may have meant seconds, minutes or milliseconds.
 */
export function readMilliseconds(input: unknown): Reading<number> {
  if (input === undefined || input === null) return missing(EXAMPLE);
  if (input === 0) return succeeded(0);
  if (typeof input === 'number') return bareNumber(String(input));
  if (typeof input !== 'string') return fault('wrong-type', `expected ${EXAMPLE}`);
  const text = input.trim();
  if (text === '0') return succeeded(0);
  if (text.startsWith('-')) return fault('out-of-range', 'a duration is not negative');
  if (/^[\d.]+$/.test(text)) return bareNumber(text);
  if (!WHOLE_TEXT.test(text)) return fault('syntax', `expected ${EXAMPLE}`);
  let total = 0;
  for (const [, amount, unit] of text.matchAll(PART)) {
    const length = unitLengthMs(unit);
    if (length === undefined) return unknownUnit(unit);
    total += Number(amount) * length;
  }
  if (total > LONGEST_DURATION_MS) return fault('out-of-range', 'longer than 300 years');
  return succeeded(total);
}

/** Reads a span of time into whole milliseconds: "5 min", "1 h 30 min", "250 ms", "2 d", "1 w", or 0. */
export function readDuration(input: unknown): Reading<number> {
  const reading = readMilliseconds(input);
  if (!reading.ok) return reading;
  const whole = Math.round(reading.value);
  if (whole === 0 && reading.value > 0)
    return fault('out-of-range', 'shorter than a millisecond, the step of the clock');
  return succeeded(whole);
}

/** Writes milliseconds as a file has them, in the fewest units: "1 h 30 min", "0 s". Inverse of readDuration. */
export function durationText(milliseconds: number): string {
  if (milliseconds === 0) return '0 s';
  const parts: string[] = [];
  let left = milliseconds;
  for (const [unit, length] of Object.entries(UNITS)) {
    const amount = unit === 'ms' ? left : Math.floor(left / length);
    if (amount > 0) parts.push(`${amount} ${unit}`);
    left -= amount * length;
  }
  return parts.join(' ');
}

function bareNumber(text: string): Reading<never> {
  return fault('wrong-unit', 'a duration needs a unit: ms, s, min, h, d or w', `${text} s`);
}
