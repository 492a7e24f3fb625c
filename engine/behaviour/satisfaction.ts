import { ln } from '../random/elementary.ts';
import { normalQuantile } from '../random/normal.ts';
import type { SatisfactionSettings } from './verdict-settings.ts';

/** What a customer went through with one ticket. The caller fills one and uses it again. */
export interface Experience {
  /** Of the answers, 0..1. */
  quality: number;
  /** From creation to acceptance by the expert who replied first, ms. */
  waitBefore: number;
  /** From that acceptance to the first reply, ms. */
  waitAfter: number;
  /** From `expectedReplyTime`, ms, > 0. */
  expected: number;
  /** Handovers after the first expert. */
  bounces: number;
  reopens: number;
  /** 1 when the cause was beyond the desk, else 0. */
  uncontrollable: number;
  /** 1 for a chat, 0 for an email. */
  isChat: number;
}

/** 1.1 · (quality − ½). */
export function qualityTerm(settings: SatisfactionSettings, quality: number): number {
  return settings.qualityWeight * (quality - 0.5);
}

/** −0.35 for each doubling of the whole wait beyond what was expected, never positive. */
export function waitTerm(settings: SatisfactionSettings, experience: Experience): number {
  const ratio = (experience.waitBefore + experience.waitAfter) / experience.expected;
  return ratio <= 1 ? 0 : (-settings.waitWeight * ln(ratio)) / Math.LN2;
}

/** −0.6 for a cause beyond the desk; an answer of quality q wins back 60 % of q² of it (K-24). */
export function uncontrollableTerm(settings: SatisfactionSettings, experience: Experience): number {
  const wonBack = settings.winOverPart * experience.quality * experience.quality;
  return -settings.uncontrollableWeight * experience.uncontrollable * (1 - wonBack);
}

/** −0.35 for an email answered within 2 minutes, −0.10 within 5 (K-16). */
export function tooFastTerm(settings: SatisfactionSettings, experience: Experience): number {
  if (experience.isChat === 1) return 0;
  const before = settings.tooFastCounts === 'whole-wait' ? experience.waitBefore : 0;
  const wait = experience.waitAfter + before;
  if (wait < settings.artificialBelow) return -settings.artificialLoss;
  return wait < settings.hastyBelow ? -settings.hastyLoss : 0;
}

/** Latent satisfaction z without noise. */
export function expectedSatisfaction(settings: SatisfactionSettings, experience: Experience): number {
  return (
    qualityTerm(settings, experience.quality) +
    waitTerm(settings, experience) -
    settings.bounceWeight * experience.bounces -
    settings.reopenWeight * experience.reopens +
    uncontrollableTerm(settings, experience) +
    tooFastTerm(settings, experience)
  );
}

/** Latent satisfaction z of one customer: the same with what else is on the customer's mind. */
export function satisfaction(settings: SatisfactionSettings, experience: Experience, uNoise: number): number {
  return expectedSatisfaction(settings, experience) + settings.noise * normalQuantile(uNoise);
}
