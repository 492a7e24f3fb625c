/** Latent satisfaction z; 0 is indifferent. */
export interface SatisfactionSettings {
  /** Weight of quality − ½. 1.1, A. */
  readonly qualityWeight: number;
  /** Lost for each doubling of the wait beyond what was expected. 0.35, A (K-17, K-72). */
  readonly waitWeight: number;
  /** Lost for each handover after the first expert. 0.25, A (K-87). */
  readonly bounceWeight: number;
  /** Lost for each reopening. 0.3, A. */
  readonly reopenWeight: number;
  /** Lost to a cause nobody on the desk could help. 0.6, A (K-23). */
  readonly uncontrollableWeight: number;
  /** An answer of quality 1 wins back this part of it, in proportion to quality². 0.6, S (K-24), level A. */
  readonly winOverPart: number;
  /** Email answered sooner than this feels artificial, ms. 2 min, S (K-16). */
  readonly artificialBelow: number;
  /** … and costs this much. 0.35, A. */
  readonly artificialLoss: number;
  /** Email answered sooner than this still feels hasty, ms. 5 min, S (K-16). */
  readonly hastyBelow: number;
  /** … and costs this much. 0.1, A. */
  readonly hastyLoss: number;
  /** What "too fast" is measured from. after-acceptance, S (S0: once they have received it). */
  readonly tooFastCounts: 'after-acceptance' | 'whole-wait';
  /** Noise between customers, sd. 0.3, A: calibrated with the cut points of stars. */
  readonly noise: number;
}

/** Stars, reason and comment of a review. */
export interface ReviewSettings {
  /** Share of chats rated, 0..1, before strength of feeling. 0.45, I (40–60 %). */
  readonly chatShare: number;
  /** Share of emails rated. 0.18, I (10–30 %). */
  readonly emailShare: number;
  /** The share is multiplied by 1 + this × |z|: best and worst are likelier to be rated. 0.8, P direction, A level. */
  readonly feelingWeight: number;
  /** The share never exceeds this, 0..1. 0.9, A. */
  readonly mostRated: number;
  /** Two stars from this z up. −0.7, A: the four cut points give the default desk a mean near 4.5 (I/P). */
  readonly twoStarsFrom: number;
  /** Three stars from this z up. −0.5, A. */
  readonly threeStarsFrom: number;
  /** Four stars from this z up. −0.3, A. */
  readonly fourStarsFrom: number;
  /** Five stars from this z up. −0.1, A. */
  readonly fiveStarsFrom: number;
  /** Share of good reviews whose reason is the product rather than the desk, 0..1. 0.1, A. */
  readonly productShare: number;
  /** Share of reviews with a comment, 0..1. 0.3, A. */
  readonly commentShare: number;
  /** Median from the last reply of an email to its review, ms. 3 h, A. */
  readonly emailMedian: number;
  /** … and of a chat, ms. 1 min, A. */
  readonly chatMedian: number;
  /** Sigma of the logarithm of both, ≥ 0. 1, A. */
  readonly delaySigma: number;
}

/** The survey of 0 to 10 after resolution. */
export interface NpsSettings {
  /** Share of surveys answered, 0..1. 0.2, A. */
  readonly answeredShare: number;
  /** Weight of satisfaction against what the customer thinks of the brand. 0.7, A. */
  readonly satisfactionWeight: number;
  /** Noise of the brand, sd. 0.5, A. */
  readonly brandNoise: number;
  /** Answer of a customer for whom the weighted sum is 0. 8, A. */
  readonly centre: number;
  /** Points of the scale for one unit of that sum; the cut points are equally spaced. 3, A. */
  readonly pointsPerUnit: number;
  /** Share that leaves contact details, 0..1. 0.4, A (S2: ideally if they leave their contact info). */
  readonly contactShare: number;
}

/** How customers judge. */
export interface VerdictSettings {
  readonly satisfaction: SatisfactionSettings;
  readonly reviews: ReviewSettings;
  readonly nps: NpsSettings;
}

/** How the usual customers judge. */
export const DEFAULT_VERDICT: VerdictSettings = {
  satisfaction: {
    qualityWeight: 1.1,
    waitWeight: 0.35,
    bounceWeight: 0.25,
    reopenWeight: 0.3,
    uncontrollableWeight: 0.6,
    winOverPart: 0.6,
    artificialBelow: 120_000,
    artificialLoss: 0.35,
    hastyBelow: 300_000,
    hastyLoss: 0.1,
    tooFastCounts: 'after-acceptance',
    noise: 0.3,
  },
  reviews: {
    chatShare: 0.45,
    emailShare: 0.18,
    feelingWeight: 0.8,
    mostRated: 0.9,
    twoStarsFrom: -0.7,
    threeStarsFrom: -0.5,
    fourStarsFrom: -0.3,
    fiveStarsFrom: -0.1,
    productShare: 0.1,
    commentShare: 0.3,
    emailMedian: 10_800_000,
    chatMedian: 60_000,
    delaySigma: 1,
  },
  nps: {
    answeredShare: 0.2,
    satisfactionWeight: 0.7,
    brandNoise: 0.5,
    centre: 8,
    pointsPerUnit: 3,
    contactShare: 0.4,
  },
};
