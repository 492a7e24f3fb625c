import { meanOf, varianceOf } from '../../../engine/experiment/sample.ts';
import { linearised, type Estimate } from './linearised.ts';
import type { Batch } from './play-batch.ts';
import { PooledSample } from './pooled-sample.ts';
import type { Placed, Prepared } from './prepared.ts';

/** Collects batches in their order; every estimate rests on the batches as independent units, never on single tickets. */
export class Estimates {
  readonly #prepared: Prepared;
  /** Sums of each batch. */
  readonly #rows: Float64Array[] = [];
  readonly #samples: readonly PooledSample[];

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#samples = prepared.samples.map(() => new PooledSample());
  }

  get batches(): number {
    return this.#rows.length;
  }

  add({ sums, samples }: Batch): void {
    this.#rows.push(sums);
    samples.forEach((sample, place) => this.#samples[place]!.add(sample));
  }

  /** The estimate of a figure by its place. */
  of(place: number): Estimate {
    const placed = this.#prepared.figures[place]!;
    if (placed.sample !== undefined) return this.#quantileOf(placed);
    const rows = this.#rows.map((row) => placed.sums.map((sum) => row[sum]!));
    if (placed.figure.isSpread === true) return spread(placed, rows);
    return linearised(placed.figure.value, rows);
  }

  #quantileOf({ figure, sample }: Placed): Estimate {
    const { unitMs } = this.#prepared.setting;
    const [quantile, error] = this.#samples[sample!]!.quantile(figure.sample!.probability);
    return [quantile / unitMs, error / unitMs];
  }
}

/** Variance of a value between batches times the size of a batch, with the error that their fourth moment gives. */
function spread({ figure }: Placed, rows: readonly (readonly number[])[]): Estimate {
  const size = meanOf(rows.map((row) => row.at(-1)!));
  const values = rows.map((row) => figure.value(row));
  const variance = varianceOf(values);
  const mean = meanOf(values);
  const fourth = meanOf(values.map((value) => (value - mean) ** 4));
  return [size * variance, size * Math.sqrt((fourth - variance * variance) / values.length)];
}
