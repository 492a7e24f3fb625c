import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** An hour, in microseconds; what takes longer counts as this. */
const LONGEST = 3_600_000_000;
const DIGITS = 3;

/** An empty histogram of microseconds, true to three digits. Histograms are merged by `add`, never averaged. */
export function emptyHistogram(): RecordableHistogram {
  return createHistogram({ lowest: 1, highest: LONGEST, figures: DIGITS });
}

/** Adds a time in milliseconds. */
export function record(histogram: RecordableHistogram, milliseconds: number): void {
  histogram.record(Math.min(LONGEST, Math.max(1, Math.round(milliseconds * 1000))));
}

/** Times in milliseconds; null where nothing was measured. */
export interface LatencySummary {
  readonly count: number;
  readonly min: number | null;
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly p99_9: number | null;
  readonly max: number | null;
  /** From the median to the last of them: [share of all at most so long, ms]. */
  readonly spectrum: readonly (readonly [share: number, milliseconds: number])[];
}

type Readable = Pick<RecordableHistogram, 'count' | 'min' | 'mean' | 'max' | 'percentile'>;

/** Halves the rest again and again, with three points between two halvings, as long as there is a case behind it. */
function spectrumShares(count: number): number[] {
  const shares = [0, 0.1, 0.25];
  for (let rest = 0.5; rest * count >= 1; rest /= 2)
    shares.push(1 - rest, 1 - rest * 0.84, 1 - rest * 0.7, 1 - rest * 0.6);
  return shares;
}

/** What a histogram holds. */
export function summaryOf(histogram: Readable): LatencySummary {
  const { count } = histogram;
  const at = (share: number): number => histogram.percentile(Math.max(1e-9, share * 100)) / 1000;
  const known = (value: () => number): number | null => (count === 0 ? null : value());
  return {
    count,
    min: known(() => histogram.min / 1000),
    mean: known(() => histogram.mean / 1000),
    p50: known(() => at(0.5)),
    p90: known(() => at(0.9)),
    p95: known(() => at(0.95)),
    p99: known(() => at(0.99)),
    p99_9: known(() => at(0.999)),
    max: known(() => histogram.max / 1000),
    spectrum: count === 0 ? [] : [...spectrumShares(count).map((share) => [share, at(share)] as const), [1, at(1)]],
  };
}
