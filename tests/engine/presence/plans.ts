import type { ShiftSchedule } from '../../../engine/presence/shift-plan.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import { LocalCalendar, localTimeOfText } from '../../../engine/time/local-calendar.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

type Shift = ShiftSchedule['shifts'][number];

/** A calendar one hour ahead of UTC; text dates of clock changes and holidays. */
export function calendarFrom(
  starts: readonly [number, number, number],
  changes: readonly (readonly [string, number])[] = [],
  closed: readonly (readonly [number, number, number])[] = [],
): LocalCalendar {
  return new LocalCalendar({
    starts: daysOfDate(...starts),
    utcOffset: HOUR,
    daylightSaving: changes.map(([at, hours]) => ({ at: localTimeOfText(at)!, shift: hours * HOUR })),
    holidays: closed.map((date) => ({ date: daysOfDate(...date), factor: 1, closed: true })),
  });
}

/** From Monday, 5 January 2026. */
export const PLAIN_CALENDAR = calendarFrom([2026, 1, 5]);

/** A shift in hours of the clock, on days named by the letters of "MTWTFSS" that are no dots. */
export function shift(days: string, from: number, to: number, more: Partial<Shift> = {}): Shift {
  const flags = Array.from(days, (letter) => letter !== '.');
  return { days: flags, from: from * HOUR, to: to * HOUR, breaks: [], experts: 'all', ...more };
}

/** A break in hours of the clock and minutes. */
export function pause(at: number, minutes: number): Shift['breaks'][number] {
  return { at: at * HOUR, lasts: minutes * MINUTE };
}
