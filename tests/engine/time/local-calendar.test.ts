import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, daysOfDate } from '../../../engine/time/civil-date.ts';
import { LocalCalendar, localTimeOfText } from '../../../engine/time/local-calendar.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

function settings(starts: [number, number, number]) {
  return { starts: daysOfDate(...starts), utcOffset: HOUR, daylightSaving: [], holidays: [] };
}

/** Central European time of 2026, from Monday 5 January: summer time from 29 March 02:00 to 25 October 03:00. */
const CENTRAL_EUROPE = {
  ...settings([2026, 1, 5]),
  daylightSaving: [
    { at: localTimeOfText('2026-03-29 02:00')!, shift: HOUR },
    { at: localTimeOfText('2026-10-25 03:00')!, shift: -HOUR },
  ],
};

describe('without changes of the clock', () => {
  const calendar = new LocalCalendar(settings([2026, 1, 7]));

  test('the run starts at midnight of day 0, and a day is 24 hours', () => {
    expect([calendar.dayOf(0), calendar.msOfDay(0)]).toEqual([0, 0]);
    expect([calendar.dayOf(DAY_MS - 1), calendar.dayOf(DAY_MS)]).toEqual([0, 1]);
    expect(calendar.msOfDay(3 * DAY_MS + 14 * HOUR)).toBe(14 * HOUR);
  });

  test('weeks run from Monday: 7 January 2026 was a Wednesday', () => {
    expect([0, 1, 4, 5, -3].map((day) => calendar.weekdayOf(day))).toEqual([2, 3, 6, 0, 6]);
    expect(calendar.weekMsOf(HOUR)).toBe(2 * DAY_MS + HOUR);
    expect(calendar.weekMsOf(5 * DAY_MS + 7)).toBe(7);
  });

  test('moments are written as local date and time, and read back', () => {
    expect(calendar.isoOf(14 * HOUR + 5 * MINUTE + 59_999)).toBe('2026-01-07 14:05');
    expect(calendar.momentOfText('2026-01-07 14:05')).toBe(14 * HOUR + 5 * MINUTE);
    expect(calendar.momentOfText('2026-01-07T00:00:01.5')).toBe(1500);
    expect(calendar.momentOfText('2026-01-06 23:00')).toBe(-HOUR);
    for (const text of ['2026-02-29 10:00', '2026-13-01 10:00', '2026-01-07 24:00', '2026-01-07', 'soon']) {
      expect(calendar.momentOfText(text)).toBeUndefined();
    }
  });

  test('a moment of UTC is found by the offset', () => {
    expect(calendar.momentOfUtc(Date.UTC(2026, 0, 6, 23))).toBe(0);
  });
});

describe('when the clock is changed', () => {
  const calendar = new LocalCalendar(CENTRAL_EUROPE);
  const dayOf = (month: number, day: number): number => daysOfDate(2026, month, day) - CENTRAL_EUROPE.starts;
  const spring = dayOf(3, 29);
  const autumn = dayOf(10, 25);

  test('the day of the change lasts 23 or 25 hours', () => {
    const lengths = [spring - 1, spring, spring + 1, autumn, autumn + 1].map(
      (day) => (calendar.momentOf(day + 1, 0) - calendar.momentOf(day, 0)) / HOUR,
    );
    expect(lengths).toEqual([24, 23, 24, 25, 24]);
  });

  test('local times agree with those of the host for Berlin, every 20 minutes of the year', () => {
    const start = Date.UTC(2026, 0, 4, 23);
    const host = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let moment = 0; moment < 360 * DAY_MS; moment += 20 * MINUTE) {
      expect(calendar.isoOf(moment)).toBe(host.format(start + moment));
    }
  });

  test('a time that is skipped falls on the change', () => {
    const change = calendar.momentOf(spring, 2 * HOUR);
    expect(calendar.isoOf(change)).toBe('2026-03-29 03:00');
    expect(calendar.isoOf(change - 1)).toBe('2026-03-29 01:59');
    expect(calendar.momentOf(spring, 2.5 * HOUR)).toBe(change);
    expect(calendar.momentOf(spring, 3 * HOUR)).toBe(change);
    expect(calendar.momentOf(spring, 3 * HOUR + 1)).toBe(change + 1);
  });

  test('of a time that comes twice the first is meant', () => {
    const first = calendar.momentOf(autumn, 2.5 * HOUR);
    expect(first).toBe(calendar.momentOf(autumn, 0) + 2.5 * HOUR);
    expect(calendar.isoOf(first + HOUR)).toBe('2026-10-25 02:30');
    expect(calendar.momentOf(autumn, 3 * HOUR)).toBe(calendar.momentOf(autumn, 0) + 4 * HOUR);
  });

  test('the next change of the clock is found', () => {
    expect(calendar.isoOf(calendar.nextClockChange(0))).toBe('2026-03-29 03:00');
    expect(calendar.isoOf(calendar.nextClockChange(calendar.nextClockChange(0)))).toBe('2026-10-25 02:00');
    expect(calendar.nextClockChange(360 * DAY_MS)).toBe(Infinity);
  });

  test('momentOf is the first moment at which the clock reads the time or later', () => {
    const around = fc.integer({ min: -3 * 60, max: 27 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(0, spring, autumn), around, (day, minutes) => {
        const reading = day * DAY_MS + minutes * MINUTE;
        let first = day * DAY_MS - 6 * HOUR;
        while (calendar.readingAt(first) < reading) first += MINUTE;
        expect(calendar.momentOf(day, minutes * MINUTE)).toBe(first);
      }),
      { numRuns: 300 },
    );
  });
});

describe('in another time zone', () => {
  const desk = new LocalCalendar({
    ...CENTRAL_EUROPE,
    holidays: [{ date: daysOfDate(2026, 1, 6), factor: 0.3, closed: true }],
  });
  const manila = desk.inZone(8 * HOUR);
  const newYork = desk.inZone(-5 * HOUR);

  test('clocks read ahead or behind by the difference, and days are numbered by the same dates', () => {
    expect(manila.isoOf(0)).toBe('2026-01-05 07:00');
    expect(newYork.isoOf(0)).toBe('2026-01-04 18:00');
    expect([manila.dayOf(0), newYork.dayOf(0), newYork.dayOf(6 * HOUR)]).toEqual([0, -1, 0]);
    expect(newYork.momentOf(0, 9 * HOUR)).toBe(15 * HOUR);
  });

  test('the desk’s changes of the clock are not theirs', () => {
    expect(manila.nextClockChange(0)).toBe(Infinity);
    expect(manila.isoOf(200 * DAY_MS)).toBe('2026-07-24 07:00');
  });

  test('holidays are days of their own calendar', () => {
    expect(desk.holiday(1)).toEqual({ factor: 0.3, closed: true });
    expect(desk.holiday(0)).toBeUndefined();
    expect(manila.holiday(manila.dayOf(17 * HOUR))).toEqual({ factor: 0.3, closed: true });
    expect(newYork.holiday(newYork.dayOf(24 * HOUR))).toBeUndefined();
    expect([desk.lastClosedDay, new LocalCalendar(CENTRAL_EUROPE).lastClosedDay]).toEqual([1, -Infinity]);
  });
});
