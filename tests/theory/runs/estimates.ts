import { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import { meanOf, varianceOf } from '../../../engine/experiment/sample.ts';
import type { Setting } from '../adapter/setting.ts';
import { SAMPLE_BITS } from '../figures/diary.ts';
import type { Batch } from './play-batch.ts';
import type { Placed, Prepared } from './prepared.ts';

/** An estimate and its standard error. */
export type Estimate = readonly [estimate: number, standardError: number];

/** Collects batches in their order; every estimate rests on the batches as independent units, never on single tickets. */
export class Estimates {
  readonly #prepared: Prepared;
  /** Sums of each batch. */
  readonly #rows: Float64Array[] = [];
  readonly #pooled: readonly DurationHistogram[];
  /** Figure → its quantile in each batch, in units. */
  readonly #quantiles: readonly number[][];

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#pooled = prepared.samples.map(() => new DurationHistogram(SAMPLE_BITS));
    this.#quantiles = prepared.figures.map(() => []);
  }

  get batches(): number {
    return this.#rows.length;
  }

  add({ sums, samples }: Batch): void {
    const { figures, setting } = this.#prepared;
    this.#rows.push(sums);
    figures.forEach(({ figure, sample }, place) => {
      if (sample === undefined) return;
      const quantile = samples[sample]!.quantile(figure.sample!.probability);
      this.#quantiles[place]!.push(quantile / setting.unitMs);
    });
    samples.forEach((sample, place) => this.#pooled[place]!.merge(sample));
  }

  /** The estimate of a figure by its place. */
  of(place: number): Estimate {
    const placed = this.#prepared.figures[place]!;
    if (placed.sample !== undefined) return this.#quantileOf(placed, place, this.#prepared.setting);
    const rows = this.#rows.map((row) => placed.sums.map((sum) => row[sum]!));
    if (placed.figure.isSpread === true) return spread(placed, rows);
    return linearised(placed.figure.value, rows);
  }

  /** The quantile of all values together, with the error seen between batches: one batch's quantile has a bias. */
  #quantileOf({ figure, sample }: Placed, place: number, { unitMs }: Setting): Estimate {
    const quantiles = this.#quantiles[place]!;
    const estimate = this.#pooled[sample!]!.quantile(figure.sample!.probability) / unitMs;
    return [estimate, Math.sqrt(varianceOf(quantiles) / quantiles.length)];
  }
}

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

/** Variance of a value between batches times the size of a batch; its own error as that of a variance of normal values. */
function spread({ figure }: Placed, rows: readonly (readonly number[])[]): Estimate {
  const size = meanOf(rows.map((row) => row.at(-1)!));
  const estimate = size * varianceOf(rows.map((row) => figure.value(row)));
  return [estimate, estimate * Math.sqrt(2 / (rows.length - 1))];
}
