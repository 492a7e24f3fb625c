import { verdictOf, type Target, type Verdict } from '../../engine/index.ts';
import type { BreakdownRow, FigureColumn } from '../../server/protocol/index.ts';
import { bandOfColumn } from '../figures/column-value.ts';

/** A figure whose verdict in one reporting interval is another than in the one before. */
export interface BandChange {
  readonly column: FigureColumn;
  readonly before: { readonly value: number; readonly verdict: Verdict };
  readonly after: { readonly value: number; readonly verdict: Verdict };
}

/** What changed from the last but one interval that is over to the last. */
export interface IntervalReport {
  readonly from: number;
  readonly until: number;
  /** What got worse first. */
  readonly changes: readonly BandChange[];
}

/** Targets by the key of their figure. */
type Targets = ReadonlyMap<string, Target>;

/** Every figure that changed its band, or crossed its target, in the last interval that is over (K-114); undefined before there are two. */
export function bandChanges(
  rows: readonly BreakdownRow[],
  columns: readonly FigureColumn[],
  { targets, interval }: { readonly targets: Targets; readonly interval: number },
): IntervalReport | undefined {
  const [before, last] = rows.filter(({ from = 0, until = 0 }) => until - from >= interval).slice(-2);
  if (before === undefined || last?.from === undefined || last.until === undefined) return undefined;
  const changes = columns.flatMap((column): BandChange[] => {
    const was = judged(column, before, targets);
    const is = judged(column, last, targets);
    if (was === undefined || is === undefined || was.verdict.word === is.verdict.word) return [];
    return [{ column, before: was, after: is }];
  });
  return { from: last.from, until: last.until, changes: changes.toSorted((one, other) => rank(one) - rank(other)) };
}

function judged(column: FigureColumn, { figures }: BreakdownRow, targets: Targets): BandChange['before'] | undefined {
  const { value = null, sampleSize = null } = figures[column.key] ?? {};
  // The target of a total is not that of one interval.
  if (value === null || column.estimator === 'count') return undefined;
  const band = bandOfColumn(column, value, sampleSize) ?? null;
  const target = targets.get(column.key) ?? null;
  const verdict = verdictOf({ value, sampleSize, fewest: column.fewest, band, target });
  return verdict === undefined ? undefined : { value, verdict };
}

const GOODNESS: Readonly<Record<Verdict['is'], number>> = { bad: 0, fair: 1, good: 2 };

const rank = ({ before, after }: BandChange): number => GOODNESS[after.verdict.is] - GOODNESS[before.verdict.is];
