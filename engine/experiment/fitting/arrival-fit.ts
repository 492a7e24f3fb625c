import { GammaLaw } from '../../random/incomplete-gamma.ts';
import { DAY_MS, weekdayOfDays } from '../../time/civil-date.ts';
import { alikeWeekdays, type AlikeWeekdays, type WeekdayCounts } from './weekdays-alike.ts';

const HOUR_MS = 3_600_000;
const DAYS_OF_WEEK = 7;
/** Intervals that are not empty hold so many tickets on average, all weeks together; else they are hours. */
const FEWEST_OF_HALF_HOUR = 20;
/** A day this many standard deviations from its weekday's mean is told. */
const UNUSUAL = 4;
/** Tickets on a day that chance does not make none: e⁻²⁰. */
const BUSY_DAY = 20;

/** Whether days vary more than chance: the index of dispersion test of R. A. Fisher against a Poisson law, by weekday. */
export interface Dispersion {
  /** Variance of daily counts ÷ their mean, around each weekday's own mean; 1 by chance alone. NaN without repeated weekdays. */
  readonly index: number;
  readonly degreesOfFreedom: number;
  /** Probability of an index at least so large by chance alone. */
  readonly p: number;
}

/** A day unlike its weekday. */
export interface UnusualDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly count: number;
  readonly expected: number;
}

/** When tickets came. */
export interface ArrivalFit {
  readonly count: number;
  /** Days since 1970-01-01 of the first arrival, and days from there to the last, both included. */
  readonly firstDay: number;
  readonly days: number;
  /** Length of an interval, ms: half an hour where there are tickets enough, else an hour. */
  readonly every: number;
  /** Mean count in each interval of the week from Monday 00:00; weekdays that never came have 0. */
  readonly byIntervalOfWeek: readonly number[];
  /** How often each weekday came, from Monday. */
  readonly weekdays: readonly number[];
  /** Weekdays whose profile is that of all of them together, as each came too rarely. */
  readonly alike?: AlikeWeekdays;
  readonly dispersion: Dispersion;
  /** Coefficient of variation of a day's own factor, beyond chance, by moments; 0 where chance explains all. */
  readonly dayFactorCv: number;
  readonly unusual: readonly UnusualDay[];
  /** Days without a ticket among busy ones, a gap in the file or a holiday: counted nowhere. Days since 1970-01-01. */
  readonly gaps: readonly number[];
}

/** @param readings what the local clock read when each ticket came, in ms since 1970-01-01 00:00; in any order, at least one */
export function fitArrivals(readings: Float64Array): ArrivalFit {
  const firstDay = Math.floor(readings.reduce((least, each) => Math.min(least, each), Infinity) / DAY_MS);
  const lastDay = Math.floor(readings.reduce((most, each) => Math.max(most, each), -Infinity) / DAY_MS);
  const daily = new Float64Array(lastDay - firstDay + 1);
  for (const reading of readings) daily[Math.floor(reading / DAY_MS) - firstDay]++;
  const gaps = gapsIn(daily, firstDay);
  const isGap = (day: number): boolean => gaps.includes(day);
  const counts = weekdayCounts(readings, daily, firstDay, isGap);
  const alike = alikeWeekdays(counts.weekdays);
  const { means, profiles, free } = weekOf(counts.weekdays, alike);
  const spread = spreadOf(daily, firstDay, { means, free, isGap });
  return {
    count: readings.length,
    firstDay,
    days: daily.length,
    every: counts.every,
    byIntervalOfWeek: profiles.flat(),
    weekdays: counts.weekdays.map(({ days }) => days),
    ...(alike === undefined ? {} : { alike }),
    ...spread,
    unusual: unusualDays(daily, firstDay, means, spread.dayFactorCv).filter(({ day }) => !isGap(day)),
    gaps,
  };
}

/** A day without a ticket is a gap where the other days of its weekday have so many that chance does not leave it empty. */
function gapsIn(daily: Float64Array, firstDay: number): number[] {
  const gaps: number[] = [];
  for (const [index, count] of daily.entries()) {
    if (count > 0) continue;
    const others = Array.from(daily).filter((each, other) => each > 0 && (other - index) % DAYS_OF_WEEK === 0);
    const mean = others.reduce((sum, each) => sum + each, 0) / others.length;
    if (mean >= BUSY_DAY) gaps.push(firstDay + index);
  }
  return gaps;
}

