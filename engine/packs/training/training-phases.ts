import type { TrainingSettings } from './training-settings.ts';

/** Where a moment lies: which coaching it is measured for, and whether before or after it. */
export interface TrainingPhase {
  /** From 0. */
  readonly session: number;
  readonly isAfter: boolean;
}

/** When a coaching begins, ms. */
export const beginOf = ({ coachingTime, everyTime }: TrainingSettings, session: number): number =>
  coachingTime + session * everyTime;

/** The phase of a moment; undefined outside all windows, during a coaching, and for one that would begin after `until`. */
export function phaseOf(settings: TrainingSettings, at: number, until: number): TrainingPhase | undefined {
  const { everyTime, coachingTime, awayTime, windowTime } = settings;
  const session = Math.max(0, Math.floor((at - coachingTime) / everyTime));
  for (const candidate of [session, session + 1]) {
    const begin = beginOf(settings, candidate);
    if (begin > until) return undefined;
    const end = begin + awayTime;
    if (at >= end && at < end + windowTime) return { session: candidate, isAfter: true };
    if (at >= begin - windowTime && at < begin) return { session: candidate, isAfter: false };
  }
  return undefined;
}
