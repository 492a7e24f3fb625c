import { max, median, medianAbsoluteDeviation, min } from 'simple-statistics';

/** What several processes found for the same thing. */
export interface Summary {
  readonly median: number;
  /** Median distance from the median, as a share of it. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

/** @param values at least one */
export function summaryOf(values: readonly number[]): Summary {
  const list = [...values];
  const middle = median(list);
  return {
    median: middle,
    spread: middle === 0 ? 0 : medianAbsoluteDeviation(list) / Math.abs(middle),
    least: min(list),
    most: max(list),
  };
}
