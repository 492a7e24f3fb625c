import { asShare } from '../../behaviour/quantiles.ts';
import { exp } from '../../random/elementary.ts';
import type { CohortSettings } from './cohorts-settings.ts';

/** Skill at which the usual share of opportunities is taken. */
const USUAL_SKILL = 0.8;

/** Chance that a customer buys within a step. @param mood satisfaction with a contact that is remembered, else 0 */
export function buyingChance({ stepTime, purchaseMean, moodEffect }: CohortSettings, mood: number): number {
  return 1 - exp((-stepTime / purchaseMean) * exp(moodEffect * mood));
}

/** Chance that an opportunity to sell something more is taken. */
export function crossSaleChance(settings: CohortSettings, skill: number, satisfaction: number): number {
  const more = settings.takenBySkill * (skill - USUAL_SKILL) + settings.takenBySatisfaction * satisfaction;
  return asShare(settings.takenShare + more);
}
