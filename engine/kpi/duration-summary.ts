import { CHANNELS } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import type { DurationHistogram } from './estimators/duration-histogram.ts';

/** A distribution of durations, all in milliseconds; null while empty. */
export interface DurationSummary {
  readonly count: number;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** [from, below, count] of each bin in use. */
  readonly bins: readonly (readonly [number, number, number])[];
}

function summaryOf(histogram: DurationHistogram): DurationSummary {
  const quantile = (probability: number): number | null => {
    const value = histogram.quantile(probability);
    return Number.isFinite(value) ? value : null;
  };
  return {
    count: histogram.count,
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    bins: [...histogram.bins()].map(({ lower, upper, count }) => [lower, upper, count]),
  };
}

/** How long it took to accept, to reply, to answer and to solve, over the whole run so far. */
export function durationsOf({ figures: { speed } }: World): Readonly<Record<string, DurationSummary>> {
  const byChannel = (name: string, histograms: readonly DurationHistogram[]): [string, DurationSummary][] =>
    CHANNELS.map((channel, index) => [`${channel}${name}`, summaryOf(histograms[index])]);
  return Object.fromEntries([
    ['acceptance', summaryOf(speed.acceptance)],
    ...byChannel('FirstReply', speed.firstReply),
    ...byChannel('Answer', speed.answer),
    ['solution', summaryOf(speed.solutions())],
  ]);
}
