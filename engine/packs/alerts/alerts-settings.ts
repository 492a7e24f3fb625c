/** Alerts before something fails (K-34): when they are raised, and what a supervisor does about them. */
export interface AlertsSettings {
  /**
   * What the rungs are shares of. `ticket`: of each ticket’s allowed time, to the first reply and to the resolution. `error-budget`: of
   * the missed targets that the team may have in a window. `at-risk`: of the open tickets. `ticket`, A (D-6).
   */
  readonly basis: 'ticket' | 'error-budget' | 'at-risk';
  /** Shares at which an alert is raised, rising, each above 0. 50, 75, 90 and 100 %, S (S2: “50 %, etc.”; D-6). */
  readonly rungs: readonly number[];
  /**
   * Allowed from the arrival to the resolution, ms. 24 h, S (S2, K-33). The time to the first reply is that of `waiting`; with the pack
   * `service` on, its targets are meant instead of both.
   */
  readonly resolutionTime: number;
  /** Error budget: share of the tickets of a window that may miss a target, 0..1. 10 %, A (K-33: attainment 90 %). */
  readonly budgetShare: number;
  /** Error budget: how far back it looks, ms. 24 h, A. */
  readonly windowTime: number;
  /** A ticket is at risk from this share of an allowed time on, 0..1. 50 %, A. */
  readonly riskShare: number;
  /** Between two looks at the team, where alerts are the team’s, ms. 5 min, A. */
  readonly checkTime: number;
  /** Share of alerts that a supervisor means to take up, 0..1. 85 %, A. */
  readonly acknowledgedShare: number;
  /** From an alert to its acknowledgement: median, ms. 6 min, A. */
  readonly acknowledgingMedian: number;
  /** … and sigma of its logarithm, ≥ 0. 0.9, A. */
  readonly acknowledgingSigma: number;
  /** An alert that nobody has acknowledged for so long counts as ignored, ms. 1 h, A. */
  readonly ignoredTime: number;
  /** Whether an acknowledged ticket is put first: among those waiting, and among those of its expert. True, A. */
  readonly hurries: boolean;
}

export const DEFAULT_ALERTS: AlertsSettings = {
  basis: 'ticket',
  rungs: [0.5, 0.75, 0.9, 1],
  resolutionTime: 86_400_000,
  budgetShare: 0.1,
  windowTime: 86_400_000,
  riskShare: 0.5,
  checkTime: 300_000,
  acknowledgedShare: 0.85,
  acknowledgingMedian: 360_000,
  acknowledgingSigma: 0.9,
  ignoredTime: 3_600_000,
  hurries: true,
};
