import { GammaLaw } from '../../random/incomplete-gamma.ts';
import { DAY_MS, weekdayOfDays } from '../../time/civil-date.ts';

const HOUR_MS = 3_600_000;
const DAYS_OF_WEEK = 7;
const HOURS_OF_DAY = 24;
/** A day this many standard deviations from its weekday's mean is told. */
const UNUSUAL = 4;

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
  /** Mean count in each hour of the week from Monday 00:00; weekdays that never came have 0. */
  readonly byHourOfWeek: readonly number[];
  /** How often each weekday came, from Monday. */
  readonly weekdays: readonly number[];
  readonly dispersion: Dispersion;
  /** Coefficient of variation of a day's own factor, beyond chance, by moments; 0 where chance explains all. */
  readonly dayFactorCv: number;
  readonly unusual: readonly UnusualDay[];
}

/** @param readings what the local clock read when each ticket came, in ms since 1970-01-01 00:00; in any order, at least one */
export function fitArrivals(readings: Float64Array): ArrivalFit {
  const firstDay = Math.floor(readings.reduce((least, each) => Math.min(least, each), Infinity) / DAY_MS);
  const lastDay = Math.floor(readings.reduce((most, each) => Math.max(most, each), -Infinity) / DAY_MS);
  const daily = new Float64Array(lastDay - firstDay + 1);
  const hourly = new Float64Array(DAYS_OF_WEEK * HOURS_OF_DAY);
  for (const reading of readings) {
    const day = Math.floor(reading / DAY_MS);
    daily[day - firstDay]++;
    hourly[weekdayOfDays(day) * HOURS_OF_DAY + Math.floor((reading - day * DAY_MS) / HOUR_MS)]++;
  }
  const weekdays = Array.from({ length: DAYS_OF_WEEK }, () => 0);
  for (let index = 0; index < daily.length; index++) weekdays[weekdayOfDays(firstDay + index)]++;
  const means = weekdays.map((times, weekday) => {
    const hours = hourly.subarray(weekday * HOURS_OF_DAY, (weekday + 1) * HOURS_OF_DAY);
    return hours.reduce((sum, each) => sum + each, 0) / Math.max(1, times);
  });
  const spread = spreadOf(daily, firstDay, means, weekdays);
  return {
    count: readings.length,
    firstDay,
    days: daily.length,
    byHourOfWeek: Array.from(hourly, (total, hour) => total / Math.max(1, weekdays[Math.floor(hour / HOURS_OF_DAY)])),
    weekdays,
    ...spread,
    unusual: unusualDays(daily, firstDay, means, spread.dayFactorCv),
  };
}

function spreadOf(
  daily: Float64Array,
  firstDay: number,
  means: readonly number[],
  weekdays: readonly number[],
): Pick<ArrivalFit, 'dispersion' | 'dayFactorCv'> {
  let chiSquare = 0;
  let squares = 0;
  for (const [index, count] of daily.entries()) {
    const mean = means[weekdayOfDays(firstDay + index)];
    if (mean === 0) continue;
    chiSquare += ((count - mean) * (count - mean)) / mean;
    squares += (count - mean) * (count - mean);
  }
  const free = weekdays.map((times, weekday) => (means[weekday] > 0 ? Math.max(0, times - 1) : 0));
  const degreesOfFreedom = free.reduce((sum, each) => sum + each, 0);
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
