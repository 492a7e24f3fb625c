import { bandOf, isGreyed, type Band } from '../kpi/catalogue/bands.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { FigureSettings } from '../scenario/scenario.ts';
import { meanInterval, quantileInterval, ratioInterval, type Interval } from './intervals.ts';
import { FigureColumns, type PackedFigures } from './packed-figures.ts';
import { meanOf } from './sample.ts';

/** One figure over all replications, in the unit of its definition. */
export interface ReplicatedFigure {
  readonly definition: FigureDefinition;
  /** Null while what it needs has not happened in any replication. */
  readonly value: number | null;
  /** What covers the true value at the level asked for; null with one replication, which is one path and says nothing of others. */
  readonly interval: Interval | null;
  /** Cases behind it in all replications together; null for counts and time averages. */
  readonly sampleSize: number | null;
  readonly band: Band | null;
  /** Whether it rests on so few cases that it is shown in grey. */
  readonly isGreyed: boolean;
}

/** What figures are worked out with. */
export interface FigureBasis {
  /** Confidence of each interval by itself, such as 0.95. */
  readonly level: number;
  readonly settings: FigureSettings;
}

/**
 * Every figure over replications: counts as means of runs, quotients as quotients of means by the delta method, quantiles as means
 * of the quantiles of each run. The cases of one run are never taken for independent.
 */
export function replicatedFigures(
  definitions: readonly FigureDefinition[],
  replications: readonly PackedFigures[],
  basis: FigureBasis,
  row = 0,
): ReplicatedFigure[] {
  return definitions.map((definition, index) => {
    const columns = new FigureColumns(replications, row * definitions.length + index);
    const estimated = estimate(definition, columns, basis.level);
    const value = estimated !== undefined && Number.isFinite(estimated.estimate) ? estimated.estimate : null;
    const samples = columns.samples.filter((size) => !Number.isNaN(size));
    const sampleSize = samples.length === 0 ? null : samples.reduce((sum, size) => sum + size, 0);
    return {
      definition,
      value,
      interval: value === null || replications.length < 2 ? null : (estimated ?? null),
      sampleSize,
      band: bandOf(definition, value, sampleSize, basis.settings) ?? null,
      isGreyed: isGreyed(definition, sampleSize),
    };
  });
}

function estimate({ estimator, scale }: FigureDefinition, columns: FigureColumns, level: number): Interval | undefined {
  const known = columns.above.flatMap((above, index) => {
    const below = estimator === 'quantile' ? 1 : columns.below[index];
    return Number.isNaN(above) || Number.isNaN(below) ? [] : [{ above, below }];
  });
  if (known.length === 0) return undefined;
  const above = known.map((parts) => parts.above);
  // What was read in its own unit is not scaled again.
  if (estimator === 'quantile') return quantileInterval(above, level);
  if (estimator === 'count') return scaled(meanInterval(above, level), scale);
  const below = known.map((parts) => parts.below);
  return meanOf(below) === 0 ? undefined : scaled(ratioInterval(above, below, level), scale);
}

function scaled(interval: Interval, scale: number): Interval {
  return {
    ...interval,
    estimate: interval.estimate * scale,
    halfWidth: interval.halfWidth * scale,
    low: interval.low * scale,
    high: interval.high * scale,
  };
}
