import { counted, rosteredCover, rosterNeed, spanText, wagesOf } from '../../../engine/index.ts';
import type { RosteredShift, Scenario } from '../../../engine/index.ts';
import type { PlanFile } from '../plan-file.ts';
import type { RosterPart } from '../roster-part.ts';
import type { ToldLevel, ToldRoster, ToldShift } from './roster-report.ts';
import { clockOfDay, type DayNames } from './told-days.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MINUTES_OF_HOUR = 60;

/** A roster as a report tells it; null without one. @param scenario as it was planned for */
export function toldRoster(
  { roster, staffing }: Pick<PlanFile, 'roster' | 'staffing'>,
  scenario: Scenario,
  days: DayNames,
): ToldRoster | null {
  if (roster === undefined) return null;
  const worked = roster.shifts.filter(({ person }) => person !== null);
  return {
    people: roster.people.length,
    shifts: worked.length,
    hours: hoursOf(worked),
    wages: wagesOf(roster),
    missing: roster.missing.map((each) => missingText(each, days)),
    days: daysOf(roster.shifts, days),
    patterns: patternsOf(worked),
    cover: staffing === undefined ? [] : coverOf(roster, staffing.plan, scenario),
    checked: checkedOf(roster),
  };
}

const hoursOf = (shifts: readonly RosteredShift[]): number => shifts.reduce((sum, { hours }) => sum + hours, 0);

function missingText({ group, from, lasts, experts, because }: RosterPart['missing'][number], days: DayNames): string {
  const day = Math.floor(from / DAY_MS);
  const when = `${days.nameOf(day)} ${clockOfDay(from - day * DAY_MS)}`;
  return `${counted(experts, 'expert')} of ${group} missing from ${when} for ${spanText(lasts)}: ${because}`;
}

function daysOf(shifts: readonly RosteredShift[], days: DayNames): ToldRoster['days'] {
  const numbers = [...new Set(shifts.map(({ day }) => day))].toSorted((one, other) => one - other);
  return numbers.map((day) => {
    const own = shifts
      .filter((shift) => shift.day === day)
      .toSorted((one, other) => one.from - other.from || one.lasts - other.lasts);
    const worked = own.filter(({ person }) => person !== null);
    const people = new Set(worked.map(({ person }) => person)).size;
    return { name: days.nameOf(day), people, hours: hoursOf(worked), shifts: own.map(toldShift) };
  });
}

function toldShift({ person, group, pattern, from, lasts, breaks, hours, cost }: RosteredShift): ToldShift {
  const inOrder = breaks.toSorted((one, other) => one.at - other.at);
  const starts = [from, ...inOrder.map((each) => each.at + each.lasts)];
  const ends = [...inOrder.map(({ at }) => at), from + lasts];
  return {
    person,
    group,
    pattern,
    from: clockOfDay(from),
    until: clockOfDay(from + lasts),
    breaks: inOrder.map((each) => `${each.name} ${clockOfDay(each.at)}`),
    atWork: starts.map((start, place) => [start, ends[place]!]),
    hours,
    cost,
  };
}

function patternsOf(shifts: readonly RosteredShift[]): ToldRoster['patterns'] {
  const names = [...new Set(shifts.map(({ pattern }) => pattern))].toSorted();
  return names.map((pattern) => {
    const own = shifts.filter((shift) => shift.pattern === pattern);
    const cost = own.reduce((sum, each) => sum + each.cost, 0);
    const breaks = own[0]!.breaks.map(({ name, lasts }) => `${name} ${spanText(lasts)}`);
    return {
      pattern,
      lasts: spanText(own[0]!.lasts),
      breaks,
      shifts: own.length,
      hours: hoursOf(own),
      cost,
      costOfOne: cost / own.length,
    };
  });
}

/** Minute by minute, which is what every shift, break and interval begins with. */
function coverOf(
  roster: RosterPart,
  plan: NonNullable<PlanFile['staffing']>['plan'],
  scenario: Scenario,
): ToldRoster['cover'] {
  const { groups, days } = rosterNeed(plan, scenario, MINUTE_MS);
  return groups.map(({ name, need }) => {
    const cover = rosteredCover(roster, name, { slot: MINUTE_MS, days });
    const hours = (of: (minute: number) => number): number =>
      cover.reduce((sum, _, minute) => sum + of(minute), 0) / MINUTES_OF_HOUR;
    return {
      group: name,
      need: levels(need),
      cover: levels(cover),
      needHours: hours((minute) => need[minute]!),
      coverHours: hours((minute) => cover[minute]!),
      shortHours: hours((minute) => Math.max(0, need[minute]! - cover[minute]!)),
      spareHours: hours((minute) => Math.max(0, cover[minute]! - need[minute]!)),
    };
  });
}

/** Only where it changes. */
const levels = (byMinute: readonly number[]): ToldLevel[] =>
  byMinute.flatMap((experts, minute): ToldLevel[] =>
    experts === byMinute[minute - 1] ? [] : [[minute * MINUTE_MS, experts]],
  );

function checkedOf({ checked }: RosterPart): ToldRoster['checked'] {
  if (checked === null) return null;
  const { value, low, high } = checked.dayMisses;
  const percent = (share: number | null): number | null => (share === null ? null : 100 * share);
  return {
    misses: { value: percent(value), low: percent(low), high: percent(high) },
    met: checked.judged.filter(({ is }) => is === 'met').length,
    of: checked.judged.length,
  };
}
