import { ln } from '../random/elementary.ts';
import { lognormalTime } from './quantiles.ts';
import { REVIEW_REASON, type ReviewReason } from './review-reasons.ts';
import { type Experience, qualityTerm, tooFastTerm, uncontrollableTerm, waitTerm } from './satisfaction.ts';
import type { ReviewSettings, SatisfactionSettings } from './verdict-settings.ts';

/** Share of customers that feel so who leave a review, 0..1: best and worst experiences are likelier to be rated. */
export function ratedShare(settings: ReviewSettings, channelIsChat: boolean, satisfaction: number): number {
  const usual = channelIsChat ? settings.chatShare : settings.emailShare;
  return Math.min(settings.mostRated, usual * (1 + settings.feelingWeight * Math.abs(satisfaction)));
}

/** Time from the last reply to the review, in ms. */
export function reviewDelay(settings: ReviewSettings, channelIsChat: boolean, uniform: number): number {
  return lognormalTime(channelIsChat ? settings.chatMedian : settings.emailMedian, settings.delaySigma, uniform);
}

/** 1 to 5 stars, by four cut points on satisfaction. */
export function starsFor(settings: ReviewSettings, satisfaction: number): number {
  if (satisfaction >= settings.fiveStarsFrom) return 5;
  if (satisfaction >= settings.fourStarsFrom) return 4;
  if (satisfaction >= settings.threeStarsFrom) return 3;
  return satisfaction >= settings.twoStarsFrom ? 2 : 1;
}

/** The reason chosen with that rating: what weighed most against the desk up to three stars, what spoke most for it above. */
export function reviewReason(
  settings: SatisfactionSettings,
  productShare: number,
  experience: Experience,
  stars: number,
  uniform: number,
): ReviewReason {
  return stars <= 3
    ? reasonAgainst(settings, experience, uniform)
    : reasonFor(settings, productShare, experience, uniform);
}

/** The term of satisfaction that lies furthest below its best; the uniform picks among causes beyond the desk. */
function reasonAgainst(settings: SatisfactionSettings, experience: Experience, uniform: number): ReviewReason {
  const quality = settings.qualityWeight * (1 - experience.quality);
  const wait = -waitTerm(settings, experience);
  const bounces = settings.bounceWeight * experience.bounces;
  const reopens = settings.reopenWeight * experience.reopens;
  const cause = -uncontrollableTerm(settings, experience);
  const haste = -tooFastTerm(settings, experience);
  const largest = Math.max(quality, wait, bounces, reopens, cause, haste);
  if (quality === largest) return REVIEW_REASON.unhelpfulAnswer;
  if (cause === largest) return causeBeyondTheDesk(uniform);
  if (wait === largest) return slowness(experience);
  if (bounces === largest) return REVIEW_REASON.passedAround;
  return reopens === largest ? REVIEW_REASON.hadToAskAgain : REVIEW_REASON.hastyReply;
}

/**
 * A wait is blamed on the expert only when most of it came after acceptance. (The platform counts every complaint about the first
 * message as uncontrollable; here the wait is known in its two parts.)
 */
function slowness(experience: Experience): ReviewReason {
  return experience.waitBefore > experience.waitAfter ? REVIEW_REASON.slowFirstMessage : REVIEW_REASON.slowReply;
}

function causeBeyondTheDesk(uniform: number): ReviewReason {
  const first = REVIEW_REASON.badPolicy;
  const causes = REVIEW_REASON.notShippedFastEnough - first + 1;
  return (first + Math.floor(uniform * causes)) as ReviewReason;
}

/** Won over despite the cause; else the product for some; else speed where it beat the expectation by more than the answer did. */
function reasonFor(
  settings: SatisfactionSettings,
  productShare: number,
  experience: Experience,
  uniform: number,
): ReviewReason {
  if (experience.uncontrollable === 1) return REVIEW_REASON.wentOutOfTheirWay;
  if (uniform < productShare) return REVIEW_REASON.likesTheProduct;
  const wait = Math.max(1, experience.waitBefore + experience.waitAfter);
  const speed = settings.waitWeight * Math.min(1, ln(experience.expected / wait) / Math.LN2);
  if (speed > qualityTerm(settings, experience.quality)) return REVIEW_REASON.quick;
  return uniform < (1 + productShare) / 2 ? REVIEW_REASON.helpfulAnswer : REVIEW_REASON.friendly;
}
