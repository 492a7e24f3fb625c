/**
 * Comments, direct messages, posts and reports in a community (K-46 to K-48, K-113). Applies to categories of the case types comment,
 * direct-message, post, group-report and portal-report.
 */
export interface CommunitySettings {
  /** Comments and messages that a published post brings, on average; a Poisson law. 6, A. */
  readonly answersPerPost: number;
  /** Share of them that are direct messages, 0..1. 0.2, A. */
  readonly directShare: number;
  /** Median from the post to an answer to it, ms. 3 h, A. */
  readonly answerMedian: number;
  /** Sigma of its logarithm, ≥ 0. 1.2, A. */
  readonly answerSigma: number;
  /** Share of reports in the group that are answered with a pointer to the portal, 0..1. 0.5, A (K-48). */
  readonly redirectShare: number;
  /** Such an answer takes this part of the usual work, 0..1. 0.3, A. */
  readonly redirectWorkShare: number;
  /** Share of members who then do report in the portal, 0..1. 0.85, A; the others let it rest. */
  readonly movesShare: number;
  /** Median from the pointer to the report in the portal, ms. 20 min, A. */
  readonly moveMedian: number;
  /** Sigma of its logarithm, ≥ 0. 1, A. */
  readonly moveSigma: number;
  /**
   * Share of answers in the group after which the member has to be asked for what the portal’s form asks for at once, 0..1. 0.6, A
   * (S2: reports in the portal take less back-and-forth).
   */
  readonly detailsMissingShare: number;
  /** A member is asked for details at most so many times. 4, A. */
  readonly mostQuestions: number;
  /** Median until the member gives them, ms. 1 h, A. */
  readonly detailsMedian: number;
  /** Sigma of its logarithm, ≥ 0. 1, A. */
  readonly detailsSigma: number;
}

export const DEFAULT_COMMUNITY: CommunitySettings = {
  answersPerPost: 6,
  directShare: 0.2,
  answerMedian: 10_800_000,
  answerSigma: 1.2,
  redirectShare: 0.5,
  redirectWorkShare: 0.3,
  movesShare: 0.85,
  moveMedian: 1_200_000,
  moveSigma: 1,
  detailsMissingShare: 0.6,
  mostQuestions: 4,
  detailsMedian: 3_600_000,
  detailsSigma: 1,
};
