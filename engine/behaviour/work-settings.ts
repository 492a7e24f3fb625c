/** How long a reply takes: base × difficulty × skill × learning × load × fatigue × reading. */
export interface WorkingSettings {
  /** Work factor of a ticket of difficulty 0. 0.6, R/A (with the slope, 1 at difficulty 0.25, near the mean). */
  readonly difficultyBase: number;
  /** Rise of that factor over difficulty 0..1. 1.6, R/A. */
  readonly difficultySlope: number;
  /** Work factor at skill 0. 1.5, S (new experts are slower), level A. */
  readonly skillBase: number;
  /** Fall of that factor over skill 0..1. 0.5, A. */
  readonly skillSlope: number;
  /** Work factor of an expert's first ticket. 1.5, S (K-18), level A. */
  readonly learningStart: number;
  /** Tickets done by which the factor has fallen to 1. 150, A (R: learning curves, Gans et al. 2010). */
  readonly learnedAfter: number;
  /** What a full load does to pace. speed-up, R both ways: Kc & Terwiesch, Oliva & Sterman, against a Technion study. */
  readonly loadResponse: 'speed-up' | 'slow-down' | 'none';
  /** Change of work time at a full load, 0..1. 0.1, R/A. */
  readonly loadEffect: number;
  /** Quality lost at a full load by those who speed up, 0..1. 0.05, A. */
  readonly loadQualityLoss: number;
  /** Part of the work that is reading, 0..1: reading a fraction r leaves out this part × (1 − r). 0.4, A (K-16). */
  readonly readingPart: number;
  /** A reply that would come after its limit is cut short to be sent when this part of the time left has passed, 0..1. 0.9, A. */
  readonly deadlinePart: number;
  /** … where that leaves at least this part of the work, 0..1; otherwise the limit is given up. 0.4, A. */
  readonly leastPart: number;
}

/** Chats, handled in parallel. The law of a turn's own work is the scenario's. */
export interface ChatSettings {
  /** Turn time grows by this for each chat beyond the first, ≥ 0. 0.12, I. */
  readonly turnSlowdown: number;
  /** Quality lost for each chat beyond `freeChats`, 0..1. 0.03, I. */
  readonly qualityLoss: number;
  /** Chats at once that cost no quality. 2, I (a sustained 2.5 hurts). */
  readonly freeChats: number;
  /** Chats that one expert keeps up at once, ≥ 1. 3, I (no sustained concurrency beyond it). */
  readonly mostAtOnce: number;
}

/** How good an answer is, 0..1. */
export interface QualitySettings {
  /** Quality of a fully read, easy ticket at skill 0. 0.78, A. */
  readonly base: number;
  /** Gain over skill 0..1. 0.22, A. */
  readonly skillGain: number;
  /** Loss at difficulty 1 and skill 0; in proportion to difficulty × (1 − skill). 0.6, A. */
  readonly difficultyLoss: number;
  /** Reading a fraction r is worth 1 − exp(−r ÷ this). 0.35, A. */
  readonly readingScale: number;
  /** Loss at full fatigue. 0.08, A. */
  readonly fatigueLoss: number;
  /** Noise of one answer, sd. 0.06, A. */
  readonly noise: number;
}

/** Tiring and recovering. */
export interface FatigueSettings {
  /** Occupancy that can be kept up for ever, 0..1 exclusive. 0.75, I (75–85 % sustainable). */
  readonly sustainableOccupancy: number;
  /** Time at full occupancy from fresh to exhausted, ms. 8 h, A. */
  readonly exhaustedAfter: number;
  /** Time offline from exhausted to fresh, ms. 8 h, A. */
  readonly restedAfter: number;
  /** Speed lost at full fatigue, 0..1 exclusive. 0.15, A. */
  readonly speedLoss: number;
}

/** Escalating: belief = truth + noise, against a threshold of temperament. */
export interface EscalatingSettings {
  /** Noise of belief at skill 0, sd. 0.6, A. */
  readonly noiseUnskilled: number;
  /** … and at skill 1, sd. 0.3, A: 0.36 at skill 0.8, hence 85 % of the needed and 4 % of the needless. */
  readonly noiseSkilled: number;
  /** The threshold rises by this for each unit of greed beyond 1. 0.2, A (P: escalations are never paid). */
  readonly greedEffect: number;
}

/** Answering customers who write back. */
export interface FollowUpSettings {
  /** Share of follow-ups forgotten, so that only the follow-up limit ends them, 0..1. 0.03, A (timers P). */
  readonly forgottenShare: number;
  /** Work on a follow-up as a part of the work on the first reply, ≥ 0. 0.5, A. */
  readonly workPart: number;
}

/** The behaviours of an expert at work. */
export interface WorkSettings {
  readonly working: WorkingSettings;
  readonly chat: ChatSettings;
  readonly quality: QualitySettings;
  readonly fatigue: FatigueSettings;
  readonly escalating: EscalatingSettings;
  readonly followUp: FollowUpSettings;
}

/** The steady expert at work. */
export const DEFAULT_WORK: WorkSettings = {
  working: {
    difficultyBase: 0.6,
    difficultySlope: 1.6,
    skillBase: 1.5,
    skillSlope: 0.5,
    learningStart: 1.5,
    learnedAfter: 150,
    loadResponse: 'speed-up',
    loadEffect: 0.1,
    loadQualityLoss: 0.05,
    readingPart: 0.4,
    deadlinePart: 0.9,
    leastPart: 0.4,
  },
  chat: { turnSlowdown: 0.12, qualityLoss: 0.03, freeChats: 2, mostAtOnce: 3 },
  quality: { base: 0.78, skillGain: 0.22, difficultyLoss: 0.6, readingScale: 0.35, fatigueLoss: 0.08, noise: 0.06 },
  fatigue: { sustainableOccupancy: 0.75, exhaustedAfter: 28_800_000, restedAfter: 28_800_000, speedLoss: 0.15 },
  escalating: { noiseUnskilled: 0.6, noiseSkilled: 0.3, greedEffect: 0.2 },
  followUp: { forgottenShare: 0.03, workPart: 0.5 },
};
