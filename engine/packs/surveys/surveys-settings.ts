/** Who sends the survey of 0 to 10 that goes with a solution: experts by hand at first, and from some moment on an integration (K-49). */
export interface SurveysSettings {
  /** Share of tickets whose expert thinks of sending it while that is done by hand, 0..1. 0.5, A. */
  readonly byHandShare: number;
  /** From the start of the run until an integration sends it, ms; 0: it does from the start. 0, S (S2: automated before a launch). */
  readonly automatedTime: number;
  /** Share of tickets whose survey the integration fails to send, 0..1. 0.02, A. */
  readonly failedShare: number;
}

export const DEFAULT_SURVEYS: SurveysSettings = { byHandShare: 0.5, automatedTime: 0, failedShare: 0.02 };
