import { figureCatalogue, replicatedFigures } from '../../engine/index.ts';
import type { PrecisionGoal, Scenario } from '../../engine/index.ts';
import type { ReplicationResult } from '../executors/replication.ts';
import { HEADLINES } from './chosen-figures.ts';

/**
 * The headline figures, each to be known within a share of its own size. A figure that is 0, or has no value, cannot be known
 * relative to itself and is left out.
 */
export function headlineGoals(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  wanted: { readonly precision: number; readonly level: number },
): readonly PrecisionGoal[] {
  const basis = { level: wanted.level, settings: scenario.figures };
  const packed = results.map(({ figures }) => figures);
  const figures = replicatedFigures(figureCatalogue(scenario), packed, basis);
  return figures.flatMap(({ definition, value, interval }) => {
    if (!HEADLINES.includes(definition.key) || value === null || value === 0 || interval === null) return [];
    return [{ figure: definition.key, interval, target: Math.abs(value) * wanted.precision }];
  });
}
