import { assert } from '../assert.ts';
import type { Interval } from './intervals.ts';
import { meanInterval } from './intervals.ts';
import { meanOf } from './sample.ts';

// 20 to 30 batches: fewer make the t quantile wide, more make them short and dependent.
const USUAL_BATCHES = 20;
// Above this the batches are too short for their means to pass as independent.
const LARGEST_CORRELATION = 0.2;

/** An interval from one long run. */
export interface BatchMeansInterval extends Interval {
  /** Observations in each batch. */
  readonly batchSize: number;
  /** Correlation of neighbouring batch means. */
  readonly correlation: number;
  /** Whether that correlation is small enough for the interval to be believed; if not, the run is too short. */
  readonly isCredible: boolean;
}

/**
 * Means of so many batches of equal length. What does not divide evenly is left out at the beginning, where a run is furthest
 * from its steady state.
 */
export function batchMeans(series: readonly number[], batches = USUAL_BATCHES): number[] {
  const size = Math.floor(series.length / batches);
  assert(size >= 1, 'each batch has at least one observation');
  const start = series.length - size * batches;
  return Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = start + batch * size; i < start + (batch + 1) * size; i++) sum += series[i];
    return sum / size;
  });
}

/** Interval for the steady-state mean of one long correlated series, after its warm-up has been cut off. */
export function batchMeansInterval(
  series: readonly number[],
  batches = USUAL_BATCHES,
  level = 0.95,
): BatchMeansInterval {
  const means = batchMeans(series, batches);
  const correlation = neighbourCorrelation(means);
  return {
    ...meanInterval(means, level),
    batchSize: Math.floor(series.length / batches),
    correlation,
    isCredible: correlation <= LARGEST_CORRELATION,
  };
}

/** Lag-1 autocorrelation of a series; 0 where it is constant. */
export function neighbourCorrelation(values: readonly number[]): number {
  const mean = meanOf(values);
  let together = 0;
  let alone = 0;
  for (let i = 0; i < values.length; i++) {
    alone += (values[i] - mean) * (values[i] - mean);
    if (i > 0) together += (values[i] - mean) * (values[i - 1] - mean);
  }
  return alone === 0 ? 0 : together / alone;
}
