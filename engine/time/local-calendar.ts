import { assert } from '../assert.ts';
import type { CalendarSettings } from '../scenario/scenario.ts';
import { dateText, DAY_MS, daysOfDate, twoDigits, weekdayOfDays } from './civil-date.ts';

/** A day unlike the others. */
export interface Holiday {
  /** Multiplies the rate of arrivals. */
  readonly factor: number;
  /** No shift that begins on this day is worked. */
  readonly closed: boolean;
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

/**
 * Local time of a run: what the clock on the wall reads at a moment, and back. Moments are milliseconds since the run
 * began, at local 00:00 of day 0; days are numbered by date, so they last 23 or 25 hours when the clock changes, and may
 * be negative in a time zone west of the desk's. A run's calendar never changes, so none of this is state.
 */
export class LocalCalendar {
  readonly #settings: CalendarSettings;
  /** What the clock reads at moment 0, in ms after 00:00 of day 0. */
  readonly #readingAtStart: number;
  /** Moments of the clock changes, ascending, and what the clock reads ahead of `moment` from then on. */
  readonly #changeAt: number[] = [];
  readonly #aheadAfter: number[] = [];
  readonly #holidays = new Map<number, Holiday>();
  /** The last closed day, or -Infinity. */
  readonly lastClosedDay: number;

  /** `readingAtStart` is what this zone's clock reads when the desk's reads 00:00 of day 0; see {@link inZone}. */
  constructor(settings: CalendarSettings, readingAtStart = 0) {
    this.#settings = settings;
    this.#readingAtStart = readingAtStart;
    let ahead = readingAtStart;
    let last = -Infinity;
    const changes = [...settings.daylightSaving].sort((one, other) => one.at - other.at);
    for (const change of changes) {
      const moment = change.at - settings.starts * DAY_MS - ahead;
      assert(moment > last, 'changes of the clock are further apart than they shift it');
      ahead += change.shift;
      last = moment;
      this.#changeAt.push(moment);
      this.#aheadAfter.push(ahead);
    }
    let lastClosedDay = -Infinity;
    for (const { date, factor, closed } of settings.holidays) {
      this.#holidays.set(date - settings.starts, { factor, closed });
      if (closed) lastClosedDay = Math.max(lastClosedDay, date - settings.starts);
    }
    this.lastClosedDay = lastClosedDay;
  }

  /**
   * The calendar of people at another offset from UTC (milliseconds ahead of it), with the same holidays by their own
   * date. The desk's changes of the clock are not theirs: their offset holds all year.
   */
  inZone(utcOffset: number): LocalCalendar {
    return new LocalCalendar(
      { ...this.#settings, utcOffset, daylightSaving: [] },
      utcOffset - this.#settings.utcOffset,
    );
  }

  /** What the clock reads at a moment, in ms after 00:00 of day 0 as if no day were shorter or longer than 24 hours. */
  readingAt(moment: number): number {
    const changeAt = this.#changeAt;
    let index = changeAt.length - 1;
    while (index >= 0 && changeAt[index] > moment) index--;
    return moment + (index < 0 ? this.#readingAtStart : this.#aheadAfter[index]);
  }

  /** Number of the local day of a moment; 0 is the date of the start. */
  dayOf(moment: number): number {
    return Math.floor(this.readingAt(moment) / DAY_MS);
  }

  /** What the clock reads at a moment, in ms since 00:00. */
  msOfDay(moment: number): number {
    const reading = this.readingAt(moment);
    return reading - Math.floor(reading / DAY_MS) * DAY_MS;
  }

  /** Number of the local day of a date; may be negative. @param date days since 1970-01-01 */
  dayOfDate(date: number): number {
    return date - this.#settings.starts;
  }

  /** Day of the week, 0 for Monday to 6 for Sunday. */
  weekdayOf(day: number): number {
    return weekdayOfDays(this.#settings.starts + day);
  }

  /** What the clock reads at a moment, in ms since Monday 00:00 of its week. */
  weekMsOf(moment: number): number {
    const reading = this.readingAt(moment);
    const day = Math.floor(reading / DAY_MS);
    return reading - (day - this.weekdayOf(day)) * DAY_MS;
  }

  /** The first change of the clock after a moment; Infinity when there is none. */
  nextClockChange(moment: number): number {
    for (const at of this.#changeAt) {
      if (at > moment) return at;
    }
    return Infinity;
  }

  /**
   * The first moment at which the clock reads `msOfDay` on `day`, or later. So a time that the clock skips falls on the
   * change, and of a time that comes twice the first is meant. `msOfDay` may be 24 hours or more: it runs on into the
   * following days.
   */
  momentOf(day: number, msOfDay: number): number {
    const reading = day * DAY_MS + msOfDay;
    const changeAt = this.#changeAt;
    let ahead = this.#readingAtStart;
    for (let index = 0; index < changeAt.length; index++) {
      if (reading - ahead < changeAt[index]) return reading - ahead;
      ahead = this.#aheadAfter[index];
      if (reading - ahead <= changeAt[index]) return changeAt[index];
    }
    return reading - ahead;
  }

  /**
   * The moment of a local date and time given in ms since 1970-01-01 00:00 local; see {@link momentOf} for clock changes.
   */
  momentOfLocalTime(localTime: number): number {
    return this.momentOf(-this.#settings.starts, localTime);
  }

  /** What is special about a day; undefined for most. */
  holiday(day: number): Holiday | undefined {
    return this.#holidays.get(day);
  }

  /** Whether any day has a volume of its own. */
  get hasHolidays(): boolean {
    return this.#holidays.size > 0;
  }

  /** Local date and time of a moment as text, "2026-01-05 14:00", minutes cut off. */
  isoOf(moment: number): string {
    const minutes = Math.floor(this.msOfDay(moment) / 60_000);
    const date = dateText(this.#settings.starts + this.dayOf(moment));
    return `${date} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  }

  /**
   * The moment of a local date and time written as "2026-01-05 14:00", with a blank or a T, optionally with seconds and
   * parts of them, cut off after the third digit. Undefined when the text is none or no such date exists. May be before
   * the start, that is negative.
   */
  momentOfText(text: string): number | undefined {
    const localTime = localTimeOfText(text);
    return localTime === undefined ? undefined : this.momentOfLocalTime(localTime);
  }

  /** The moment of a time in UTC given in ms since 1970-01-01 00:00. */
  momentOfUtc(time: number): number {
    return time - (this.#settings.starts * DAY_MS - this.#settings.utcOffset);
  }
}

/** A date and time as text in ms since 1970-01-01 00:00 of the same clock; undefined when the text is none. */
export function localTimeOfText(text: string): number | undefined {
  const match = DATE_TIME.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number);
  const second = Number(match[6] ?? 0);
  const days = daysOfDate(year, month, day);
  if (month < 1 || month > 12 || dateText(days) !== `${match[1]}-${match[2]}-${match[3]}`) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return (
    days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  );
}
