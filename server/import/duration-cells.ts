import { plainName } from './fields.ts';

/** What a bare number of a column of times counts, and how many milliseconds that is. */
export const DURATION_UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
export type DurationUnit = keyof typeof DURATION_UNITS;

const BY_NAME: readonly (readonly [DurationUnit, RegExp])[] = [
  ['ms', /\b(ms|millis|milliseconds)\b/],
  ['s', /\b(s|sec|secs|second|seconds)\b/],
  ['min', /\b(m|min|mins|minute|minutes)\b/],
  ['h', /\b(h|hr|hrs|hour|hours)\b/],
  ['d', /\b(d|day|days)\b/],
];

/** The unit that the name of a column tells; undefined when it tells none. */
export function unitInName(column: string): DurationUnit | undefined {
  const name = plainName(column);
  return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}
