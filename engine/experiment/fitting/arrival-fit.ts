import { GammaLaw } from '../../random/incomplete-gamma.ts';
import { DAY_MS, weekdayOfDays } from '../../time/civil-date.ts';

const HOUR_MS = 3_600_000;
const DAYS_OF_WEEK = 7;
/** Intervals that are not empty hold so many tickets on average, all weeks together; else they are hours. */
const FEWEST_OF_HALF_HOUR = 20;
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
  /** Length of an interval, ms: half an hour where there are tickets enough, else an hour. */
  readonly every: number;
  /** Mean count in each interval of the week from Monday 00:00; weekdays that never came have 0. */
  readonly byIntervalOfWeek: readonly number[];
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
  for (const reading of readings) daily[Math.floor(reading / DAY_MS) - firstDay]++;
  const weekdays = Array.from({ length: DAYS_OF_WEEK }, () => 0);
  const totals = Array.from({ length: DAYS_OF_WEEK }, () => 0);
  for (const [index, count] of daily.entries()) {
    weekdays[weekdayOfDays(firstDay + index)]++;
    totals[weekdayOfDays(firstDay + index)] += count;
  }
  const means = totals.map((total, weekday) => total / Math.max(1, weekdays[weekday]));
  const spread = spreadOf(daily, firstDay, means, weekdays);
  return {
    count: readings.length,
    firstDay,
    days: daily.length,
    ...profileOf(readings, weekdays),
    weekdays,
    ...spread,
    unusual: unusualDays(daily, firstDay, means, spread.dayFactorCv),
  };
}

function profileOf(
  readings: Float64Array,
  weekdays: readonly number[],
): Pick<ArrivalFit, 'every' | 'byIntervalOfWeek'> {
  const halves = totalsOfWeek(readings, HOUR_MS / 2);
  const busy = halves.filter((total) => total > 0).length;
  const every = readings.length >= FEWEST_OF_HALF_HOUR * busy ? HOUR_MS / 2 : HOUR_MS;
  const totals = every === HOUR_MS ? totalsOfWeek(readings, every) : halves;
  const ofDay = DAY_MS / every;
  return {
    every,
    byIntervalOfWeek: Array.from(totals, (total, place) => total / Math.max(1, weekdays[Math.floor(place / ofDay)])),
  };
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
