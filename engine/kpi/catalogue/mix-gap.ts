import { COUNTER, DIFFICULTY_UNITS, type Counts } from '../counters.ts';
import type { Parts } from './figure-definition.ts';

/** How much easier accepted tickets are than offered ones, and the standard deviation of what was offered (K-11). */
export function mixGapOf(counts: Counts): Parts {
  const offered = counts[COUNTER.offers] - counts[COUNTER.rescinded];
  const accepted = counts[COUNTER.accepted] - counts[COUNTER.rescindedAfterAcceptance];
  const mean = counts[COUNTER.difficultyOffered] / offered / DIFFICULTY_UNITS;
  const variance = counts[COUNTER.squaredDifficultyOffered] / offered / DIFFICULTY_UNITS - mean * mean;
  const meanAccepted = counts[COUNTER.difficultyAccepted] / accepted / DIFFICULTY_UNITS;
  return [mean - meanAccepted, variance > 1e-8 ? Math.sqrt(variance) : NaN];
}
