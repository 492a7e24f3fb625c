import { npsAnswer } from '../../behaviour/nps.ts';
import { asShare } from '../../behaviour/quantiles.ts';
import type { NpsSettings } from '../../behaviour/verdict-settings.ts';
import { ln } from '../../random/elementary.ts';
import { normalQuantile } from '../../random/normal.ts';
import type { CallsSettings, CallSurveySettings } from './calls-settings.ts';

/** What came of an appointment when its moment was there. */
export const APPOINTMENT = { kept: 0, noShow: 1, rescheduled: 2 } as const;
export const APPOINTMENTS = ['kept', 'no-show', 'rescheduled'] as const;

/** How a call ended that a customer turned up for. */
export const CALL_END = { completed: 0, missed: 1, brokenOff: 2, handedOn: 3 } as const;
export const CALL_ENDS = ['completed', 'missed', 'broken-off', 'handed-on'] as const;

/** Facts of a completed call, as bits. */
export const FACT = {
  trial: 1,
  converted: 2,
  monthly: 4,
  recommended: 8,
  upgraded: 16,
  joined: 32,
  rescinded: 64,
  onboarding: 128,
} as const;

export type CallFact = keyof typeof FACT;

/** The facts that a number of bits stands for. */
export const factsOf = (bits: number): readonly CallFact[] =>
  (Object.keys(FACT) as CallFact[]).filter((fact) => (bits & FACT[fact]) !== 0);

/** Which draw of a call is meant; those of one attempt at an appointment are 16 apart from the next. */
export const CALL_DRAW = {
  lead: 0,
  turnsUp: 1,
  trial: 2,
  converts: 3,
  monthly: 4,
  recommends: 5,
  upgrades: 6,
  joins: 7,
  rescinds: 8,
  delivery: 9,
  answers: 10,
  feeling: 11,
  brand: 12,
  posts: 13,
  postedAfter: 14,
  slot: 15,
} as const;
export const DRAWS_PER_ATTEMPT = 16;

/** A share that grows from quality ½ to 1 by the gain, and falls below. */
const byQuality = (share: number, gain: number, quality: number): number => asShare(share + gain * (2 * quality - 1));

/** What an onboarding call brings. @param quality 0..1 @param skill 0..1 @param draw the uniform of a draw */
export function onboardingFacts(
  { trial, upgrade, boards }: CallsSettings,
  quality: number,
  skill: number,
  draw: (which: number) => number,
): number {
  let facts: number = FACT.onboarding;
  if (draw(CALL_DRAW.trial) < trial.trialShare) {
    facts |= FACT.trial;
    if (draw(CALL_DRAW.converts) < byQuality(trial.convertsShare, trial.qualityGain, quality)) facts |= FACT.converted;
  } else if (draw(CALL_DRAW.monthly) < upgrade.monthlyShare) {
    facts |= FACT.monthly;
    const recommended = draw(CALL_DRAW.recommends) < upgrade.recommendsShare * skill;
    if (recommended) facts |= FACT.recommended;
    if (draw(CALL_DRAW.upgrades) < (recommended ? upgrade.recommendedShare : upgrade.upgradesShare))
      facts |= FACT.upgraded;
  }
  if (draw(CALL_DRAW.joins) < byQuality(boards.joinsShare, boards.qualityGain, quality)) facts |= FACT.joined;
  return facts;
}

/** What a save call brings. */
export const saveFacts = ({ saving }: CallsSettings, quality: number, uniform: number): number =>
  uniform < byQuality(saving.rescindsShare, saving.qualityGain, quality) ? FACT.rescinded : 0;

/** Latent satisfaction with the call and with when the profile came. @param delivery from the end of the call, ms */
export function callSatisfaction(
  settings: CallSurveySettings,
  quality: number,
  delivery: number,
  uniform: number,
): number {
  const late = Math.max(0, ln(delivery / settings.expectedTime) / Math.LN2);
  return settings.qualityWeight * (quality - 0.5) - settings.lateLoss * late + settings.noise * normalQuantile(uniform);
}

/** Answer to the survey after the call, 0..10: the cut points are those of the survey after any contact. */
export const callScore = (nps: NpsSettings, satisfaction: number, uniform: number): number =>
  npsAnswer(nps, satisfaction, uniform);
