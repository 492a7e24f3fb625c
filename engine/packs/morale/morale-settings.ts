/**
 * How experts feel, from 0 to 100, who leaves for it and who comes instead (K-100 to K-102). Groups of AI experts and of unlimited size
 * have no morale; where the number on duty is fixed (`schedule.staffed`), nobody leaves.
 */
export interface MoraleSettings {
  /** How often morale is taken, ms, > 0. 1 d, A: a step of the model. */
  readonly stepTime: number;
  /** Morale of somebody left in peace, 0..100. 75, A. */
  readonly restMorale: number;
  /** How far individuals lie from it at first, sd. 8, A. */
  readonly spread: number;
  /** Time in which two thirds of the way back to rest are made, ms, > 0. 10 d, A. */
  readonly recoveryTime: number;
  /** How much figures count in daily life, ≥ 0: 0 not at all, 1 as usual. It multiplies what red tiles, notices and alerts cost. 1, A (K-102). */
  readonly focus: number;
  /** Points a day for each poor tile of one’s dashboard. 1.5, A (direction S1). */
  readonly redTileLoss: number;
  /** Points for each notice of the desk: an offer that expired, an assignment that was revoked. 0.5, A. */
  readonly noticeLoss: number;
  /** Points for each alert of the desk (pack `alerts`), for everybody. 0.02, A (direction S1). */
  readonly alertLoss: number;
  /** Occupancy up to which work does no harm, percent, ringing left out (K-88). 85, I (75–85 % can be kept up). */
  readonly occupancyTarget: number;
  /** Points a day for each percent above it. 0.2, A (I: above 90 % burns out). */
  readonly occupancyLoss: number;
  /** Part of the staff that leaves in a month at rest, ≥ 0. 0.03, I (2.5 to 4 % a month: 30 to 45 % a year). */
  readonly leavingPerMonth: number;
  /** That part grows by e for so many points below rest. 25, A. */
  readonly leavingScale: number;
  /** From a departure to the first day of whoever comes instead, ms. 30 d, A. */
  readonly hiringTime: number;
  /** Whoever was hired less than this ago is new, ms. 90 d, A. */
  readonly newTime: number;
}

export const DEFAULT_MORALE: MoraleSettings = {
  stepTime: 86_400_000,
  restMorale: 75,
  spread: 8,
  recoveryTime: 864_000_000,
  focus: 1,
  redTileLoss: 1.5,
  noticeLoss: 0.5,
  alertLoss: 0.02,
  occupancyTarget: 85,
  occupancyLoss: 0.2,
  leavingPerMonth: 0.03,
  leavingScale: 25,
  hiringTime: 2_592_000_000,
  newTime: 7_776_000_000,
};
