import type { BreakdownRow, FigureColumn } from '../../server/protocol/index.ts';

/** The figures of the table of experts. */
export const EXPERT_FIGURES: readonly string[] = [
  'offersPerHour',
  'offersAccepted',
  'rejected',
  'timedOut',
  'emailFirstReply',
  'chatFirstReply',
  'controllableScore',
  'occupancy',
  'turnedAway',
  'csat',
];

/** Those that are left beside a dashboard. */
export const BESIDE_DASHBOARD: readonly string[] = ['rejected', 'timedOut'];

/** More rows than these nobody reads; whoever looks for somebody filters. */
export const MOST_ROWS = 200;

/** An expert as a row of the table. */
export interface ExpertRow {
  readonly expert: number;
  readonly name: string;
  readonly group: string;
  readonly figures: BreakdownRow['figures'];
}

/** How a table is ordered: by name, or by a figure. */
export interface Order {
  readonly by: string;
  readonly isDescending: boolean;
}

/** Rows that contain the text in their name or group, in that order; those without a value come last. */
export function shownRows(
  rows: readonly ExpertRow[],
  filter: string,
  { by, isDescending }: Order,
): readonly ExpertRow[] {
  const wanted = filter.trim().toLowerCase();
  const found = rows.filter(({ name, group }) => `${name} ${group}`.toLowerCase().includes(wanted));
  if (by === 'name') return isDescending ? found.toReversed() : found;
  const value = ({ figures }: ExpertRow): number => figures[by]?.value ?? (isDescending ? -Infinity : Infinity);
  return found.toSorted((one, other) => (isDescending ? value(other) - value(one) : value(one) - value(other)));
}

/** The columns of a table that this run has. */
export const columnsOf = (figures: readonly FigureColumn[], wanted: readonly string[]): readonly FigureColumn[] =>
  wanted.flatMap((key) => figures.find((column) => column.key === key) ?? []);
