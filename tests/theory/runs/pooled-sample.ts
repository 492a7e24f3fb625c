import { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import { SAMPLE_BITS } from '../figures/diary.ts';
import { linearised, type Estimate } from './linearised.ts';

/** The bins of one batch that hold something, and how much. */
interface Bins {
  readonly bins: Uint32Array;
  readonly counts: Float64Array;
  readonly count: number;
}

/** Values of tickets over all batches, and what each batch has of them. */
export class PooledSample {
  readonly #pooled = new DurationHistogram(SAMPLE_BITS);
  readonly #batches: Bins[] = [];

  add(batch: DurationHistogram): void {
    this.#pooled.merge(batch);
    const bins = Uint32Array.from(batch.counts.keys()).filter((bin) => batch.counts[bin]! > 0);
    this.#batches.push({ bins, counts: Float64Array.from(bins, (bin) => batch.counts[bin]!), count: batch.count });
  }

  /**
   * A quantile of all values together, ms. Its error is that of the share of values that do not exceed it, from batch to batch,
   * carried over to the values (Woodruff): quantiles of single batches have a bias and spread otherwise.
   */
  quantile(probability: number): Estimate {
    const estimate = this.#pooled.quantile(probability);
    const last = this.#pooled.binOf(Math.floor(estimate));
    const rows = this.#batches.map(({ bins, counts, count }) => [
      counts.reduce((sum, inBin, place) => (bins[place]! <= last ? sum + inBin : sum), 0),
      count,
    ]);
    const [, error] = linearised(([below, all]) => below! / all!, rows);
    const at = (share: number): number => this.#pooled.quantile(Math.min(1, Math.max(0, share)));
    return [estimate, (at(probability + error) - at(probability - error)) / 2];
  }
}
