import { DUTY } from './duty.ts';
import type { ShiftPlan } from './shift-plan.ts';
import type { StaffedLevels } from './staffed-levels.ts';

/**
 * Milliseconds of [from, to) in which a plan has an expert in a shift, breaks included. A plan made without no-shows
 * gives the time that was scheduled; one made with them the part of it for which the expert turns up.
 */
export function shiftTime(plan: ShiftPlan, expert: number, member: number, from: number, to: number): number {
  return timeWhere(plan, expert, member, [from, to], (duty) => duty !== DUTY.off);
}

/** Milliseconds of [from, to) in which a plan has an expert on duty and not on a break. */
export function dutyTime(plan: ShiftPlan, expert: number, member: number, from: number, to: number): number {
  return timeWhere(plan, expert, member, [from, to], (duty) => duty === DUTY.on);
}

/** Milliseconds of duty of a whole pool in [from, to): two experts for an hour are two hours. */
export function pooledTime(plan: StaffedLevels, from: number, to: number): number {
  let sum = 0;
  let moment = from;
  while (moment < to) {
    const until = Math.min(to, plan.nextChange(moment));
    sum += plan.levelAt(moment) * (until - moment);
    moment = until;
  }
  return sum;
}

function timeWhere(
  plan: ShiftPlan,
  expert: number,
  member: number,
  [from, to]: readonly [number, number],
  counts: (duty: number) => boolean,
): number {
  let sum = 0;
  let moment = from;
  while (moment < to) {
    plan.nextChange(expert, member, moment);
    const until = Math.min(to, plan.at);
    if (counts(plan.dutyAt(expert, member, moment))) sum += until - moment;
    moment = until;
  }
  return sum;
}
