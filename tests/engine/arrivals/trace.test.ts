import { describe, expect, test } from 'vitest';
import type { TraceSettings } from '../../../engine/arrivals/trace.ts';
import { parseTrace } from '../../../engine/arrivals/trace.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import { LocalCalendar } from '../../../engine/time/local-calendar.ts';

const HOUR = 3_600_000;
const calendar = new LocalCalendar({
  starts: daysOfDate(2026, 1, 5),
  utcOffset: HOUR,
  daylightSaving: [],
  holidays: [],
});

function times(text: string, settings: Partial<TraceSettings> = {}): readonly number[] {
  const reading = parseTrace(text, { calendar, ...settings });
  if (!reading.ok) throw new Error(reading.problem.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return reading.value;
}

function problems(text: string, settings: Partial<TraceSettings> = {}): readonly [number, string][] {
  const reading = parseTrace(text, { calendar, ...settings });
  return reading.ok ? [] : reading.problem.map(({ line, message }) => [line, message]);
}

describe('a trace is read', () => {
  test('numbers are seconds, with or without a header, rounded to the millisecond', () => {
    expect(times('0\n1.5\n2.0006\n')).toEqual([0, 1500, 2001]);
    expect(times('arrived\n0\n1.5')).toEqual([0, 1500]);
  });

  test('numbers may have another unit', () => {
    expect(times('t\n1\n2', { unit: 60_000 })).toEqual([60_000, 120_000]);
  });

  test('clock times run on past 24 hours', () => {
    expect(times('08:30\n25:00:00.25\n0:00:01')).toEqual([1000, 8.5 * HOUR, 25 * HOUR + 250]);
  });

  test('durations, local dates and dates with an offset mean the same moment', () => {
    const moments = [
      '2 h',
      '2026-01-05 02:00',
      '2026-01-05T02:00:00.000',
      '2026-01-05T01:00:00Z',
      '2026-01-04 20:00-05:00',
    ];
    expect(times(moments.join('\n'))).toEqual(moments.map(() => 2 * HOUR));
  });

  test('the column is the one named, or the first that speaks of time, or the first', () => {
    const text = 'id,Arrived at,closed_time\n1,10,20\n2,30,40\n';
    expect(times(text)).toEqual([10_000, 30_000]);
    expect(times(text, { column: 'closed_time' })).toEqual([20_000, 40_000]);
    expect(times('5,x\n6,y')).toEqual([5000, 6000]);
  });

  test('rows out of order are sorted', () => {
    expect(times('9\n3\n7')).toEqual([3000, 7000, 9000]);
  });

  test('quotes, semicolons, a byte order mark, Windows line ends and empty lines at the end do not matter', () => {
    expect(times('\uFEFFname;time\r\n"a; ""b""\nc"; "5"\r\nx;6\r\n\r\n')).toEqual([5000, 6000]);
  });
});

describe('every bad row is reported with its line', () => {
  test('holes, nonsense and times before the start, all at once', () => {
    const text = 'id,arrived\n1,10\n2,\n3,soon\n\n4,2026-01-04 10:00\n5\n6,12:75\n7,20\n';
    expect(problems(text)).toEqual([
      [3, 'no time in this row'],
      [4, '"soon" is no time'],
      [5, 'no time in this row'],
      [6, '"2026-01-04 10:00" is before the start of the run'],
      [7, 'no time in this row'],
      [8, '"12:75" is no time'],
    ]);
  });

  test('lines inside quotes are counted', () => {
    expect(problems('note,time\n"two\nlines",5\nx,bad')).toEqual([[4, '"bad" is no time']]);
  });

  test('a file without a time, an unknown column and an open quote are reported', () => {
    expect(problems('')).toEqual([[1, 'the file is empty']]);
    expect(problems('arrived\n')).toEqual([[1, 'no time in the file']]);
    expect(problems('id,arrived\n1,2', { column: 'arived' })).toEqual([
      [1, 'no column "arived"; did you mean "arrived"?'],
    ]);
    expect(problems('a\n1\n"2\n3')).toEqual([[3, 'a quote is opened and never closed']]);
  });

  test('a number beyond all measure is no time', () => {
    expect(problems('1e300')).toHaveLength(1);
    expect(problems('x\n-5\nNaN\nInfinity\n0x10')).toHaveLength(4);
  });
});
