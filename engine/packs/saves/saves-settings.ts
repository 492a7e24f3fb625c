/** What members who want their money back are offered instead (K-62, K-71). Applies to categories of the case type `refund`. */
export interface SavesSettings {
  /** Share of solved refund cases in which the associate makes a recovery offer, 0..1. 0.95, A. */
  readonly offeredShare: number;
  /** Share that takes an alternative when the answer was of middling quality (½) and came at once, 0..1. 0.3, A. */
  readonly alternativeShare: number;
  /** … and the share that takes a prorated refund. 0.25, A. */
  readonly proratedShare: number;
  /** Added to both shares together, half each, from quality ½ to quality 1. 0.4, A: better answers save more. */
  readonly qualityGain: number;
  /** Taken from both shares together, half each, for every day from creation to the offer. 0.05, A (K-72). */
  readonly dayLoss: number;
  /** Share of those who want all of it back whose case goes on to a supervisor by the escalation policy, 0..1. 0.2, A (K-71). */
  readonly supervisorShare: number;
  /** Share of these who then take the alternative after all, 0..1. 0.3, A. */
  readonly supervisorSavesShare: number;
  /** Usual full refund in dollars, the median of a lognormal law. 60, A. */
  readonly usualRefund: number;
  /** Sigma of its logarithm, ≥ 0. 0.4, A. */
  readonly refundSigma: number;
  /** Part of the full refund that a prorated one pays, 0..1. 0.5, A. */
  readonly proratedPartShare: number;
}

export const DEFAULT_SAVES: SavesSettings = {
  offeredShare: 0.95,
  alternativeShare: 0.3,
  proratedShare: 0.25,
  qualityGain: 0.4,
  dayLoss: 0.05,
  supervisorShare: 0.2,
  supervisorSavesShare: 0.3,
  usualRefund: 60,
  refundSigma: 0.4,
  proratedPartShare: 0.5,
};
