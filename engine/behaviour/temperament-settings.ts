/** What kind of people a group is made of: the usual expert, and how far individuals lie from it (all A unless said). */
export interface TemperamentSettings {
  /** Mean skill, 0..1. 0.8, A. */
  readonly skill: number;
  /** Standard deviation of skill within the group, ≥ 0. 0.08, A (R: agents differ, Gans et al. 2010). */
  readonly skillSpread: number;
  /** Median number of tickets done before the run, ≥ 0. 300, A: past the learning curve. */
  readonly ticketsDone: number;
  /** Sigma of the logarithm of that number, ≥ 0. 0.5, A. */
  readonly ticketsDoneSigma: number;
  /** Added to the utility of accepting; 0 is usual. 0, A. */
  readonly willingness: number;
  /** Standard deviation of willingness, ≥ 0. 0.2, A. */
  readonly willingnessSpread: number;
  /** Share of unwanted offers that are rejected rather than ignored, 0..1. 0.95, A (K-04). */
  readonly conscientiousness: number;
  /** Standard deviation of conscientiousness, ≥ 0. 0.03, A. */
  readonly conscientiousnessSpread: number;
  /** How much perceived difficulty puts off, 0 not at all to 1 easy tickets only. 0.1, A (K-11). */
  readonly cherryPicking: number;
  /** Standard deviation of cherry picking, ≥ 0. 0.03, A. */
  readonly cherryPickingSpread: number;
  /** How much pay counts, 0 not at all, 1 as usual; also raises the threshold of unpaid escalation. 1, A (P: escalations are unpaid). */
  readonly greed: number;
  /** Standard deviation of greed, ≥ 0. 0.2, A. */
  readonly greedSpread: number;
  /** Median of the personal factor on work time, > 0. 1, A. */
  readonly workPace: number;
  /** Sigma of its logarithm, ≥ 0. 0.12, A (R: servers differ in speed, Gans et al. 2010). */
  readonly workPaceSigma: number;
  /** Fraction of the ticket that is read, 0..1: 1 careful, 0.4 rushed. 0.9, A (K-16). */
  readonly readFraction: number;
  /** Standard deviation of the fraction read, ≥ 0. 0.06, A. */
  readonly readFractionSpread: number;
  /** Escalates when the belief that it is needed exceeds this. 0.63, A: 85 % of needed, 4 % of needless at skill 0.8. */
  readonly escalationThreshold: number;
  /** Standard deviation of the threshold, ≥ 0. 0.03, A. */
  readonly escalationThresholdSpread: number;
  /** Share of the group with browser notifications on, 0..1. 1, A (K-10). */
  readonly notificationsOnShare: number;
}

/** The steady expert's temperament. */
export const DEFAULT_TEMPERAMENT: TemperamentSettings = {
  skill: 0.8,
  skillSpread: 0.08,
  ticketsDone: 300,
  ticketsDoneSigma: 0.5,
  willingness: 0,
  willingnessSpread: 0.2,
  conscientiousness: 0.95,
  conscientiousnessSpread: 0.03,
  cherryPicking: 0.1,
  cherryPickingSpread: 0.03,
  greed: 1,
  greedSpread: 0.2,
  workPace: 1,
  workPaceSigma: 0.12,
  readFraction: 0.9,
  readFractionSpread: 0.06,
  escalationThreshold: 0.63,
  escalationThresholdSpread: 0.03,
  notificationsOnShare: 1,
};
