import { FigureColumns, type PackedFigures } from '../experiment/packed-figures.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';

/**
 * One figure in every reporting interval, replication by replication, in its unit; NaN where a run does not have it.
 *
 * @param replications figures by interval, row after row, as a breakdown has them
 */
export function intervalValues(
  definitions: readonly FigureDefinition[],
  replications: readonly PackedFigures[],
  key: string,
): readonly (readonly number[])[] {
  const place = definitions.findIndex((definition) => definition.key === key);
  if (place < 0 || replications.length === 0) return [];
  const { estimator, scale } = definitions[place];
  // Three numbers a figure.
  const rows = replications[0].length / (3 * definitions.length);
  return Array.from({ length: rows }, (_, row) => {
    const { above, below } = new FigureColumns(replications, row * definitions.length + place);
    return above.map((value, run) => {
      if (estimator === 'quantile') return value;
      return estimator === 'count' ? scale * value : (scale * value) / below[run];
    });
  });
}

/** The middle of values and what most of them lie between; null where there are none. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Median, and the range between the quantiles that leave so much outside together, such as 0.1; of finite values only. */
export function spreadOf(values: readonly number[], outside: number): Spread | null {
  const sorted = values.filter(Number.isFinite).toSorted((one, other) => one - other);
  if (sorted.length === 0) return null;
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const rest = place - below;
    return rest === 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[below + 1] * rest;
  };
  return { middle: at(0.5), low: at(outside / 2), high: at(1 - outside / 2) };
}
