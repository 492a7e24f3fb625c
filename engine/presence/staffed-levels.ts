import type { Schedule } from '../scenario/scenario.ts';
import { DAY_MS } from '../time/civil-date.ts';
import { IntervalCycle } from '../time/interval-cycle.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';

/** A schedule that says how many experts of a pool are on duty in each interval. */
export type StaffingSchedule = Extract<Schedule, { readonly staffed: unknown }>;

/** Every cycle is over in a week: a level that has not changed in two does not change. */
const DAYS_LOOKED_AHEAD = 15;

/**
 * How many experts of a group are on duty, as a pool, by interval of the local day, the local week or the run. What the
 * list leaves of a day or a week is not staffed; after a list that runs once its last level holds, so that those who
 * still wait are served. Nobody is on duty on a closed day.
 */
export class StaffedLevels {
  readonly #staffed: readonly number[];
  readonly #isOnce: boolean;
  readonly #intervals: IntervalCycle;
  readonly #calendar: LocalCalendar;
  /** The highest level. */
  readonly highest: number;

  /** `calendar` is the desk's. */
  constructor(schedule: StaffingSchedule, calendar: LocalCalendar) {
    this.#staffed = schedule.staffed;
    this.#isOnce = schedule.cycle === 'once';
    this.#intervals = new IntervalCycle(schedule, schedule.staffed.length, calendar);
    this.#calendar = calendar;
    this.highest = Math.max(...schedule.staffed);
  }

  /** Experts on duty at a moment. */
  levelAt(moment: number): number {
    const calendar = this.#calendar;
    this.#intervals.locate(moment);
    const { index } = this.#intervals;
    if (calendar.lastClosedDay > -Infinity && calendar.holiday(calendar.dayOf(moment))?.closed === true) return 0;
    if (index < this.#staffed.length) return this.#staffed[index];
    return this.#isOnce ? this.#staffed[this.#staffed.length - 1] : 0;
  }

  /** The first moment after another at which the level changes; Infinity when it does not any more. */
  nextChange(after: number): number {
    const calendar = this.#calendar;
    const level = this.levelAt(after);
    const lastDay = Math.max(calendar.dayOf(after), calendar.lastClosedDay) + DAYS_LOOKED_AHEAD;
    const last = this.#isOnce ? Infinity : calendar.momentOf(lastDay, 0);
    let moment = after;
    while (moment < last) {
      moment = this.#endOfPiece(moment);
      if (moment === Infinity) break;
      if (this.levelAt(moment) !== level) return moment;
    }
    return Infinity;
  }

  /** The end of the interval, or of the day where days may be closed. */
  #endOfPiece(moment: number): number {
    const calendar = this.#calendar;
    this.#intervals.locate(moment);
    if (calendar.dayOf(moment) > calendar.lastClosedDay) return this.#intervals.to;
    const endOfDay = Math.min(moment + DAY_MS - calendar.msOfDay(moment), calendar.nextClockChange(moment));
    return Math.min(this.#intervals.to, endOfDay);
  }
}
