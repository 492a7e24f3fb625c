/**
 * Reaching out to customers who were not happy in a survey (K-32). Whoever is won back before the matter is closed stays; whoever is won
 * back after leaving is a customer of the pack `cohorts` again.
 */
export interface OutreachSettings {
  /** A survey answered with this or less is a yellow flag, 0..10. 7, S (S2). */
  readonly flagUpTo: number;
  /** Share of flags with contact left that somebody reaches out to, 0..1. 90 %, A; every flag is the aim (S2). */
  readonly takenShare: number;
  /** People who reach out, one customer at a time each, in the order of the flags. 1, A. */
  readonly people: number;
  /** Time that one customer takes: median, ms. 20 min, A. */
  readonly workMedian: number;
  /** … and sigma of its logarithm, ≥ 0. 0.5, A. */
  readonly workSigma: number;
  /** When they begin, ms after midnight; on weekdays alone. 9 h, A. */
  readonly opensTime: number;
  /** After this nothing more is begun, ms after midnight, later than they begin. 17 h, A. */
  readonly closesTime: number;
  /** An outreach that is done so long after the flag is in time, ms. 24 h, A (S2: close within 24 h). */
  readonly inTime: number;
  /** Share of customers reached at once that are won back, 0..1. 45 %, A. */
  readonly wonShare: number;
  /** … less so much for every day since the flag. 0.1, A. */
  readonly dayLoss: number;
  /** Satisfaction of a customer who is won back, in the unit of the latent one, at least: nobody leaves at 0. 0, A. */
  readonly satisfactionAfter: number;
}

export const DEFAULT_OUTREACH: OutreachSettings = {
  flagUpTo: 7,
  takenShare: 0.9,
  people: 1,
  workMedian: 1_200_000,
  workSigma: 0.5,
  opensTime: 32_400_000,
  closesTime: 61_200_000,
  inTime: 86_400_000,
  wonShare: 0.45,
  dayLoss: 0.1,
  satisfactionAfter: 0,
};
