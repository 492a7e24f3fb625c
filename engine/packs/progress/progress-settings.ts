/** States that progress notes tell of, third parties that matters wait for, and the hours of business (K-40, D-18). */
export interface ProgressSettings {
  /** Share of emails that turn out to need somebody outside, a merchant say, once they have been worked on, 0..1. 10 %, A. */
  readonly thirdPartyShare: number;
  /** From asking the third party to its answer: median, ms. 5 h, A. */
  readonly thirdPartyMedian: number;
  /** … and sigma of its logarithm, ≥ 0. 0.8, A. */
  readonly thirdPartySigma: number;
  /** When business opens, ms after midnight. 9 h, A. */
  readonly opensTime: number;
  /** When business closes, ms after midnight, later than it opens. 17 h, A. */
  readonly closesTime: number;
  /** Whether Saturdays and Sundays are days of business. False, A. */
  readonly weekends: boolean;
}

export const DEFAULT_PROGRESS: ProgressSettings = {
  thirdPartyShare: 0.1,
  thirdPartyMedian: 18_000_000,
  thirdPartySigma: 0.8,
  opensTime: 32_400_000,
  closesTime: 61_200_000,
  weekends: false,
};
