import { asShare } from './quantiles.ts';
import type { FatigueSettings } from './work-settings.ts';

/**
 * Fatigue (0..1) after an online interval during which the expert was busy for that share of the time: it moves in proportion to
 * occupancy − 0.75, so that 75 % can be kept up for ever, full occupancy exhausts in 8 h, and idling recovers.
 *
 * Exact, in any number of pieces, when it is called whenever the busy share changes.
 */
export function fatigueAfter(settings: FatigueSettings, fatigue: number, busyShare: number, elapsed: number): number {
  const sustainable = settings.sustainableOccupancy;
  const perTime = (busyShare - sustainable) / ((1 - sustainable) * settings.exhaustedAfter);
  return asShare(fatigue + perTime * elapsed);
}

/** Fatigue (0..1) after so long offline. */
export function fatigueAfterRest(settings: FatigueSettings, fatigue: number, offline: number): number {
  return asShare(fatigue - offline / settings.restedAfter);
}
