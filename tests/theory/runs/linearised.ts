import { meanOf, varianceOf } from '../../../engine/experiment/sample.ts';

/** An estimate and its standard error. */
export type Estimate = readonly [estimate: number, standardError: number];

/** How far the sums are moved to see how a figure follows, as a share of their size. */
const STEP = 1e-4;

/**
 * A smooth function of the means of sums over batches, by the delta method: the error of the function made linear at those
 * means. For a ratio of means it is the usual one.
 */
export function linearised(
  value: (means: readonly number[]) => number,
  rows: readonly (readonly number[])[],
): Estimate {
  const means = rows[0]!.map((_, place) => meanOf(rows.map((row) => row[place]!)));
  const slopes = means.map((mean, place) => {
    const step = STEP * Math.abs(mean);
    if (step === 0) return 0;
    const moved = (by: number): number => value(means.map((each, other) => (other === place ? each + by : each)));
    return (moved(step) - moved(-step)) / (2 * step);
  });
  const influences = rows.map((row) =>
    row.reduce((sum, each, place) => sum + slopes[place]! * (each - means[place]!), 0),
  );
  return [value(means), Math.sqrt(varianceOf(influences) / rows.length)];
}
