import { exp, ln } from '../random/elementary.ts';
import { normalQuantile } from '../random/normal.ts';
import type { DecidingSettings } from './expert-settings.ts';
import { learnedPart } from './learning.ts';
import { asShare, lognormalTime } from './quantiles.ts';
import type { Temperament } from './temperament.ts';
import { difficultyFactor } from './work-time.ts';
import type { WorkingSettings } from './work-settings.ts';

/** What becomes of an offer that was seen. */
export const DECISION = { accept: 0, reject: 1, ignore: 2 } as const;
export type Decision = (typeof DECISION)[keyof typeof DECISION];

/** Why an offer is rejected: the term that spoke most against it. The first two are the marketplace's own (S0). */
export const REJECT_REASON = { doneForToday: 0, notComfortable: 1, tooHard: 2, overloaded: 3, wrongSkill: 4 } as const;
export type RejectReason = (typeof REJECT_REASON)[keyof typeof REJECT_REASON];

/** What an offer looks like to the expert deciding on it. The caller fills one and uses it again. */
export interface OfferView {
  /** How well the expert's skill fits the ticket, 0..1. */
  skillMatch: number;
  /** From `perceivedDifficulty`, 0..1. */
  perceivedDifficulty: number;
  /** From `payRatio`; 1 is usual. */
  payRatio: number;
  /** Accepted tickets without a first reply. */
  unanswered: number;
  /** 0..1. */
  fatigue: number;
  /** From `shiftEndNearness`, 0..1. */
  shiftEnd: number;
}

/** The difficulty an expert sees before taking a ticket, 0..1: the truth and a noise that shrinks with experience. */
export function perceivedDifficulty(
  settings: DecidingSettings,
  difficulty: number,
  ticketsDone: number,
  uNoise: number,
): number {
  const learned = learnedPart(ticketsDone, settings.experiencedAfter);
  const noise = settings.noiseAtFirst + learned * (settings.noiseWhenExperienced - settings.noiseAtFirst);
  return asShare(difficulty + noise * normalQuantile(uNoise));
}

/** Pay for an expected minute, relative to the usual payout for work of usual difficulty; at least 0.01. */
export function payRatio(
  settings: WorkingSettings,
  payout: number,
  usualPayout: number,
  perceivedDifficultyOfTicket: number,
): number {
  if (usualPayout <= 0) return 1;
  return Math.max(0.01, payout / usualPayout / difficultyFactor(settings, perceivedDifficultyOfTicket));
}

/** How near the end of the shift is: 0 until `shiftEndNear` before it, 1 at it and after. */
export function shiftEndNearness(settings: DecidingSettings, timeToShiftEnd: number): number {
  return asShare(1 - timeToShiftEnd / settings.shiftEndNear);
}

/** Utility of accepting, on the scale of the logit. */
export function acceptUtility(settings: DecidingSettings, temperament: Temperament, offer: OfferView): number {
  return (
    settings.base +
    temperament.willingness +
    settings.skillWeight * offer.skillMatch -
    settings.difficultyWeight * temperament.cherryPicking * offer.perceivedDifficulty +
    settings.payWeight * temperament.greed * ln(offer.payRatio) -
    settings.unansweredWeight * offer.unanswered -
    settings.fatigueWeight * offer.fatigue -
    settings.shiftEndWeight * offer.shiftEnd
  );
}

/** Chance of accepting at that utility, 0..1. */
export function acceptProbability(utility: number): number {
  return 1 / (1 + exp(-utility));
}

/** Accepts, rejects, or ignores what ought to be rejected; the conscientious ignore little. Never from accept to reject by a higher chance of accepting. */
export function decide(probabilityAccept: number, conscientiousness: number, uniform: number): Decision {
  if (uniform < probabilityAccept) return DECISION.accept;
  return uniform < probabilityAccept + (1 - probabilityAccept) * conscientiousness ? DECISION.reject : DECISION.ignore;
}

/** The reason given for a reject: the largest of what speaks against the offer; not comfortable when two are equal. */
export function rejectReason(settings: DecidingSettings, temperament: Temperament, offer: OfferView): RejectReason {
  if (offer.skillMatch < settings.wrongSkillBelow) return REJECT_REASON.wrongSkill;
  const done = settings.shiftEndWeight * offer.shiftEnd + settings.fatigueWeight * offer.fatigue;
  const hard = settings.difficultyWeight * temperament.cherryPicking * offer.perceivedDifficulty;
  const overloaded = settings.unansweredWeight * offer.unanswered;
  const unsure = settings.skillWeight * (1 - offer.skillMatch);
  const largest = Math.max(done, hard, overloaded, unsure);
  if (unsure === largest) return REJECT_REASON.notComfortable;
  if (hard === largest) return REJECT_REASON.tooHard;
  return done === largest ? REJECT_REASON.doneForToday : REJECT_REASON.overloaded;
}

/** Time from seeing an offer to answering it, in ms. */
export function decideDelay(settings: DecidingSettings, channelIsChat: boolean, uniform: number): number {
  return channelIsChat
    ? lognormalTime(settings.chatMedian, settings.chatSigma, uniform)
    : lognormalTime(settings.emailMedian, settings.emailSigma, uniform);
}
