import type { HoldingSettings, ShiftSettings } from './expert-settings.ts';
import { lognormalTime } from './quantiles.ts';

/** Time an accepted email is sat on before work on it may start, in ms; 0 for whoever does not hold this one (K-17). */
export function holdTime(settings: HoldingSettings, uHeld: number, uTime: number): number {
  return uHeld < settings.heldShare ? lognormalTime(settings.heldMedian, settings.heldSigma, uTime) : 0;
}

/** Whether an accepted email is forgotten, so that only the first-reply limit ends it (second cause of K-03). */
export function isForgotten(settings: HoldingSettings, uniform: number): boolean {
  return uniform < settings.forgottenShare;
}

/** What held tickets are started in order of, smallest first: the moment of acceptance, or the work they look like. */
export function startRank(settings: HoldingSettings, acceptedAt: number, perceivedWork: number): number {
  return settings.startOrder === 'oldest-first' ? acceptedAt : perceivedWork;
}

/** Time an expert stays online after the shift without being there, in ms; 0 for whoever remembers to go offline. */
export function forgottenOnlineTime(settings: ShiftSettings, uForgets: number, uTime: number): number {
  return uForgets < settings.forgetsOfflineShare
    ? lognormalTime(settings.forgottenMedian, settings.forgottenSigma, uTime)
    : 0;
}
