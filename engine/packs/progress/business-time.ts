import { DAY_MS } from '../../time/civil-date.ts';
import type { LocalCalendar } from '../../time/local-calendar.ts';
import type { ProgressSettings } from './progress-settings.ts';

const SATURDAY = 5;

/** Milliseconds of business between two moments, by the clock on the wall; days that are closed in the calendar have none. */
export function businessTime(calendar: LocalCalendar, settings: ProgressSettings, from: number, to: number): number {
  const [first, last] = [calendar.readingAt(from), calendar.readingAt(to)];
  let time = 0;
  for (let day = Math.floor(first / DAY_MS); day * DAY_MS < last; day++) {
    const isOff = !settings.weekends && calendar.weekdayOf(day) >= SATURDAY;
    if (isOff || calendar.holiday(day)?.closed === true) continue;
    const opens = Math.max(first, day * DAY_MS + settings.opensTime);
    const closes = Math.min(last, day * DAY_MS + settings.closesTime);
    time += Math.max(0, closes - opens);
  }
  return time;
}
