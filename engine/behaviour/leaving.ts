import type { LeavingSettings } from './customer-settings.ts';
import { asShare } from './quantiles.ts';

/** Whether a customer who gave up waiting goes elsewhere and never returns (K-84). */
export function isLostByWaiting(settings: LeavingSettings, uniform: number): boolean {
  return uniform < settings.switchShare * settings.noReturnShare;
}

/** Chance of leaving for good after an experience: 0 down to z = −0.5, then rising in a straight line to its most at one unit below. */
export function leavingShare(settings: LeavingSettings, satisfaction: number): number {
  return settings.dissatisfiedShare * asShare(settings.leavesBelow - satisfaction);
}
