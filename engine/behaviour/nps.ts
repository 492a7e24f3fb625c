import { normalQuantile } from '../random/normal.ts';
import type { NpsSettings } from './verdict-settings.ts';

/**
 * Answer to the survey, 0 to 10: equally spaced cut points on 0.7 z + what the customer thinks of the brand.
 * Promoters answer 9 or 10, detractors 0 to 6; 7 or less is a yellow flag (K-31, K-32).
 */
export function npsAnswer(settings: NpsSettings, satisfaction: number, uBrand: number): number {
  const opinion = settings.satisfactionWeight * satisfaction + settings.brandNoise * normalQuantile(uBrand);
  return Math.min(10, Math.max(0, Math.round(settings.centre + settings.pointsPerUnit * opinion)));
}
