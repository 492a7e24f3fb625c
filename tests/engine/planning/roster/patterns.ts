import type { ExpertGroup } from '../../../../engine/scenario/scenario.ts';
import type { ShiftKind } from '../../../../engine/planning/roster/shift-kinds.ts';
import type { ShiftBreak, ShiftPattern } from '../../../../engine/planning/roster/shift-pattern.ts';
import type { WorkedShift } from '../../../../engine/planning/roster/worked-shifts.ts';

export const HOUR = 3_600_000;
export const DAILY = [true, true, true, true, true, true, true];

/** A pattern in whole hours; a break is [earliest, latest, lasts]. */
export const patternOf = (
  name: string,
  hours: number,
  starts: readonly number[],
  breaks: readonly (readonly [number, number, number])[] = [],
): ShiftPattern => ({
  name,
  lasts: hours * HOUR,
  starts: starts.map((start) => start * HOUR),
  days: DAILY,
  breaks: breaks.map(([earliest, latest, lasts]) => breakOf(earliest, latest, lasts)),
  skills: [],
});

const breakOf = (earliest: number, latest: number, lasts: number): ShiftBreak => ({
  name: 'break',
  earliest: earliest * HOUR,
  latest: latest * HOUR,
  lasts: lasts * HOUR,
  paid: true,
});

/** A group, as far as rosters look at it. */
export const groupOf = (name: string, skills: readonly string[] = [], costPerHour = 0): ExpertGroup =>
  ({ name, skills: [...skills], costPerHour }) as unknown as ExpertGroup;

/** A shift in slots of an hour, from an hour of a day. */
export function workedShift(day: number, from: number, hours: number): WorkedShift {
  const start = day * 24 + from;
  const kind: ShiftKind = {
    pattern: patternOf(`${hours} h`, hours, [from]),
    day,
    from: start,
    to: start + hours,
    hours,
    cost: hours,
  };
  return { kind, breaks: [] };
}
