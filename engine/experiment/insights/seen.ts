import type { InsightCell, InsightRow } from './insight.ts';

/** Whether more than chance is seen in a difference: its interval leaves out zero. */
export const isSeen = ({ value, halfWidth }: InsightCell): boolean =>
  value !== null && halfWidth !== null && Math.abs(value) > halfWidth;

/** The number of a cell; NaN where there is none. */
export const valueOf = ({ value }: InsightCell): number => value ?? NaN;

/** The row with the largest value in a column; undefined where no row has one. */
export function largest(rows: readonly InsightRow[], column: number): InsightRow | undefined {
  const known = rows.filter(({ cells }) => cells[column].value !== null);
  return known.toSorted((one, other) => valueOf(other.cells[column]) - valueOf(one.cells[column])).at(0);
}
