import { pooledTime, shiftTime } from '../presence/duty-hours.ts';
import { ShiftPlan } from '../presence/shift-plan.ts';
import { StaffedLevels } from '../presence/staffed-levels.ts';
import { rowsOf } from '../world/groups.ts';
import type { World } from '../world/world.ts';

/**
 * What the roster asks for, breaks included and whether or not anybody turns up, of those who work here: levers hire people and send
 * them away. It follows from the scenario and from who was employed when, so it is no state; what has been summed up for a group is
 * kept, since readers ask for later and later moments.
 */
export class ScheduledTime {
  readonly #world: World;
  readonly #sums: Float64Array;
  readonly #until: Float64Array;

  constructor(world: World) {
    const { experts } = world.scenario;
    this.#world = world;
    this.#sums = new Float64Array(experts.length);
    this.#until = new Float64Array(experts.length);
    for (let group = 0; group < experts.length; group++) this.#startAgain(group);
  }

  #startAgain(group: number): void {
    const { experts, warmUp } = this.#world.scenario;
    this.#sums[group] = 0;
    this.#until[group] = Math.max(warmUp, experts[group].joins ?? 0);
  }

  /** Milliseconds for which experts of a group were scheduled from the end of the warm-up; NaN where no roster says. */
  upTo(group: number, now: number): number {
    const until = Math.min(now, this.#world.scenario.horizon);
    // A run that was restored may go back.
    if (until < this.#until[group]) this.#startAgain(group);
    this.#sums[group] += this.#between(group, this.#until[group], until);
    this.#until[group] = Math.max(until, this.#until[group]);
    return this.#sums[group];
  }

  #between(group: number, from: number, until: number): number {
    const { scenario, experts, floor, localCalendar } = this.#world;
    const settings = scenario.experts[group];
    const { schedule } = settings;
    if (until <= from) return 0;
    if (typeof schedule === 'object') {
      if ('online' in schedule) return NaN;
      if ('staffed' in schedule) return pooledTime(new StaffedLevels(schedule, localCalendar), from, until);
    }
    const plan = schedule === 'always' ? undefined : new ShiftPlan(schedule, localCalendar);
    const planned = rowsOf(settings);
    let sum = 0;
    for (let member = 0; member < floor.membersOf(group); member++) {
      const expert = floor.rowOf(group, member);
      const comes = member < planned ? from : Math.max(from, experts.employedFrom[expert]);
      const goes = Math.min(until, experts.employedUntil[expert]);
      if (goes <= comes) continue;
      sum += plan === undefined ? goes - comes : shiftTime(plan, experts.entity[expert], member, comes, goes);
    }
    return sum;
  }
}

/** Milliseconds for which the roster asks for one expert in [from, until), while employed; NaN where it names nobody. */
export function scheduledFor(world: World, expert: number, from: number, until: number): number {
  const { scenario, experts, localCalendar } = world;
  const { schedule } = scenario.experts[experts.group[expert]];
  const comes = Math.max(from, experts.employedFrom[expert]);
  const goes = Math.min(until, experts.employedUntil[expert]);
  if (schedule !== 'always' && !('shifts' in schedule)) return NaN;
  if (goes <= comes) return 0;
  if (schedule === 'always') return goes - comes;
  return shiftTime(new ShiftPlan(schedule, localCalendar), experts.entity[expert], experts.member[expert], comes, goes);
}
