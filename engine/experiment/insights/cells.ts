import type { FigureUnit } from '../../kpi/catalogue/figure-definition.ts';
import { meanInterval, ratioInterval, type Interval } from '../intervals.ts';
import type { InsightCell } from './insight.ts';

/** A cell without a number. */
const noCell = (unit: FigureUnit): InsightCell => ({ value: null, halfWidth: null, unit, isDifference: false });

/** A number without an interval: exact, or of one run. */
export const plainCell = (value: number, unit: FigureUnit): InsightCell =>
  Number.isFinite(value) ? { value, halfWidth: null, unit, isDifference: false } : noCell(unit);

function cellOf(interval: Interval, unit: FigureUnit, isDifference: boolean): InsightCell {
  const { estimate, halfWidth } = interval;
  if (!Number.isFinite(estimate)) return { ...noCell(unit), isDifference };
  return { value: estimate, halfWidth: Number.isFinite(halfWidth) ? halfWidth : null, unit, isDifference };
}

/** Mean over replications; those without the number (NaN) are left out. */
export function meanCell(values: readonly number[], unit: FigureUnit, level: number): InsightCell {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? noCell(unit) : cellOf(meanInterval(known, level), unit, false);
}

/** The other minus the one, replication by replication. */
export function differenceCell(
  one: readonly number[],
  other: readonly number[],
  unit: FigureUnit,
  level: number,
): InsightCell {
  const differences = one.flatMap((value, index) => {
    const difference = other[index] - value;
    return Number.isFinite(difference) ? [difference] : [];
  });
  if (differences.length === 0) return { ...noCell(unit), isDifference: true };
  return cellOf(meanInterval(differences, level), unit, true);
}

/** What a ratio is made of, and what it is multiplied by to be in its unit. */
export interface RatioParts {
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly scale: number;
}

/** Sums above by sums below, over all replications together, by the delta method: busy runs weigh more. */
export function ratioCell({ above, below, scale }: RatioParts, unit: FigureUnit, level: number): InsightCell {
  const known = above.flatMap((value, index) =>
    Number.isFinite(value) && Number.isFinite(below[index]) ? [[scale * value, below[index]] as const] : [],
  );
  if (known.length === 0) return noCell(unit);
  return cellOf(
    ratioInterval(
      known.map(([value]) => value),
      known.map(([, of]) => of),
      level,
    ),
    unit,
    false,
  );
}
