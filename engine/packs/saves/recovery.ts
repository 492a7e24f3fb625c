import { asShare } from '../../behaviour/quantiles.ts';
import { exp } from '../../random/elementary.ts';
import { normalQuantile } from '../../random/normal.ts';
import type { SavesSettings } from './saves-settings.ts';

/** What a member with a refund case ends up with. */
export const RECOVERY = { fullRefund: 0, prorated: 1, alternative: 2, notOffered: 3 } as const;
export const RECOVERIES = ['full-refund', 'prorated', 'alternative', 'not-offered'] as const;

const MS_PER_DAY = 86_400_000;
const CENTS = 100;

/** What the member takes of a recovery offer. @param quality of the answer, 0..1 @param waited from creation to the offer, ms */
export function recoveryTaken(settings: SavesSettings, quality: number, waited: number, uniform: number): number {
  const shift = (settings.qualityGain * (2 * quality - 1) - settings.dayLoss * (waited / MS_PER_DAY)) / 2;
  const alternative = asShare(settings.alternativeShare + shift);
  const prorated = Math.min(1 - alternative, asShare(settings.proratedShare + shift));
  if (uniform < alternative) return RECOVERY.alternative;
  return uniform < alternative + prorated ? RECOVERY.prorated : RECOVERY.fullRefund;
}

/** The full refund of a case, in cents. */
export function fullRefundCents(settings: SavesSettings, uniform: number): number {
  return Math.round(CENTS * settings.usualRefund * exp(settings.refundSigma * normalQuantile(uniform)));
}

/** What is paid back, in cents. */
export function refundedCents(settings: SavesSettings, taken: number, full: number): number {
  if (taken === RECOVERY.alternative) return 0;
  return taken === RECOVERY.prorated ? Math.round(full * settings.proratedPartShare) : full;
}
