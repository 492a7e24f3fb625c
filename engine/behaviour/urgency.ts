import type { Draws } from '../random/draws.ts';
import { PURPOSE } from '../random/purposes.ts';

/** How well tickets are marked as urgent when they come in (K-41). */
export interface UrgentMarking {
  /** Share of urgent tickets that nobody marks, 0..1. */
  readonly missed: number;
  /** Share of other tickets that are marked all the same, 0..1. */
  readonly falseAlarm: number;
}

/** Whether a ticket is marked urgent; the mark, and not the truth, is what the desk goes by. @param fate of the ticket */
export function isMarkedUrgent(
  draws: Draws,
  marking: UrgentMarking | undefined,
  fate: number,
  isUrgent: boolean,
): boolean {
  if (marking === undefined) return isUrgent;
  const uniform = draws.uniform(PURPOSE.urgentMark, fate, 0);
  return isUrgent ? uniform >= marking.missed : uniform < marking.falseAlarm;
}
