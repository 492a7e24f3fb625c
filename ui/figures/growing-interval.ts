import type { PairedFigure } from '../../server/protocol/index.ts';

/** An interval as it was after so many pairs. */
interface SeenInterval {
  readonly pairs: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How the interval of one figure has narrowed. */
export interface GrowingInterval {
  readonly key: string;
  readonly seen: readonly SeenInterval[];
}

/** What was seen so far and a new answer; fewer pairs, or another figure, begin anew. */
export function growing(before: GrowingInterval, paired: PairedFigure | undefined): GrowingInterval {
  if (paired === undefined) return { key: '', seen: [] };
  const { key, pairs, difference: mean, halfWidth } = paired;
  const goesOn = before.key === key && pairs >= (before.seen.at(-1)?.pairs ?? 0);
  const kept = goesOn ? before.seen.filter((known) => known.pairs < pairs) : [];
  if (mean === null || halfWidth === null || !Number.isFinite(halfWidth)) return { key, seen: kept };
  return { key, seen: [...kept, { pairs, mean, low: mean - halfWidth, high: mean + halfWidth }] };
}
