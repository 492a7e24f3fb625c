import { WORST_BY } from './chosen-figures.ts';
import { figureOf, type Report, type ReportRow } from './report.ts';

const WORST_INTERVALS = 3;
/** An interval with fewer tickets, as a share of what comes on average, is bad by chance rather than by its kind. */
const FEWEST_SHARE = 0.2;

/** A reporting interval and its figures. */
export interface IntervalRow extends ReportRow {
  /** From and until, milliseconds since the start of the run. */
  readonly from: number;
  readonly until: number;
}

/** The reporting intervals of a report in which something happened. */
export function intervalRows({ breakdowns, intervalMs }: Report): readonly IntervalRow[] {
  const rows = new Map(breakdowns).get('interval') ?? [];
  return rows
    .filter(({ figures }) => figures.some(({ value }) => value !== null && value !== 0))
    .map((row) => ({ ...row, from: Number(row.name) * intervalMs, until: (Number(row.name) + 1) * intervalMs }));
}

/** Those in which customers waited longest, the worst first; none where there are too few to choose from. */
export function worstIntervals(report: Report): readonly IntervalRow[] {
  const rows = intervalRows(report);
  const ticketsOf = ({ figures }: ReportRow): number => figureOf(figures, 'arrived')?.value ?? 0;
  const waitOf = ({ figures }: ReportRow): number => figureOf(figures, WORST_BY)?.value ?? 0;
  if (rows.length <= WORST_INTERVALS) return [];
  const usual = rows.reduce((sum, row) => sum + ticketsOf(row), 0) / rows.length;
  return rows
    .filter((row) => ticketsOf(row) >= FEWEST_SHARE * usual && waitOf(row) > 0)
    .toSorted((one, other) => waitOf(other) - waitOf(one))
    .slice(0, WORST_INTERVALS);
}
