import { normalQuantile } from '../random/normal.ts';
import type { Temperament } from './temperament.ts';
import type { EscalatingSettings } from './work-settings.ts';

/** Noise of the belief that a ticket needs escalating, sd; the skilled know better. */
export function beliefNoise(settings: EscalatingSettings, skill: number): number {
  return settings.noiseUnskilled + (settings.noiseSkilled - settings.noiseUnskilled) * skill;
}

/** What the belief must exceed; it rises with greed, since escalations are unpaid. */
export function thresholdOf(settings: EscalatingSettings, temperament: Temperament): number {
  return temperament.escalationThreshold + settings.greedEffect * (temperament.greed - 1);
}

/** Whether the expert escalates: the truth (needed or not) seen through noise, against the threshold. */
export function escalates(
  settings: EscalatingSettings,
  temperament: Temperament,
  isNeeded: boolean,
  uNoise: number,
): boolean {
  const belief = (isNeeded ? 1 : 0) + beliefNoise(settings, temperament.skill) * normalQuantile(uNoise);
  return belief > thresholdOf(settings, temperament);
}
