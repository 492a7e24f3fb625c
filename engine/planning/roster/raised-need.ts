import { LocalCalendar } from '../../time/local-calendar.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { JudgedUnit } from '../judged-units.ts';
import { helps, plannedGroups, type PlannedGroup } from '../planned-people.ts';
import { TargetLayout } from '../target-layout.ts';
import type { RosterNeed } from './roster-need.ts';
import { rosteredCover, type Roster } from './roster.ts';

/** What was seen of a roster. */
export interface SeenRoster {
  readonly roster: Roster;
  /** Spans in which a target is missed. */
  readonly missed: readonly JudgedUnit[];
  /** Notes of targets, summed over runs. */
  readonly seen: Float64Array;
}

/** Of a day or a run that misses, the quarter of its intervals in which people were busiest. */
const BUSIEST = 0.25;

/**
 * A need with one expert more than are on duty, or needed, where a target is missed: of the group that can help and was busiest there.
 */
export function raisedNeed(need: RosterNeed, { roster, missed, seen }: SeenRoster, scenario: Scenario): RosterNeed {
  const layout = new TargetLayout(scenario);
  const groups = plannedGroups(
    scenario,
    need.groups.map(({ name }) => name),
    () => ({ atLeast: 0, atMost: Infinity }),
  );
  const busy = ({ index }: PlannedGroup, interval: number): number => {
    const at = layout.ofGroup(index, interval);
    return seen[at + 1] > 0 ? seen[at] / seen[at + 1] : 1;
  };
  const more = new Map<string, Set<number>>();
  for (const unit of missed) {
    const helping = groups.filter((group) => helps(group, scenario.targets[unit.target], scenario));
    if (helping.length === 0) continue;
    const all = Array.from({ length: unit.until - unit.from }, (_, place) => unit.from + place);
    const busiest = all.map((interval) => {
      const group = helping.reduce((best, each) => (busy(each, interval) > busy(best, interval) ? each : best));
      return { interval, group: group.name, busy: busy(group, interval) };
    });
    const kept =
      scenario.targets[unit.target].per === 'interval'
        ? busiest
        : busiest.toSorted((one, other) => other.busy - one.busy).slice(0, Math.ceil(all.length * BUSIEST));
    for (const { interval, group } of kept) more.set(group, (more.get(group) ?? new Set()).add(interval));
  }
  const intervalOf = intervalsOfSlots(need, scenario);
  return {
    ...need,
    groups: need.groups.map(({ name, need: experts }) => {
      const cover = rosteredCover(roster, name, need);
      const isShort = (slot: number): boolean => more.get(name)?.has(intervalOf[slot]) === true;
      return { name, need: experts.map((each, slot) => (isShort(slot) ? Math.max(each, cover[slot]) + 1 : each)) };
    }),
  };
}

/** The reporting interval in which each slot of the clock begins. */
function intervalsOfSlots({ slot, days }: RosterNeed, { calendar, figures }: Scenario): number[] {
  const local = new LocalCalendar(calendar);
  return Array.from({ length: (days * DAY_MS) / slot }, (_, number) => {
    const day = Math.floor((number * slot) / DAY_MS);
    return Math.floor(local.momentOf(day, number * slot - day * DAY_MS) / figures.interval);
  });
}
