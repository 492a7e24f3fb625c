import type { StaffingPlan } from '../planning/staffing-plan.ts';
import { momentText } from './amounts.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

type Turn = Pick<StaffingPlan, 'every' | 'cycle'>;
/** What a day of the run is called, 0 being the first. */
export type NameOfDay = (day: number) => string;

const numbered: NameOfDay = (day) => `day ${day + 1}`;

/**
 * When an interval of one turn of a plan begins: `07:30` of every day, `Tue 07:30` of every week, `day 2 07:30` of the run.
 *
 * @param nameOf days of the run
 */
export function planMoment({ every, cycle }: Turn, interval: number, nameOf = numbered): string {
  const moment = interval * every;
  const text = momentText(moment).replace(/:\d\d$/, '');
  if (cycle === 'once') return text.replace(/^day \d+/, nameOf(Math.floor(moment / DAY_MS)));
  const clock = text.replace(/^day \d+ /, '');
  if (cycle === 'day') return moment === DAY_MS ? '24:00' : clock;
  return `${WEEKDAYS[Math.floor(moment / DAY_MS) % WEEK_DAYS]} ${clock}`;
}

/** From when to when, the day once where it is the same. */
export function planSpan(plan: Turn, from: number, until: number, nameOf = numbered): string {
  const [begin, end] = [planMoment(plan, from, nameOf), planMoment(plan, until, nameOf)];
  const day = begin.slice(0, -5);
  return `${begin}–${day !== '' && end.startsWith(day) ? end.slice(day.length) : end}`;
}
