import { DAY_MS } from './civil-date.ts';
import type { LocalCalendar } from './local-calendar.ts';

/**
 * A list of values, one for each interval of a local day, of a local week from Monday 00:00, or of the run from its
 * start.
 */
export interface IntervalSettings {
  /** Length of an interval, ms, above 0. */
  readonly every: number;
  readonly cycle: 'day' | 'week' | 'once';
}

/**
 * Finds the interval of a moment. Intervals of a day or a week follow the clock: one that the clock skips does not occur
 * that day, one that it repeats occurs twice. What the list leaves of a day or a week, or of the run, is an interval of
 * its own, with index `count`.
 */
export class IntervalCycle {
  readonly #every: number;
  readonly #cycle: 'day' | 'week' | 'once';
  readonly #length: number;
  readonly #count: number;
  readonly #calendar: LocalCalendar;
  /** After {@link locate}: which interval, from 0; `count` outside the list. */
  index = 0;
  /**
   * After {@link locate}: the moment at which that interval ends or the clock is changed; Infinity when it never ends.
   */
  to = 0;

  /** `count` is the number of values in the list. */
  constructor(settings: IntervalSettings, count: number, calendar: LocalCalendar) {
    this.#every = settings.every;
    this.#cycle = settings.cycle;
    this.#length = { day: DAY_MS, week: 7 * DAY_MS, once: Infinity }[settings.cycle];
    this.#count = count;
    this.#calendar = calendar;
  }

  /** Publishes `index` and `to` of a moment, in whole milliseconds. */
  locate(moment: number): void {
    const every = this.#every;
    const position = this.#positionOf(moment);
    const index = Math.max(0, Math.floor(position / every));
    const isInList = index < this.#count;
    this.index = isInList ? index : this.#count;
    const end = isInList ? Math.min((index + 1) * every, this.#length) : this.#length;
    const change = this.#cycle === 'once' ? Infinity : this.#calendar.nextClockChange(moment);
    this.to = Math.min(moment + (end - position), change);
  }

  #positionOf(moment: number): number {
    switch (this.#cycle) {
      case 'day':
        return this.#calendar.msOfDay(moment);
      case 'week':
        return this.#calendar.weekMsOf(moment);
      case 'once':
        return moment;
    }
  }
}
