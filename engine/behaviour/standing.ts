import type { StandingSettings } from './desk-feedback-settings.ts';
import { piecewiseLinear } from './quantiles.ts';

/** A share of few offers, mixed with 30 offers of usual conduct: (k + 30 · 5 %) ÷ (n + 30). */
export function shrunkShare(settings: StandingSettings, count: number, offers: number): number {
  return (count + settings.priorOffers * settings.priorShare) / (offers + settings.priorOffers);
}

/** fR: factor for a rejected share, 0..1; 1 while it is great (K-06, K-07). */
export function rejectedFactor(settings: StandingSettings, share: number): number {
  return piecewiseLinear(settings.rejectedShares, settings.rejectedFactors, share);
}

/** fT: factor for a timed-out share, 0..1; beyond 5 % below the factor for rejecting as much (K-05). */
export function timedOutFactor(settings: StandingSettings, share: number): number {
  return piecewiseLinear(settings.timedOutShares, settings.timedOutFactors, share);
}

/**
 * How much easier than the offered tickets the accepted ones are, in standard deviations of the offered difficulty (K-11).
 * 0 when nothing was offered or accepted, or when all offered tickets are equally hard.
 *
 * @param squaresOffered sum of the squared difficulties offered
 */
export function mixGap(
  offered: number,
  sumOffered: number,
  squaresOffered: number,
  accepted: number,
  sumAccepted: number,
): number {
  if (offered === 0 || accepted === 0) return 0;
  const mean = sumOffered / offered;
  const variance = squaresOffered / offered - mean * mean;
  // Equal difficulties leave a rounding error of the order of 1e-16 here, not a spread.
  if (variance < 1e-12) return 0;
  return (mean - sumAccepted / accepted) / Math.sqrt(variance);
}

/** Factor for the mix: 1 up to a gap of 0.25 or under 30 offers, then 1 − 0.8 · (G − 0.25), at least 0.5. */
export function mixFactor(settings: StandingSettings, gap: number, offers: number): number {
  if (offers < settings.mixFromOffers || gap <= settings.mixFreeGap) return 1;
  return Math.max(settings.mixFloor, 1 - settings.mixSlope * (gap - settings.mixFreeGap));
}

/** Factor for reviews: 1 at 4.5 stars, half a point more or less for each star; few reviews are mixed with 10 usual ones. */
export function qualityFactor(settings: StandingSettings, sumOfStars: number, reviews: number): number {
  const prior = settings.priorReviews;
  const mean = (sumOfStars + prior * settings.usualStars) / (reviews + prior);
  return Math.max(settings.qualityFloor, 1 + settings.starWeight * (mean - settings.usualStars));
}

/** Factor for load: 1 with nothing unanswered, 0.5 at the cap. */
export function loadFactor(settings: StandingSettings, unanswered: number, cap: number): number {
  return 1 - settings.loadWeight * Math.min(1, unanswered / cap);
}

/** Factor for skill (0..1): 0.5 at skill 0, 1 at skill 1. */
export function skillFit(settings: StandingSettings, skill: number): number {
  return settings.skillFloor + (1 - settings.skillFloor) * skill;
}

/** Reliability × mix of one expert's record: the weight ÷ the weight with a clean record (K-06). 1 when clean. */
export function recordFactor(
  settings: StandingSettings,
  rejectedShare: number,
  timedOutShare: number,
  mix: number,
): number {
  return rejectedFactor(settings, rejectedShare) * timedOutFactor(settings, timedOutShare) * mix;
}

/** Weight of an expert for a ticket: fit · quality · record · load, never below the floor that gives everyone some work. */
export function standingWeight(
  settings: StandingSettings,
  fit: number,
  quality: number,
  record: number,
  load: number,
): number {
  return Math.max(settings.newcomerFloor, fit * quality * record * load);
}
