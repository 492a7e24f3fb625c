import { expect, test } from 'vitest';
import { dateText, DAY_MS, daysOfDate, weekdayOfDays } from '../../../engine/time/civil-date.ts';

test('days since 1970 and dates as text agree with the host for every day of 1890 to 2110', () => {
  const first = Date.UTC(1890, 0, 1) / DAY_MS;
  const last = Date.UTC(2110, 11, 31) / DAY_MS;
  for (let days = first; days <= last; days++) {
    const date = new Date(days * DAY_MS);
    expect(dateText(days)).toBe(date.toISOString().slice(0, 10));
    expect(daysOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    expect(weekdayOfDays(days)).toBe((date.getUTCDay() + 6) % 7);
  }
});

test('a leap year is every fourth, but not every hundredth, but every four hundredth', () => {
  const lengthOfFebruary = (year: number): number => daysOfDate(year, 3, 1) - daysOfDate(year, 2, 1);
  expect([1896, 1900, 1999, 2000, 2024, 2100].map(lengthOfFebruary)).toEqual([29, 28, 28, 29, 29, 28]);
});
