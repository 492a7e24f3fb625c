import { DEFAULT_TEMPERAMENT, type TemperamentSettings } from './temperament-settings.ts';
import { DEFAULT_WORK, type WorkSettings } from './work-settings.ts';

/*
 * Grades of the defaults, as in every settings file of this folder: S the marketplace's own text, P its platform,
 * V vendor documentation, R research, I industry writing, A our assumption. Durations are whole milliseconds, shares 0 to 1.
 */

/** When an expert who is at the desk sees an offer. */
export interface NoticingSettings {
  /** Share of alerts missed, 0..1; a missed one is found at a glance. 0.02, A (K-13: a diligent expert times out on 0.5–3 %). */
  readonly missedAlertShare: number;
  /** Median from the alert of an email offer to seeing it, ms. 15 s, A. */
  readonly emailMedian: number;
  /** Sigma of the logarithm of that delay, ≥ 0. 0.9, A. */
  readonly emailSigma: number;
  /** Median from the alert of a chat offer to seeing it, ms. 6 s, A. */
  readonly chatMedian: number;
  /** Sigma of the logarithm of that delay, ≥ 0. 0.8, A. */
  readonly chatSigma: number;
  /** Mean gap between glances at the queue without an alert, ms; the gaps are exponential. 4 min, A (K-10). */
  readonly glanceMean: number;
}

/** Short absences of an expert who stays online. */
export interface AwaySettings {
  /** Mean of the exponential time at the desk between two absences, ms. 150 min, A (ruling on noticing). */
  readonly deskMean: number;
  /** Mean length of an absence, ms; 0 means never away. 6 min, A. */
  readonly awayMean: number;
  /** Sigma of the logarithm of an absence, ≥ 0. 0.4, A: a cup of coffee is always about a cup of coffee. */
  readonly awaySigma: number;
}

/** Accepting, rejecting, ignoring: a logit, and how long it takes. */
export interface DecidingSettings {
  /** Constant of the utility of accepting, a0. 1.6, A: calibrated so that a steady expert rejects 6–8 % (ruling). */
  readonly base: number;
  /** Weight of the match of skill (0..1), a1. 2, A. */
  readonly skillWeight: number;
  /** Weight of cherry picking × perceived difficulty, a2. 10, A. */
  readonly difficultyWeight: number;
  /** Weight of ln(pay per expected minute ÷ what is usual), a3. 0.4, A. */
  readonly payWeight: number;
  /** Weight of each accepted ticket without a first reply, a4. 0.3, A (K-08). */
  readonly unansweredWeight: number;
  /** Weight of full fatigue, a5. ln 1.5 = 0.405: odds of rejecting × 1.5 at full fatigue, A. */
  readonly fatigueWeight: number;
  /** Weight of the end of the shift (0 far from it, 1 at it), a6. 1.5, A (S0: done for the day). */
  readonly shiftEndWeight: number;
  /** Before the end of a shift its weight grows from 0 to 1 over this time, ms. 30 min, A. */
  readonly shiftEndNear: number;
  /** Noise of perceived difficulty for a newcomer, sd. 0.15, A (direction R: Ibanez et al. 2018). */
  readonly noiseAtFirst: number;
  /** … and once experienced, sd. 0.05, A. */
  readonly noiseWhenExperienced: number;
  /** Tickets done by which the noise has fallen to that. 150, A. */
  readonly experiencedAfter: number;
  /** Below this match of skill a reject is given the reason "wrong skill", 0..1. 0.25, A. */
  readonly wrongSkillBelow: number;
  /** Median time to decide about an email, ms. 40 s, A. */
  readonly emailMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.6, A. */
  readonly emailSigma: number;
  /** Median time to decide about a chat, ms. 6 s, A. */
  readonly chatMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.5, A. */
  readonly chatSigma: number;
}

/** Sitting on an accepted ticket before starting it (K-17, U-8). */
export interface HoldingSettings {
  /** Share of accepted emails held before work may start, 0..1. 0 for most, A. */
  readonly heldShare: number;
  /** Median time they are held, ms. 25 min, A (S0: holding onto them for quite a while). */
  readonly heldMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.5, A. */
  readonly heldSigma: number;
  /** Share of accepted emails that are forgotten, so that only the first-reply limit ends them, 0..1. 0.002, A (S0, second cause). */
  readonly forgottenShare: number;
  /** Which held ticket is started next; shortest by perceived difficulty. oldest-first, ruling on work (R: Ibanez et al. 2018). */
  readonly startOrder: 'oldest-first' | 'shortest-first';
}

/** What happens when a shift is over. */
export interface ShiftSettings {
  /** Share of shifts after which the expert forgets to go offline, 0..1. 0, A. */
  readonly forgetsOfflineShare: number;
  /** Median time an expert who forgot stays online without being there, ms. 90 min, A. */
  readonly forgottenMedian: number;
  /** Sigma of its logarithm, ≥ 0. 0.5, A. */
  readonly forgottenSigma: number;
}

/** How experts of one group act: one group of numbers per behaviour, each a setting of the scenario. */
export interface ExpertBehaviour extends WorkSettings {
  readonly temperament: TemperamentSettings;
  readonly noticing: NoticingSettings;
  readonly away: AwaySettings;
  readonly deciding: DecidingSettings;
  readonly holding: HoldingSettings;
  readonly shift: ShiftSettings;
}

/** The steady expert. */
export const DEFAULT_EXPERT_BEHAVIOUR: ExpertBehaviour = {
  temperament: DEFAULT_TEMPERAMENT,
  noticing: {
    missedAlertShare: 0.02,
    emailMedian: 15_000,
    emailSigma: 0.9,
    chatMedian: 6000,
    chatSigma: 0.8,
    glanceMean: 240_000,
  },
  away: { deskMean: 9_000_000, awayMean: 360_000, awaySigma: 0.4 },
  deciding: {
    base: 1.6,
    skillWeight: 2,
    difficultyWeight: 10,
    payWeight: 0.4,
    unansweredWeight: 0.3,
    fatigueWeight: 0.405,
    shiftEndWeight: 1.5,
    shiftEndNear: 1_800_000,
    noiseAtFirst: 0.15,
    noiseWhenExperienced: 0.05,
    experiencedAfter: 150,
    wrongSkillBelow: 0.25,
    emailMedian: 40_000,
    emailSigma: 0.6,
    chatMedian: 6000,
    chatSigma: 0.5,
  },
  holding: {
    heldShare: 0,
    heldMedian: 1_500_000,
    heldSigma: 0.5,
    forgottenShare: 0.002,
    startOrder: 'oldest-first',
  },
  shift: { forgetsOfflineShare: 0, forgottenMedian: 5_400_000, forgottenSigma: 0.5 },
  ...DEFAULT_WORK,
};
