import { assert } from '../../assert.ts';
import { StaffedLevels } from '../../presence/staffed-levels.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import { LocalCalendar } from '../../time/local-calendar.ts';
import type { StaffingPlan } from '../staffing-plan.ts';
import type { ShiftPattern } from './shift-pattern.ts';

/** How many experts of a group have to be on duty, slot by slot of the clock from 00:00 of the first day. */
export interface GroupNeed {
  readonly name: string;
  readonly need: readonly number[];
}

/** What a roster has to cover. */
export interface RosterNeed {
  /** Length of a slot, ms: everything that shifts, breaks and intervals do is done on its border. */
  readonly slot: number;
  /** Whole days from the first of the run. */
  readonly days: number;
  readonly groups: readonly GroupNeed[];
}

/** Below this there would be more to work out than it is worth. */
export const SHORTEST_SLOT = 5 * 60_000;

/** The longest slot on whose borders all patterns and the intervals of a plan begin and end, ms. */
export function slotOf(patterns: readonly ShiftPattern[], every: number): number {
  const times = patterns.flatMap(({ lasts, starts, breaks }) => [
    lasts,
    ...starts,
    ...breaks.flatMap((each) => [each.lasts, each.earliest, each.latest]),
  ]);
  return times.reduce(greatestCommonDivisor, greatestCommonDivisor(every, DAY_MS));
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

/**
 * What a plan asks for during a run, by the clock of the desk. On closed days, and after the end of the run, nobody is needed.
 *
 * @param slot a divisor of the plan's interval, ms
 */
export function rosterNeed(plan: StaffingPlan, scenario: Scenario, slot: number): RosterNeed {
  assert(plan.every % slot === 0, 'intervals are whole numbers of slots');
  const calendar = new LocalCalendar(scenario.calendar);
  const days = calendar.dayOf(scenario.horizon - 1) + 1;
  const groups = plan.groups.map(({ name, staffed }) => {
    const levels = new StaffedLevels({ every: plan.every, cycle: plan.cycle, staffed: [...staffed] }, calendar);
    const need = Array.from({ length: (days * DAY_MS) / slot }, (_, number) => {
      const reading = number * slot;
      const day = Math.floor(reading / DAY_MS);
      const moment = calendar.momentOf(day, reading - day * DAY_MS);
      return moment < scenario.horizon ? levels.levelAt(moment) : 0;
    });
    return { name, need };
  });
  return { slot, days, groups };
}

/**
 * So many more that those who turn up are still enough on average: where to start from.
 *
 * @param shrinkage share of rostered people who will not be there, 0 to less than 1
 */
export const withShrinkage = (need: readonly number[], shrinkage: number): number[] =>
  need.map((experts) => Math.ceil(Number((experts / (1 - shrinkage)).toPrecision(12))));
