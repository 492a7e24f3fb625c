import type { WorkingSettings } from './work-settings.ts';

/** Part of the way from newcomer (0) to experienced (1) after so many tickets, in a straight line. */
export function learnedPart(ticketsDone: number, learnedAfter: number): number {
  return ticketsDone >= learnedAfter ? 1 : ticketsDone / learnedAfter;
}

/**
 * Work factor of experience: 1.5 at the first ticket, 1 from the 150th, falling along a parabola, so that early tickets teach
 * most (K-18; direction from learning curves, Gans et al. 2010).
 */
export function learningFactor(settings: WorkingSettings, ticketsDone: number): number {
  const missing = 1 - learnedPart(ticketsDone, settings.learnedAfter);
  return 1 + (settings.learningStart - 1) * missing * missing;
}
