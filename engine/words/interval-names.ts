import type { Scenario } from '../scenario/scenario.ts';
import { dateText, DAY_MS, twoDigits, weekdayOfDays } from '../time/civil-date.ts';
import { LocalCalendar } from '../time/local-calendar.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A local day of a run, 0 being the first: `Mon 1999-01-04`. */
export function dayName({ calendar }: Scenario, day: number): string {
  const days = calendar.starts + day;
  return `${WEEKDAYS[weekdayOfDays(days)]} ${dateText(days)}`;
}

/** The local time at which a reporting interval begins: `10:30`. */
export function intervalClock({ calendar, figures }: Scenario, interval: number): string {
  const minutes = Math.floor((new LocalCalendar(calendar).msOfDay(interval * figures.interval) % DAY_MS) / 60_000);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** When a reporting interval begins: `Mon 1999-01-04 10:30`. */
export function intervalName(scenario: Scenario, interval: number): string {
  const day = new LocalCalendar(scenario.calendar).dayOf(interval * scenario.figures.interval);
  return `${dayName(scenario, day)} ${intervalClock(scenario, interval)}`;
}
