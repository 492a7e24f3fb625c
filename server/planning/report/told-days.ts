import { dayName, intervalClock, LocalCalendar, twoDigits } from '../../../engine/index.ts';
import type { NameOfDay, Scenario } from '../../../engine/index.ts';
import type { PlanRecipe } from '../plan-file.ts';
import type { ToldDay } from './plan-report.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Days of a run as a report calls them: by date where there are dates, else by number. */
export class DayNames {
  readonly #scenario: Scenario;
  readonly #hasDates: boolean;

  constructor(scenario: Scenario, hasDates: boolean) {
    this.#scenario = scenario;
    this.#hasDates = hasDates;
  }

  /** `Mon 1999-02-01`, or `day 1`. */
  readonly nameOf: NameOfDay = (day) => (this.#hasDates ? dayName(this.#scenario, day) : `day ${day + 1}`);

  /** `Mon 1 Feb`, or `day 1`. */
  shortOf(day: number): string {
    const [, weekday, month = 0, date] =
      /^(\w+) \d+-(\d+)-(\d+)$/.exec(this.nameOf(day))?.map((part, place) => (place > 1 ? Number(part) : part)) ?? [];
    return weekday === undefined ? this.nameOf(day) : `${weekday} ${date} ${MONTHS[Number(month) - 1]}`;
  }

  /** When an interval begins: `Mon 1999-02-01 16:30`. */
  interval(interval: number): string {
    const { calendar, figures } = this.#scenario;
    const day = new LocalCalendar(calendar).dayOf(interval * figures.interval);
    return `${this.nameOf(day)} ${intervalClock(this.#scenario, interval)}`;
  }

  /** Every day in which the run is, and the one behind it. */
  all(): ToldDay[] {
    const { calendar, horizon } = this.#scenario;
    const local = new LocalCalendar(calendar);
    return Array.from({ length: local.dayOf(horizon - 1) + 2 }, (_, day) => ({
      at: local.momentOf(day, 0),
      name: this.nameOf(day),
      short: this.shortOf(day),
    }));
  }
}

/** Whether somebody has said on which date a scenario starts. */
export const saysDates = ({ scenario, overrides }: Pick<PlanRecipe, 'scenario' | 'overrides'>): boolean =>
  /(?:^|[\s{,])["']?starts["']?\s*:/m.test(scenario) || overrides.some((text) => text.startsWith('calendar.starts='));

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What the clock reads so long after 00:00 of a day: `16:30`, `24:00` where that ends, `01:00 +1` on the next. */
export function clockOfDay(time: number): string {
  if (time === DAY_MS) return '24:00';
  const days = Math.floor(time / DAY_MS);
  const minutes = Math.round((time - days * DAY_MS) / MINUTE_MS);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return days === 0 ? clock : `${clock} ${days > 0 ? '+' : '−'}${Math.abs(days)}`;
}
