import { describe, expect, test } from 'vitest';
import {
  looksLikeDateTime,
  readClockTime,
  readDate,
  readDateTime,
  readUtcOffset,
  readWeekdays,
} from '../../../../engine/scenario/text/calendar-text.ts';
import { codeOf, faultsOf, valueOf } from '../reading.ts';

const HOUR = 3_600_000;

test('a time of day is milliseconds after midnight, up to 24:00', () => {
  expect(valueOf(readClockTime('09:00'))).toBe(9 * HOUR);
  expect(valueOf(readClockTime('9:30'))).toBe(9.5 * HOUR);
  expect(valueOf(readClockTime('24:00'))).toBe(24 * HOUR);
  expect(codeOf(readClockTime('24:01'))).toBe('out-of-range');
  expect(codeOf(readClockTime('12:60'))).toBe('out-of-range');
  expect(codeOf(readClockTime('noon'))).toBe('syntax');
  expect(faultsOf(readClockTime(9))).toEqual(['wrong-type: expected a time of day such as "09:00", in quotes']);
});

test('an offset from UTC has a sign and at most 14 hours', () => {
  expect(valueOf(readUtcOffset('+05:30'))).toBe(5.5 * HOUR);
  expect(valueOf(readUtcOffset('-08:00'))).toBe(-8 * HOUR);
  expect(Object.is(valueOf(readUtcOffset('-00:00')), 0)).toBe(true);
  expect(codeOf(readUtcOffset('+15:00'))).toBe('out-of-range');
  expect(codeOf(readUtcOffset('01:00'))).toBe('syntax');
});

describe('days of the week', () => {
  test('are seven flags from Monday', () => {
    expect(valueOf(readWeekdays(['mon', 'Sun']))).toEqual([true, false, false, false, false, false, true]);
    expect(valueOf(readWeekdays('weekdays'))).toEqual([true, true, true, true, true, false, false]);
    expect(valueOf(readWeekdays('weekend'))).toEqual([false, false, false, false, false, true, true]);
    expect(valueOf(readWeekdays(['weekend', 'wed']))).toEqual([false, false, true, false, false, true, true]);
    expect(valueOf(readWeekdays('daily')).every(Boolean)).toBe(true);
  });

  test('written out or misspelt are told what was meant', () => {
    expect(faultsOf(readWeekdays(['monday']))[0]).toMatch(/-> mon$/);
    expect(faultsOf(readWeekdays('weekday'))[0]).toMatch(/-> weekdays$/);
    expect(codeOf(readWeekdays([]))).toBe('out-of-range');
    expect(codeOf(readWeekdays([1]))).toBe('wrong-type');
  });
});

test('a date is days since 1970-01-01 and has to exist', () => {
  expect(valueOf(readDate('1970-01-02'))).toBe(1);
  expect(valueOf(readDate('2000-03-01'))).toBe(11_017); // 30 years and 8 leap days: 30 × 365 + 7 + 31 + 29
  expect(valueOf(readDate('2024-02-29')) - valueOf(readDate('2024-02-28'))).toBe(1);
  expect(codeOf(readDate('2023-02-29'))).toBe('out-of-range');
  expect(codeOf(readDate('5 January'))).toBe('syntax');
});

test('a local date and time is what the clock reads', () => {
  expect(valueOf(readDateTime('1970-01-01 14:00'))).toBe(14 * HOUR);
  expect(valueOf(readDateTime('1970-01-02T00:00:05'))).toBe(24 * HOUR + 5000);
  expect(codeOf(readDateTime('1970-01-01 25:00'))).toBe('out-of-range');
  expect(looksLikeDateTime('1970-13-01 25:00')).toBe(true);
  expect(looksLikeDateTime('2 d 9 h')).toBe(false);
});
