import { DEFAULT_VERDICT, type VerdictSettings } from './verdict-settings.ts';

/** How long a customer waits before leaving. Lognormal, so not memoryless (R: Mandelbaum et al., patience has a humped hazard). */
export interface PatienceSettings {
  /** Median wait for the first reply in a chat, ms. 4 min, A. */
  readonly chatMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.8, A. */
  readonly chatSigma: number;
  /** Median wait between the turns of a chat, ms. 3 min, A. */
  readonly betweenTurnsMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.6, A. */
  readonly betweenTurnsSigma: number;
  /** Median wait for the first reply to an email, ms. 4 days, A. */
  readonly emailMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.7, A. */
  readonly emailSigma: number;
  /** Median wait in a voice queue, ms. 4.5 min, R: the censored exponential fit to one bank's January 1999 has a mean of 366–419 s. */
  readonly voiceMedian: number;
  /** Sigma of its logarithm, ≥ 0. 1, A. */
  readonly voiceSigma: number;
  /** Share of those who leave a chat that say nothing and keep the place until found out, 0..1. 0.70, R (69.5 % over 33 firms). */
  readonly silentShare: number;
  /** A reply in a chat that gets no answer for so long shows that the customer has left, ms. 2 min, A. */
  readonly silenceNoticedAfter: number;
}

/**
 * When a customer expects the first reply. For email the shares are points of one distribution: `speedMindedShare` expect it
 * within `speedMindedWithin`, `withinHoursShare` within `hours`, all but `patientShare` within `day`, everybody within `longest`.
 */
export interface ExpectationSettings {
  /** Share of customers who want to be served quickly, 0..1. 0.40, S (K-21). */
  readonly speedMindedShare: number;
  /** The soonest anybody expects an email answered, ms. 10 min, A. */
  readonly soonest: number;
  /** Speed-minded customers expect an email answered within this, ms. 15 min, S (K-17: beyond it feels too slow). */
  readonly speedMindedWithin: number;
  /** Share that expects it within `hours`, ≥ speedMindedShare. 0.60, I (Fuze/GetHuman, n = 978). */
  readonly withinHoursShare: number;
  /** The hours they mean, ms. 4 h, I. */
  readonly hours: number;
  /** Share for whom more than `day` is acceptable, ≤ 1 − withinHoursShare. 0.22, I. */
  readonly patientShare: number;
  /** One business day as the clock sees it, ms. 24 h, I/A. */
  readonly day: number;
  /** The latest anybody expects, ms. 72 h, A. */
  readonly longest: number;
  /** A chat's first reply is expected within this, ms. 60 s, S (K-20, S3). */
  readonly chat: number;
}

/** Writing again while nothing has come. */
export interface ChasingSettings {
  /** Chance of a second message once past the expectation, 0..1. 0.35, A. */
  readonly firstShare: number;
  /** Each further message is this many times as likely as the one before, 0..1. 0.6, A. */
  readonly repeatFactor: number;
  /** Usual gap between two messages, ms. 24 h, A. */
  readonly gap: number;
  /** Sigma of the logarithm of the gap, ≥ 0. 0.2, A. */
  readonly gapSigma: number;
  /** Nobody writes an email again sooner than this, ms. 1 h, A. */
  readonly soonest: number;
}

/** What "we have it and are looking into it" does (K-43). */
export interface AcknowledgementSettings {
  /** An acknowledged customer is this many times as likely to chase, 0..1. 0.5, A (S2: always acknowledge). */
  readonly chaseFactor: number;
}

/** Writing back after an answer. */
export interface ReplySettings {
  /** Share of answered emails that the customer writes back to, at least, 0..1. 0.25, P (70–80 % need one touch). */
  readonly emailShare: number;
  /** Of those, the share that only says thanks and reopens nothing, 0..1. 0.30, A (U-10). */
  readonly thanksShare: number;
  /** Median delay of an email, ms. 3 h, A. */
  readonly emailMedian: number;
  /** Sigma of its logarithm, ≥ 0. 1.2, A. */
  readonly emailSigma: number;
  /** The delay is cut here, ms. 48 h, P: a later message is a new ticket. */
  readonly emailCut: number;
  /** Share of chat turns that the customer answers, 0..1. 0.70, A. */
  readonly chatShare: number;
  /** Mean of the exponential time to answer a chat turn, ms. 45 s, A. */
  readonly chatMean: number;
}

/** Coming back because the answer did not help. */
export interface ReopeningSettings {
  /** Chance with a perfect answer, 0..1. 0.04, A: calibrated to about 10 % overall. */
  readonly base: number;
  /** Added for a worthless answer, in proportion to 1 − quality. 0.35, A. */
  readonly qualityWeight: number;
  /** Added when an escalation was needed and missed. 0.15, A. */
  readonly missedEscalationWeight: number;
}

/** Leaving for good. */
export interface LeavingSettings {
  /** Chance that somebody who gave up waiting goes elsewhere, 0..1. 0.25, A (D-21). */
  readonly switchShare: number;
  /** Of those, the share that never comes back, 0..1. 0.68, S (K-84). */
  readonly noReturnShare: number;
  /** Chance of leaving after the worst experience, 0..1; it grows with dissatisfaction below `leavesBelow`. 0.3, A. */
  readonly dissatisfiedShare: number;
  /** Satisfaction z below which customers begin to leave. -0.5, A. */
  readonly leavesBelow: number;
}

/** How customers act: one group of numbers per behaviour, each a setting of the scenario. */
export interface CustomerBehaviour extends VerdictSettings {
  readonly patience: PatienceSettings;
  readonly expectation: ExpectationSettings;
  readonly chasing: ChasingSettings;
  readonly acknowledgement: AcknowledgementSettings;
  readonly replies: ReplySettings;
  readonly reopening: ReopeningSettings;
  readonly leaving: LeavingSettings;
}

/** The usual customers. */
export const DEFAULT_CUSTOMER_BEHAVIOUR: CustomerBehaviour = {
  patience: {
    chatMedian: 240_000,
    chatSigma: 0.8,
    betweenTurnsMedian: 180_000,
    betweenTurnsSigma: 0.6,
    emailMedian: 345_600_000,
    emailSigma: 0.7,
    voiceMedian: 270_000,
    voiceSigma: 1,
    silentShare: 0.7,
    silenceNoticedAfter: 120_000,
  },
  expectation: {
    speedMindedShare: 0.4,
    soonest: 600_000,
    speedMindedWithin: 900_000,
    withinHoursShare: 0.6,
    hours: 14_400_000,
    patientShare: 0.22,
    day: 86_400_000,
    longest: 259_200_000,
    chat: 60_000,
  },
  chasing: { firstShare: 0.35, repeatFactor: 0.6, gap: 86_400_000, gapSigma: 0.2, soonest: 3_600_000 },
  acknowledgement: { chaseFactor: 0.5 },
  replies: {
    emailShare: 0.25,
    thanksShare: 0.3,
    emailMedian: 10_800_000,
    emailSigma: 1.2,
    emailCut: 172_800_000,
    chatShare: 0.7,
    chatMean: 45_000,
  },
  reopening: { base: 0.04, qualityWeight: 0.35, missedEscalationWeight: 0.15 },
  leaving: { switchShare: 0.25, noReturnShare: 0.68, dissatisfiedShare: 0.3, leavesBelow: -0.5 },
  ...DEFAULT_VERDICT,
};
