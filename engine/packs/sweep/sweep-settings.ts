/** The look at all tickets from time to time, so that nobody falls through (K-38, K-39). */
export interface SweepSettings {
  /** From one look to the next, ms. 1 h, S (S2: every hour). */
  readonly betweenTime: number;
  /** A ticket that nobody has, or that nothing happened to, for longer than this counts as aged, ms. 60 min, S (S2). */
  readonly agedTime: number;
}

export const DEFAULT_SWEEP: SweepSettings = { betweenTime: 3_600_000, agedTime: 3_600_000 };
