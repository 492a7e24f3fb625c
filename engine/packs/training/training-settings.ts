/**
 * Coaching at set times for a part of the experts, drawn by lot; the others are the control group (K-111). AI experts are not coached.
 * Whoever is on duty then gets no offers for the time of it, and finishes what is in hand.
 */
export interface TrainingSettings {
  /** First coaching after the start of the run, ms. 10 d, A. */
  readonly coachingTime: number;
  /** From one coaching to the next, ms, > 0. 30 d, A. */
  readonly everyTime: number;
  /** How long it takes, ms, > 0. 4 h, A. */
  readonly awayTime: number;
  /** Part of the experts that is coached each time, 0..1. 0.5, A: as many as are not, for the surest comparison. */
  readonly coachedShare: number;
  /** Part of what an expert lacks in skill that coaching adds, 0..1. 0.3, A; 0 for coaching that teaches nothing. */
  readonly gainShare: number;
  /** How long before and after it is measured, ms, > 0; at most half of the time between two. 7 d, A. */
  readonly windowTime: number;
}

export const DEFAULT_TRAINING: TrainingSettings = {
  coachingTime: 864_000_000,
  everyTime: 2_592_000_000,
  awayTime: 14_400_000,
  coachedShare: 0.5,
  gainShare: 0.3,
  windowTime: 604_800_000,
};
