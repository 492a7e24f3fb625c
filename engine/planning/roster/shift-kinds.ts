import type { ExpertGroup } from '../../scenario/scenario.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import { paidHours, type ShiftPattern } from './shift-pattern.ts';

/** A pattern at one start on one day. */
export interface ShiftKind {
  readonly pattern: ShiftPattern;
  /** Day on which it starts, from 0; −1 is the day before the run. */
  readonly day: number;
  /** First slot and the one after the last, counted from 00:00 of day 0; the first may be negative. */
  readonly from: number;
  readonly to: number;
  /** Hours that are paid, and what they cost, dollars. */
  readonly hours: number;
  readonly cost: number;
}

/** Where shifts can lie. */
export interface ShiftPlaces {
  readonly days: number;
  readonly slot: number;
  /** Day of the week of a day, from 0 for Monday. */
  readonly weekdayOf: (day: number) => number;
}

/** What an hour counts where nothing is said of its cost, so that fewer hours are still better. */
const USUAL_HOUR = 1;

/** Whether people of a group work shifts of a pattern. */
function works({ name, skills }: ExpertGroup, pattern: ShiftPattern): boolean {
  const has = Array.isArray(skills) ? skills : Object.keys(skills);
  return (pattern.groups?.includes(name) ?? true) && pattern.skills.every((skill) => has.includes(skill));
}

/** Dollars for an hour of a shift. */
export const hourCost = (group: Pick<ExpertGroup, 'costPerHour'>, { costPerHour }: ShiftPattern): number =>
  costPerHour ?? group.costPerHour;

/** Every shift that people of a group could work and that has a part in the days of the roster, in the order of their starts. */
export function shiftKinds(group: ExpertGroup, patterns: readonly ShiftPattern[], places: ShiftPlaces): ShiftKind[] {
  const { days, slot, weekdayOf } = places;
  const kinds: ShiftKind[] = [];
  for (const pattern of patterns.filter((each) => works(group, each))) {
    const hours = paidHours(pattern);
    const cost = hours * (hourCost(group, pattern) || USUAL_HOUR);
    for (let day = -1; day < days; day++) {
      if (!pattern.days[(weekdayOf(day) + 7) % 7]) continue;
      for (const start of pattern.starts) {
        const from = (day * DAY_MS + start) / slot;
        const to = from + pattern.lasts / slot;
        if (to > 0) kinds.push({ pattern, day, from, to, hours, cost });
      }
    }
  }
  return kinds.sort((one, other) => one.from - other.from || one.to - other.to);
}
