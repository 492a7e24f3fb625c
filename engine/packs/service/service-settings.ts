/** The figures of service that are read together: promises kept, first contacts that settled it, what customers say. */
export interface ServiceSettings {
  readonly targets: ServiceTargets;
  readonly satisfaction: SatisfactionScale;
  readonly contact: ContactSettings;
  readonly stages: StageSettings;
}

/** How long things may take. */
export interface ServiceTargets {
  /** From creation to the first reply of a human, ms. 8 h, S (S4, K-58). */
  readonly firstReplyTime: number;
  /** … of tickets marked urgent, ms. 8 h, S (S4, D-8, K-59). */
  readonly urgentFirstReplyTime: number;
  /** From creation to the last solved moment, reopenings included, ms. 24 h, S (S2, S4, K-33, K-60). */
  readonly resolutionTime: number;
  /** From creation to an acknowledgement by machine or human, ms. 1 h, A (K-43). */
  readonly acknowledgeTime: number;
  /** For one turn of a simple chat, ms. 60 s, S (S3, K-51). */
  readonly artSimpleTime: number;
  /** … and of a complex one, ms. 120 s, S (S3, D-19). */
  readonly artComplexTime: number;
}

/** What counts as satisfied, and where satisfaction is to go. */
export interface SatisfactionScale {
  /**
   * The scale that customers answer on (K-73). five-stars: four and five are satisfied, three is neutral; three-choices: poor (one and
   * two stars’ worth), average (three and four), great (five), and great alone is satisfied; faces: as five-stars. five-stars, S1.
   */
  readonly scale: 'five-stars' | 'three-choices' | 'faces';
  /** Rolling satisfaction is to rise from this share, 0..1 … 0.82, S (S1, K-75). */
  readonly trendFromShare: number;
  /** … to this one, 0..1. 0.87, S (S1). */
  readonly trendToShare: number;
  /** … in so much time from the start of the run, ms. 90 d, S (S1: within three months). */
  readonly trendTime: number;
}

/** What contacts mean. */
export interface ContactSettings {
  /** A contact on the same matter within so much time means that it was not settled, ms. 7 d, I (K-52). */
  readonly repeatTime: number;
  /** What one more contact costs the desk, dollars. 6, A (K-57). */
  readonly cost: number;
  /** A survey answered with this or less is a yellow flag, 0..10. 7, S (S2, K-32). */
  readonly flagUpTo: number;
}

/** How the work on a ticket divides (K-118). What is left over is the fix. */
export interface StageSettings {
  /** Share of the work in which the issue is identified, 0..1. 0.2, A. */
  readonly identifyShare: number;
  /** Share in which it is diagnosed when it is as easy as can be, 0..1. 0.2, A. */
  readonly diagnoseShare: number;
  /** Added to that share up to the greatest difficulty. 0.4, A. */
  readonly diagnoseByDifficulty: number;
}

export const DEFAULT_SERVICE: ServiceSettings = {
  targets: {
    firstReplyTime: 28_800_000,
    urgentFirstReplyTime: 28_800_000,
    resolutionTime: 86_400_000,
    acknowledgeTime: 3_600_000,
    artSimpleTime: 60_000,
    artComplexTime: 120_000,
  },
  satisfaction: { scale: 'five-stars', trendFromShare: 0.82, trendToShare: 0.87, trendTime: 7_776_000_000 },
  contact: { repeatTime: 604_800_000, cost: 6, flagUpTo: 7 },
  stages: { identifyShare: 0.2, diagnoseShare: 0.2, diagnoseByDifficulty: 0.4 },
};
