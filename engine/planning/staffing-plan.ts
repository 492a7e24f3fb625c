import { ShiftPlan } from '../presence/shift-plan.ts';
import { StaffedLevels } from '../presence/staffed-levels.ts';
import type { ExpertGroup, Scenario } from '../scenario/scenario.ts';
import { DAY_MS } from '../time/civil-date.ts';
import { LocalCalendar } from '../time/local-calendar.ts';

/** Experts of one group, by interval. */
export interface StaffedGroup {
  readonly name: string;
  readonly staffed: readonly number[];
}

/** How many experts of each group are on duty in each interval. */
export interface StaffingPlan {
  /** Length of an interval, ms; a day is a whole number of them. */
  readonly every: number;
  /** Whether intervals are those of every local day, of the local week from Monday, or of the run from its start. */
  readonly cycle: 'day' | 'week' | 'once';
  /** Groups that are planned; all others keep their own schedule. */
  readonly groups: readonly StaffedGroup[];
}

/** A scenario staffed as planned: each group has as many people as it needs at most at once. */
export function withStaffing(scenario: Scenario, plan: StaffingPlan): Scenario {
  return { ...scenario, experts: scenario.experts.map((group) => staffedAs(group, plan)) };
}

function staffedAs(group: ExpertGroup, { every, cycle, groups }: StaffingPlan): ExpertGroup {
  const planned = groups.find(({ name }) => name === group.name);
  if (planned === undefined) return group;
  const staffed = [...planned.staffed];
  return { ...group, count: Math.max(...staffed), schedule: { every, cycle, staffed } };
}

/** How many intervals a plan has in one turn. @param horizon length of the run, ms */
export function intervalsOfPlan({ every, cycle }: Pick<StaffingPlan, 'every' | 'cycle'>, horizon: number): number {
  const length = { day: DAY_MS, week: 7 * DAY_MS, once: horizon }[cycle];
  return Math.ceil(length / every);
}

/** Hours of experts that one turn of the plan asks for. */
export function expertHours({ every, groups }: StaffingPlan): number {
  const experts = groups.reduce((sum, { staffed }) => sum + staffed.reduce((each, level) => each + level, 0), 0);
  return (experts * every) / 3_600_000;
}

/**
 * The schedules of a scenario as a plan of the run: experts on duty in the middle of each interval. Groups that come and go by chance,
 * answer from outside or have no number are left out, because nobody plans them.
 *
 * @param every length of an interval, ms
 */
export function staffingOf(scenario: Scenario, every: number): StaffingPlan {
  const intervals = intervalsOfPlan({ every, cycle: 'once' }, scenario.horizon);
  const calendar = new LocalCalendar(scenario.calendar);
  const groups = scenario.experts.flatMap((group) => {
    const onDuty = onDutyOf(group, calendar);
    if (onDuty === undefined) return [];
    const joins = group.joins ?? 0;
    const staffed = Array.from({ length: intervals }, (_, interval) => {
      const middle = (interval + 0.5) * every;
      return middle < joins ? 0 : onDuty(middle);
    });
    return [{ name: group.name, staffed }];
  });
  return { every, cycle: 'once', groups };
}

/** How many of a group are on duty at a moment. */
type OnDuty = (moment: number) => number;

function onDutyOf({ count, schedule, response }: ExpertGroup, calendar: LocalCalendar): OnDuty | undefined {
  if (count === 'unlimited' || response === 'outside') return undefined;
  if (schedule === 'always') return () => count;
  if ('online' in schedule) return undefined;
  if ('staffed' in schedule) {
    const levels = new StaffedLevels(schedule, calendar);
    return (moment) => levels.levelAt(moment);
  }
  // Without no-shows it does not matter who a member of the group is.
  const shifts = new ShiftPlan(schedule, calendar);
  const members = Array.from({ length: count }, (_, member) => member);
  return (moment) => members.filter((member) => shifts.isOnDuty(0, member, moment)).length;
}
