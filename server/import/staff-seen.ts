import type { History } from './history.ts';
import { spanOf } from './part-of-history.ts';
import { presenceSeen, type PresenceSeen } from './presence-seen.ts';
import { begunAt } from './waits-seen.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const HOURS_OF_WEEK = 168;
/** 1970-01-01 00:00 was three days after a Monday. */
const HOURS_BEFORE_EPOCH = 72;
/** Longer work than this is not followed hour by hour. */
const LONGEST_HOURS = 24;

/** Experts at work over the week. */
export interface StaffSeen {
  /** presence: their mean number over time; distinct: how many different ones worked in an hour, where work itself is not known. */
  readonly how: 'presence' | 'distinct';
  /** Length of an interval, ms. */
  readonly every: number;
  /** From Monday 00:00; means over all weeks of the history. */
  readonly byIntervalOfWeek: readonly number[];
}

/** Experts that stand in a schedule for a mean that was seen: a lower bound, so it is rounded up from .25. */
export const staffedAt = (mean: number): number => Math.ceil(mean - 0.25);

/**
 * Experts seen at work: a lower bound of those on duty, as who had nothing to do is not in the file. Undefined without a column of
 * experts.
 *
 * @param work time of each row’s work, ms, NaN where it is not known
 * @param every length of an interval, ms
 * @param gaps days that do not count, in days since 1970-01-01
 */
export function staffSeen(
  history: History,
  work: Float64Array,
  { every, gaps }: { readonly every: number; readonly gaps: readonly number[] },
): StaffSeen | undefined {
  const presence = presenceSeen(history, work, { every, days: spanOf(history) });
  if (presence !== undefined) return { how: 'presence', every, byIntervalOfWeek: meansOfPresence(presence, gaps) };
  const distinct = distinctByHour(history, work);
  return distinct && { how: 'distinct', every: HOUR_MS, byIntervalOfWeek: distinct };
}

function meansOfPresence({ every, from, present }: PresenceSeen, gaps: readonly number[]): number[] {
  const count = (HOURS_OF_WEEK * HOUR_MS) / every;
  const first = Math.round(from / every) + (HOURS_BEFORE_EPOCH * HOUR_MS) / every;
  const sums = Array.from({ length: count }, () => 0);
  const times = Array.from({ length: count }, () => 0);
  for (const [place, number] of present.entries()) {
    if (gaps.includes(Math.floor((from + place * every) / DAY_MS))) continue;
    sums[(first + place) % count]! += number;
    times[(first + place) % count]!++;
  }
  return sums.map((sum, place) => sum / Math.max(1, times[place]!));
}

function distinctByHour(history: History, work: Float64Array): readonly number[] | undefined {
  const { expert } = history.words;
  if (expert === undefined) return undefined;
  const experts = expert.codes.reduce((most, code) => (code > most ? code : most), -1) + 1;
  if (experts === 0) return undefined;
  const seen = new Set<number>();
  const note = (hour: number, row: number): unknown => seen.add(hour * experts + expert.codes[row]!);
  const { answered, ended } = history.moments;
  for (let row = 0; row < history.rows; row++) {
    if (Number.isNaN(expert.codes[row]!)) continue;
    const begun = Math.floor(begunAt(history, row) / HOUR_MS);
    const hours = Math.floor((begunAt(history, row) + work[row]!) / HOUR_MS) - begun;
    if (hours <= LONGEST_HOURS) {
      for (let hour = 0; hour <= hours; hour++) note(begun + hour, row);
      continue;
    }
    // Without the work itself, whoever answers or ends a ticket is there in that hour.
    for (const moments of [answered, ended]) {
      const hour = Math.floor((moments?.[row] ?? NaN) / HOUR_MS);
      if (!Number.isNaN(hour)) note(hour, row);
    }
  }
  return meansByHourOfWeek(history.moments.created!, seen, experts);
}

function meansByHourOfWeek(created: Float64Array, seen: ReadonlySet<number>, experts: number): number[] {
  const hourOf = (moment: number): number => Math.floor(moment / HOUR_MS);
  const first = 24 * Math.floor(hourOf(created.reduce((least, each) => Math.min(least, each), Infinity)) / 24);
  const last = 24 * Math.floor(hourOf(created.reduce((most, each) => Math.max(most, each), -Infinity)) / 24) + 23;
  const times = Array.from({ length: HOURS_OF_WEEK }, () => 0);
  const sums = Array.from({ length: HOURS_OF_WEEK }, () => 0);
  for (let hour = first; hour <= last; hour++) times[(hour + HOURS_BEFORE_EPOCH) % HOURS_OF_WEEK]!++;
  for (const key of seen) {
    const hour = Math.floor(key / experts);
    if (hour >= first && hour <= last) sums[(hour + HOURS_BEFORE_EPOCH) % HOURS_OF_WEEK]!++;
  }
  return sums.map((sum, hour) => sum / Math.max(1, times[hour]!));
}
