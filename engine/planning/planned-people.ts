import { proficiencies } from '../world/groups.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ticketFigure, type StaffingTarget } from './target-figures.ts';
import { withStaffing, type StaffingPlan } from './staffing-plan.ts';

/** How many experts of a group there may be in each interval. */
export interface GroupLimits {
  readonly atLeast: number;
  readonly atMost: number;
}

/** A group that is planned. */
export interface PlannedGroup extends GroupLimits {
  readonly name: string;
  /** Place in the scenario. */
  readonly index: number;
  /** What an hour of one of them counts: its cost, or 1 where no group has a cost. */
  readonly weight: number;
  /** Whether they can take tickets of each category. */
  readonly serves: readonly boolean[];
}

/** So few places are tried in all combinations of one more and two fewer. */
const FEW_PLACES = 8;

/** Experts of each planned group by interval; a place is a group and an interval. */
export class Levels {
  readonly groups: readonly PlannedGroup[];
  readonly intervals: number;
  readonly at: Int32Array;

  constructor(groups: readonly PlannedGroup[], intervals: number, at?: Int32Array) {
    this.groups = groups;
    this.intervals = intervals;
    this.at = at ?? new Int32Array(groups.length * intervals);
  }

  /** Whether places are so few that they are searched without any guess about what is worth trying. */
  get areFew(): boolean {
    return this.at.length <= FEW_PLACES;
  }

  placeOf(group: number, interval: number): number {
    return group * this.intervals + interval;
  }

  groupOf(place: number): PlannedGroup {
    return this.groups[Math.floor(place / this.intervals)];
  }

  intervalOf(place: number): number {
    return place % this.intervals;
  }

  /** The same with some places changed, each kept within the limits of its group. */
  with(changes: Iterable<readonly [place: number, change: number]>): Levels {
    const at = this.at.slice();
    for (const [place, change] of changes) {
      const { atLeast, atMost } = this.groupOf(place);
      at[place] = Math.max(atLeast, Math.min(atMost, at[place] + change));
    }
    return new Levels(this.groups, this.intervals, at);
  }

  /** The same people, of groups that count otherwise. */
  of(groups: readonly PlannedGroup[]): Levels {
    return new Levels(groups, this.intervals, this.at);
  }

  /** What an interval of it all counts, in weights. */
  get cost(): number {
    return this.at.reduce((sum, level, place) => sum + level * this.groupOf(place).weight, 0);
  }

  plan(every: number): StaffingPlan {
    const groups = this.groups.map(({ name }, group) => ({
      name,
      staffed: [...this.at.subarray(group * this.intervals, (group + 1) * this.intervals)],
    }));
    return { every, cycle: 'once', groups };
  }

  /** The scenario staffed so, with the chance of this seed. */
  scenarioOf(scenario: Scenario, seed: string): Scenario {
    return { ...withStaffing(scenario, this.plan(scenario.figures.interval)), seed };
  }
}

/** The groups of a scenario that can be planned, of those named. */
export function plannedGroups(
  scenario: Scenario,
  names: readonly string[],
  limits: (name: string) => GroupLimits,
): readonly PlannedGroup[] {
  const categories = Object.values(scenario.tickets.categories);
  const isFree = scenario.experts.every(({ costPerHour, name }) => !names.includes(name) || costPerHour === 0);
  return scenario.experts.flatMap((group, index) => {
    if (!names.includes(group.name)) return [];
    const held = proficiencies(group);
    const serves = categories.map(({ skills }) => skills.every((skill) => held.has(skill)));
    // Whoever costs nothing is still not put there for nothing.
    const weight = isFree ? 1 : Math.max(group.costPerHour, 1e-3);
    return [{ name: group.name, index, weight, serves, ...limits(group.name) }];
  });
}

/** Whether more of a group can help a target. */
export function helps(group: PlannedGroup, { figure, of }: StaffingTarget, { figures, tickets }: Scenario): boolean {
  if (ticketFigure(figure, figures.thresholds) === undefined) return true;
  const categories = Object.keys(tickets.categories);
  return categories.some((name, category) => group.serves[category] && (of.category ?? name) === name);
}
