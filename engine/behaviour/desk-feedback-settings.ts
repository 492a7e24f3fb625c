/** How the desk answers the conduct of its experts with more or fewer offers. Shares 0 to 1. */
export interface StandingSettings {
  /** Knots of the factor for rejected shares, rising: 5, 15, 20, 40 %. A; the bands are S (K-01). */
  readonly rejectedShares: readonly number[];
  /** The factor at those knots, linear between, constant outside. 1, 0.85, 0.70, 0.40, A. */
  readonly rejectedFactors: readonly number[];
  /** Knots of the factor for timed-out shares, rising: 5, 10, 15, 30 %. A; the bands are S (K-03). */
  readonly timedOutShares: readonly number[];
  /** The factor at those knots. 1, 0.80, 0.55, 0.25, A; below the other factor beyond 5 % (K-05, S). */
  readonly timedOutFactors: readonly number[];
  /** Offers of usual conduct that every share is mixed with. 30, A. */
  readonly priorOffers: number;
  /** The share of usual conduct. 0.05, A. */
  readonly priorShare: number;
  /** Gap between offered and accepted difficulty that is still a good mix, in standard deviations. 0.25, A (K-11, reading). */
  readonly mixFreeGap: number;
  /** The mix counts from this many offers. 30, A (K-11, reading). */
  readonly mixFromOffers: number;
  /** Weight lost for each further standard deviation. 0.8, A. */
  readonly mixSlope: number;
  /** The mix never weighs less than this. 0.5, A. */
  readonly mixFloor: number;
  /** Mean stars at which quality neither helps nor hurts. 4.5, I/P. */
  readonly usualStars: number;
  /** Usual reviews that every mean is mixed with. 10, A. */
  readonly priorReviews: number;
  /** Weight for each star above or below. 0.5, A (P: reviews count). */
  readonly starWeight: number;
  /** Quality never weighs less than this. 0.5, A. */
  readonly qualityFloor: number;
  /** Weight lost by an expert at the cap. 0.5, A (P: current load counts). */
  readonly loadWeight: number;
  /** Weight of an expert with skill 0, rising to 1 at skill 1. 0.5, A. */
  readonly skillFloor: number;
  /** No weight is below this (a clean record at skill 1 weighs about 1), so that everyone gets some. 0.05, P, level A. */
  readonly newcomerFloor: number;
}

/** The table of weights of the default desk. */
export const DEFAULT_STANDING: StandingSettings = {
  rejectedShares: [0.05, 0.15, 0.2, 0.4],
  rejectedFactors: [1, 0.85, 0.7, 0.4],
  timedOutShares: [0.05, 0.1, 0.15, 0.3],
  timedOutFactors: [1, 0.8, 0.55, 0.25],
  priorOffers: 30,
  priorShare: 0.05,
  mixFreeGap: 0.25,
  mixFromOffers: 30,
  mixSlope: 0.8,
  mixFloor: 0.5,
  usualStars: 4.5,
  priorReviews: 10,
  starWeight: 0.5,
  qualityFloor: 0.5,
  loadWeight: 0.5,
  skillFloor: 0.5,
  newcomerFloor: 0.05,
};
