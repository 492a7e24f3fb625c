import type { Draws } from '../random/draws.ts';
import type { Schedule } from '../scenario/scenario.ts';
import { DAY_MS } from '../time/civil-date.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import { changeBetween, DUTY, DUTY_CHANGE } from './duty.ts';

/** A schedule of shifts by day of the week. */
export type ShiftSchedule = Extract<Schedule, { readonly shifts: unknown }>;
type Shift = ShiftSchedule['shifts'][number];
/** A shift, and the local days to which it is confined. */
type DatedShift = Shift & { readonly onDays?: ReadonlySet<number> };

/** Without holidays and no-shows shifts repeat by the week: what has not changed in two weeks does not change. */
const DAYS_LOOKED_AHEAD = 15;
/** With no-shows, an expert who is on duty round the clock may stay so for very long; this is ten years. */
const DAYS_LOOKED_AHEAD_FOR_NO_SHOW = 3_653;

/** How likely it is that an expert stays away on a day, and the draws that say when. */
export interface NoShow {
  /** Share of days with a shift on which the expert does not turn up, 0 to 1. */
  readonly share: number;
  readonly draws: Draws;
  readonly purpose: number;
}

/**
 * When the experts of a group with shifts are on duty. A shift belongs to the day on which it begins: that day's weekday,
 * holiday and no-show decide about all of it, also past midnight. Shifts that overlap or meet are one stretch of duty,
 * and a break of any of them is a break. A plan depends on nothing that happens, so it is no state.
 */
export class ShiftPlan {
  readonly #shifts: readonly DatedShift[];
  /** Shifts of each member, as they are asked for. */
  readonly #ofMember: (readonly DatedShift[])[] = [];
  readonly #lastDate: number;
  readonly #calendar: LocalCalendar;
  readonly #noShow: NoShow | undefined;
  /** After {@link nextChange}: the moment of the change, ms; Infinity when there is none. */
  at = Infinity;
  /** After {@link nextChange}: one of DUTY_CHANGE. */
  change: number = DUTY_CHANGE.none;

