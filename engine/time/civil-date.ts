/** Milliseconds in a day on the clock. */
export const DAY_MS = 86_400_000;

const DAYS_IN_ERA = 146_097; // 400 years of the Gregorian calendar
const DAYS_TO_EPOCH = 719_468; // from 0000-03-01 to 1970-01-01

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar.
 *
 * Years are counted from March, so that the leap day comes last and the months before it have a fixed rhythm of 153 days
 * in five.
 */
export function daysOfDate(year: number, month: number, day: number): number {
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EPOCH;
}

/** The date "2026-01-05" that is so many days after 1970-01-01; inverse of {@link daysOfDate}. */
export function dateText(days: number): string {
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Day of the week so many days after 1970-01-01, 0 for Monday to 6 for Sunday. */
export function weekdayOfDays(days: number): number {
  return (((days + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** A number from 0 to 99 with two digits. */
export function twoDigits(amount: number): string {
  return String(amount).padStart(2, '0');
}
