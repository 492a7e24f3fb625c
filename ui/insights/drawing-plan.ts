import { cellText, type Drawing, type InsightCell, type InsightTable } from '../../engine/index.ts';
import { evenTicks } from '../charts/even-ticks.ts';
import { tickText } from '../format.ts';

/** A table of which something is drawn. */
export type DrawnTable = Pick<InsightTable, 'columns' | 'rows'> & { readonly drawn: Drawing };

/** A number on a picture: its own place and those of the ends of its interval, in pixels along the axis of values. */
export interface PlannedValue {
  /** Number of its row in the table. */
  readonly row: number;
  readonly name: string;
  readonly text: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Whether its interval leaves out zero; a number without one is taken as it is. */
  readonly isSeen: boolean;
}

/** Where numbers stand along an axis of so many pixels. */
export interface DrawingPlan {
  readonly series: readonly { readonly label: string; readonly values: readonly PlannedValue[] }[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Where zero is; undefined where it is not on the axis. */
  readonly zero: number | undefined;
}

/** What a unit cannot leave, whatever an interval says. */
const ENDS: Readonly<Partial<Record<InsightCell['unit'], readonly [number, number]>>> = {
  percent: [0, 100],
  stars: [1, 5],
};
const SIGNS: Readonly<Partial<Record<InsightCell['unit'], string>>> = { percent: ' %' };

/**
 * Places the drawn columns of a table on an axis; rows without a number are left out.
 *
 * @param from where the axis begins @param until where it ends, in pixels: less than `from` for an axis that rises
 * @param about so many ticks
 */
export function planDrawing(
  { columns, rows, drawn }: DrawnTable,
  { from, until, about }: { readonly from: number; readonly until: number; readonly about: number },
): DrawingPlan {
  const series = drawn.columns.map((column) => ({
    label: columns[column] ?? '',
    cells: rows.flatMap(({ name, cells }, row) => {
      const cell = cells[column];
      return cell === undefined || cell.value === null ? [] : [{ row, name, cell, ...spanOf(cell) }];
    }),
  }));
  const all = series.flatMap(({ cells }) => cells);
  const unit = all[0]?.cell.unit ?? 'count';
  const withZero = drawn.as === 'ranked' ? [0] : [];
  const { ticks, step } = evenTicks(
    Math.min(...all.map(({ low }) => low), ...withZero),
    Math.max(...all.map(({ high }) => high), ...withZero),
    about,
  );
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)];
  const place = (value: number): number =>
    Math.round((from + ((value - least) / (most - least)) * (until - from)) * 10) / 10;
  return {
    series: series.map(({ label, cells }) => ({
      label,
      values: cells.map(({ row, name, cell, value, low, high }) => ({
        row,
        name,
        text: cellText(cell),
        at: place(value),
        low: place(low),
        high: place(high),
        isSeen: low > 0 || high < 0,
      })),
    })),
    ticks:
      all.length === 0
        ? []
        : ticks.map((tick) => ({ at: place(tick), text: tickText(tick, step) + (SIGNS[unit] ?? '') })),
    zero: least <= 0 && most >= 0 ? place(0) : undefined,
  };
}

function spanOf({ value, halfWidth, unit, isDifference }: InsightCell): { value: number; low: number; high: number } {
  const known = value ?? 0;
  const around = halfWidth ?? 0;
  const [least, most] = (isDifference ? undefined : ENDS[unit]) ?? [-Infinity, Infinity];
  return { value: known, low: Math.max(least, known - around), high: Math.min(most, known + around) };
}