  /** `calendar` is the desk's; a schedule with an offset of its own goes by that. Without `noShow` everybody turns up. */
  constructor(schedule: ShiftSchedule, calendar: LocalCalendar, noShow?: NoShow) {
    const local = schedule.utcOffset === undefined ? calendar : calendar.inZone(schedule.utcOffset);
    this.#calendar = local;
    this.#shifts = schedule.shifts.map((shift) => {
      const dates = shift.dates?.map((date) => local.dayOfDate(date));
      return { ...shift, ...(dates === undefined ? {} : { onDays: new Set(dates) }) };
    });
    const dated = schedule.shifts.flatMap(({ dates }) => dates ?? []);
    this.#lastDate = dated.reduce((last, date) => Math.max(last, local.dayOfDate(date)), -Infinity);
    this.#noShow = noShow !== undefined && noShow.share > 0 ? noShow : undefined;
  }

  /** Where the plan has the expert, member number `member` of its group from 0, at a moment: one of DUTY. */
  dutyAt(expert: number, member: number, moment: number): number {
    const today = this.#calendar.dayOf(moment);
    const shifts = this.#shiftsOf(member);
    let duty: number = DUTY.off;
    // Of yesterday, because shifts pass midnight; of tomorrow, because a clock may be set back over midnight.
    for (let day = today - 1; day <= today + 1; day++) {
      if (!this.#isWorked(expert, day)) continue;
      for (let index = 0; index < shifts.length; index++) {
        const shift = shifts[index];
        if (!this.#isOn(shift, day) || !this.#covers(shift, day, moment)) continue;
        if (this.#isInBreak(shift, day, moment)) return DUTY.onBreak;
        duty = DUTY.on;
      }
    }
    return duty;
  }

  /** Whether the expert is on duty at a moment, and not on a break. */
  isOnDuty(expert: number, member: number, moment: number): boolean {
    return this.dutyAt(expert, member, moment) === DUTY.on;
  }

  /** Whether the expert has a shift that begins on a local day and stays away. */
  isNoShow(expert: number, day: number): boolean {
    const noShow = this.#noShow;
    return noShow !== undefined && noShow.draws.uniform(noShow.purpose, expert, day) < noShow.share;
  }

  /** Publishes `at` and `change` of the first change after a moment. */
  nextChange(expert: number, member: number, after: number): void {
    const before = this.dutyAt(expert, member, after);
    const lastDay = this.#lastDayToLookAt(after);
    let moment = after;
    for (;;) {
      moment = this.#nextBoundary(expert, member, moment, lastDay);
      this.at = moment;
      this.change = DUTY_CHANGE.none;
      if (moment === Infinity) return;
      const duty = this.dutyAt(expert, member, moment);
      if (duty !== before) {
        this.change = changeBetween(before, duty);
        return;
      }
    }
  }

  #lastDayToLookAt(after: number): number {
    const from = Math.max(this.#calendar.dayOf(after), this.#calendar.lastClosedDay, this.#lastDate);
    const mayStayAway = this.#noShow !== undefined && this.#noShow.share < 1;
    return from + (mayStayAway ? DAYS_LOOKED_AHEAD_FOR_NO_SHOW : DAYS_LOOKED_AHEAD);
  }

  /** The first moment after `moment` at which a shift of the expert or one of its breaks begins or ends. */
  #nextBoundary(expert: number, member: number, moment: number, lastDay: number): number {
    const shifts = this.#shiftsOf(member);
    let first = Infinity;
    for (let day = this.#calendar.dayOf(moment) - 1; day <= lastDay; day++) {
      if (first <= this.#calendar.momentOf(day, 0)) break; // whatever begins on this day begins later
      if (!this.#isWorked(expert, day)) continue;
      for (let index = 0; index < shifts.length; index++) {
        const shift = shifts[index];
        if (this.#isOn(shift, day)) first = Math.min(first, this.#boundaryOf(shift, day, moment));
      }
    }
    return first;
  }

  #boundaryOf(shift: Shift, day: number, moment: number): number {
    let first = Infinity;
    const start = this.#startOf(shift, day);
    const end = this.#endOf(shift, day);
    if (start > moment) first = start;
    else if (end > moment) first = end;
    for (let index = 0; index < shift.breaks.length; index++) {
      const from = this.#breakStart(shift, index, day);
      const to = from + shift.breaks[index].lasts;
      if (from > moment) first = Math.min(first, from);
      else if (to > moment) first = Math.min(first, to);
    }
    return first;
  }

  #isWorked(expert: number, day: number): boolean {
    return this.#calendar.holiday(day)?.closed !== true && !this.isNoShow(expert, day);
  }

  #shiftsOf(member: number): readonly DatedShift[] {
    return (this.#ofMember[member] ??= this.#shifts.filter(({ experts }) => isMeant(experts, member)));
  }

  #isOn({ days, onDays }: DatedShift, day: number): boolean {
    return days[this.#calendar.weekdayOf(day)] && (onDays === undefined || onDays.has(day));
  }

  #covers(shift: Shift, day: number, moment: number): boolean {
    return moment >= this.#startOf(shift, day) && moment < this.#endOf(shift, day);
  }

  #isInBreak(shift: Shift, day: number, moment: number): boolean {
    for (let index = 0; index < shift.breaks.length; index++) {
      const from = this.#breakStart(shift, index, day);
      if (moment >= from && moment < from + shift.breaks[index].lasts) return true;
    }
    return false;
  }

  #startOf(shift: Shift, day: number): number {
    return this.#calendar.momentOf(day, shift.from);
  }

  #endOf(shift: Shift, day: number): number {
    return this.#calendar.momentOf(day, shift.to <= shift.from ? shift.to + DAY_MS : shift.to);
  }

  /** A break earlier on the clock than its shift is meant for the next day. */
  #breakStart(shift: Shift, index: number, day: number): number {
    const { at } = shift.breaks[index];
    return this.#calendar.momentOf(day, at < shift.from ? at + DAY_MS : at);
  }
}

function isMeant(experts: Shift['experts'], member: number): boolean {
  if (experts === 'all') return true;
  return typeof experts === 'number' ? member < experts : experts.includes(member + 1);
}
