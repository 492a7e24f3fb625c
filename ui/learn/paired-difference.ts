import { meanInterval } from '../../engine/index.ts';
import type { PairedDifference, PlayedPair } from './lesson-facts.ts';

/** Second minus first of each pair: their mean, and half the width of its 95 % interval by Student's t. */
export function differenceOf(pairs: readonly PlayedPair[]): PairedDifference {
  const differences = pairs.map(({ values: [first, second] }) => second - first);
  if (differences.length === 0) return { pairs: 0, mean: null, halfWidth: null };
  const { estimate, halfWidth } = meanInterval(differences);
  return {
    pairs: differences.length,
    mean: estimate,
    halfWidth: Number.isFinite(halfWidth) ? halfWidth : null,
  };
}
