/**
 * A look at some of the replies that were sent (K-53, K-54, K-104 to K-109). What a reviewer finds comes from how good the answer was
 * and from the latent traits of whoever wrote it. Needs customers who act like people: plain ones get answers of no quality.
 */
export interface QualityReviewSettings {
  /** Part of all replies that is reviewed, 0..1. 0.05, I (a few per cent). */
  readonly sampledShare: number;
  /** From a reply to its review, ms. 4 h, A. */
  readonly reviewTime: number;
  /** How far one reviewer is from the true quality, points of 100, sd. 5, A. */
  readonly scoreNoise: number;
  /** A reply of so many points of 100 that keeps to the topic is accurate. 70, A. That 90 % be accurate is P ([SF]). */
  readonly passScore: number;
  /** Chance that an answer to what was all read is off topic or about an unrelated product, 0..1. 0.01, A (that it is a fault: S3). */
  readonly offTopicShare: number;
  /** Added to that chance for what was not read at all, in proportion to the part not read, 0..1. 0.25, A. */
  readonly offTopicUnreadShare: number;
  /** Points that being off topic costs. 30, A. */
  readonly offTopicLoss: number;
  /** Chance that the most conscientious greet as they should, in proportion to conscientiousness, 0..1. 0.98, A (item S1). */
  readonly greetedShare: number;
  /** Chance that whoever reads everything keeps to the script, 0..1. 0.95, A (item S1). */
  readonly scriptShare: number;
  /** … what it loses for what was not read, in proportion to the part not read, 0..1. 0.5, A. */
  readonly scriptUnreadShare: number;
  /** Mark for initiative of somebody of usual willingness, 1..5. 3.5, A. */
  readonly initiativeBase: number;
  /** Marks for each unit of willingness. 1, A. */
  readonly initiativeGain: number;
  /** Mark for enthusiasm of the rested, 1..5. 4, A. */
  readonly enthusiasmBase: number;
  /** Marks lost when exhausted. 2, A. */
  readonly enthusiasmLoss: number;
  /** Mark for the tone of whoever reads everything, 1..5. 4.2, A. */
  readonly toneBase: number;
  /** Marks lost when nothing is read. 2.5, A. */
  readonly toneLoss: number;
  /** How far one mark of 1 to 5 is from what the trait would give, sd. 0.6, A. */
  readonly markNoise: number;
  /** From one appraisal of everybody to the next, ms, > 0. 30 d, A (periodic: S1). Marks are read off what happened: no setting. */
  readonly appraisalTime: number;
  /** Chance that a customer of satisfaction 1 or more praises the expert by the end; in proportion below, 0..1. 0.6, A. */
  readonly praisedShare: number;
  /** Chance that a customer of satisfaction −1 or less complains; in proportion above, 0..1. 0.6, A. */
  readonly complainedShare: number;
  /** Part of the work of somebody who knows everything that is looking things up, 0..1. 0.1, A. */
  readonly lookupShare: number;
}

export const DEFAULT_QUALITY_REVIEW: QualityReviewSettings = {
  sampledShare: 0.05,
  reviewTime: 14_400_000,
  scoreNoise: 5,
  passScore: 70,
  offTopicShare: 0.01,
  offTopicUnreadShare: 0.25,
  offTopicLoss: 30,
  greetedShare: 0.98,
  scriptShare: 0.95,
  scriptUnreadShare: 0.5,
  initiativeBase: 3.5,
  initiativeGain: 1,
  enthusiasmBase: 4,
  enthusiasmLoss: 2,
  toneBase: 4.2,
  toneLoss: 2.5,
  markNoise: 0.6,
  appraisalTime: 2_592_000_000,
  praisedShare: 0.6,
  complainedShare: 0.6,
  lookupShare: 0.1,
};