function weekdayCounts(
  readings: Float64Array,
  daily: Float64Array,
  firstDay: number,
  isGap: (day: number) => boolean,
): { readonly every: number; readonly weekdays: readonly WeekdayCounts[] } {
  const halves = totalsOfWeek(readings, HOUR_MS / 2);
  const busy = halves.filter((total) => total > 0).length;
  const every = readings.length >= FEWEST_OF_HALF_HOUR * busy ? HOUR_MS / 2 : HOUR_MS;
  const totals = every === HOUR_MS ? totalsOfWeek(readings, every) : halves;
  const ofDay = DAY_MS / every;
  const weekdays = Array.from({ length: DAYS_OF_WEEK }, (_, weekday) => {
    const own = Array.from(daily).filter((_count, index) => {
      const day = firstDay + index;
      return weekdayOfDays(day) === weekday && !isGap(day);
    });
    return {
      days: own.length,
      daily: own,
      byInterval: Array.from(totals.subarray(weekday * ofDay, (weekday + 1) * ofDay)),
    };
  });
  return { every, weekdays };
}

/** Mean count of each weekday, its profile, and how many of its days are free to vary around the mean. */
function weekOf(weekdays: readonly WeekdayCounts[], alike: AlikeWeekdays | undefined) {
  const groupOf = (weekday: number): readonly WeekdayCounts[] =>
    alike?.weekdays.includes(weekday) === true ? alike.weekdays.map((each) => weekdays[each]) : [weekdays[weekday]];
  const isShared = alike?.isLevelShared === true;
  const means = weekdays.map((own, weekday) => meanOf(isShared ? groupOf(weekday) : [own]));
  const profiles = weekdays.map(({ byInterval }, weekday) => {
    const group = groupOf(weekday);
    const sums = byInterval.map((_, place) => group.reduce((sum, each) => sum + each.byInterval[place], 0));
    const total = sums.reduce((sum, each) => sum + each, 0);
    return sums.map((sum) => (total === 0 ? 0 : (sum / total) * means[weekday]));
  });
  const free = weekdays.map(({ days }, weekday) => {
    if (means[weekday] === 0) return 0;
    if (!isShared) return Math.max(0, days - 1);
    const shared = groupOf(weekday);
    return days * (1 - 1 / shared.reduce((sum, each) => sum + each.days, 0));
  });
  return { means, profiles, free };
}

function meanOf(group: readonly WeekdayCounts[]): number {
  const tickets = group.flatMap(({ daily }) => daily).reduce((sum, each) => sum + each, 0);
  return (
    tickets /
    Math.max(
      1,
      group.reduce((sum, { days }) => sum + days, 0),
    )
  );
}

/** Tickets in each interval of the week, all weeks together. */
function totalsOfWeek(readings: Float64Array, every: number): Float64Array {
  const totals = new Float64Array((DAYS_OF_WEEK * DAY_MS) / every);
  for (const reading of readings) {
    const day = Math.floor(reading / DAY_MS);
    totals[(weekdayOfDays(day) * DAY_MS) / every + Math.floor((reading - day * DAY_MS) / every)]++;
  }
  return totals;
}

/** The mean of each weekday, days of it that are free to vary around it, and days that do not count. */
interface SpreadAround {
  readonly means: readonly number[];
  readonly free: readonly number[];
  readonly isGap: (day: number) => boolean;
}

function spreadOf(
  daily: Float64Array,
  firstDay: number,
  { means, free, isGap }: SpreadAround,
): Pick<ArrivalFit, 'dispersion' | 'dayFactorCv'> {
  let chiSquare = 0;
  let squares = 0;
  for (const [index, count] of daily.entries()) {
    const mean = means[weekdayOfDays(firstDay + index)];
    if (mean === 0 || isGap(firstDay + index)) continue;
    chiSquare += ((count - mean) * (count - mean)) / mean;
    squares += (count - mean) * (count - mean);
  }
  const degreesOfFreedom = Math.round(free.reduce((sum, each) => sum + each, 0));
  if (degreesOfFreedom === 0) return { dispersion: { index: NaN, degreesOfFreedom, p: NaN }, dayFactorCv: 0 };
  const byChance = free.reduce((sum, each, weekday) => sum + each * means[weekday], 0);
  const sizes = free.reduce((sum, each, weekday) => sum + each * means[weekday] * means[weekday], 0);
  return {
    dispersion: {
      index: chiSquare / degreesOfFreedom,
      degreesOfFreedom,
      p: new GammaLaw(degreesOfFreedom / 2).above(chiSquare / 2),
    },
    dayFactorCv: Math.sqrt(Math.max(0, squares - byChance) / sizes),
  };
}

function unusualDays(daily: Float64Array, firstDay: number, means: readonly number[], cv: number): UnusualDay[] {
  const unusual: UnusualDay[] = [];
  for (const [index, count] of daily.entries()) {
    const expected = means[weekdayOfDays(firstDay + index)];
    const deviation = Math.sqrt(expected + cv * cv * expected * expected);
    if (Math.abs(count - expected) > UNUSUAL * deviation) unusual.push({ day: firstDay + index, count, expected });
  }
  return unusual;
}
