import { DurationHistogram } from './duration-histogram.ts';

/**
 * A duration histogram that also knows exactly how many durations did not exceed each of some thresholds.
 *
 * The bins below that of a threshold count wholly; only durations in the very bin of a threshold have to be compared with it.
 */
export class ThresholdHistogram extends DurationHistogram {
  /** Durations in the bin of each threshold that do not exceed it. */
  atMost: Float64Array;
  readonly #thresholds: readonly number[];
  readonly #bins: readonly number[];
  /** 1 for bins with a threshold in them. */
  readonly #isMarked: Uint8Array;

  constructor(thresholds: readonly number[]) {
    super();
    this.#thresholds = thresholds;
    this.#bins = thresholds.map((threshold) => this.binOf(threshold));
    this.atMost = new Float64Array(thresholds.length);
    this.#isMarked = new Uint8Array(Math.max(-1, ...this.#bins) + 1);
    for (const bin of this.#bins) this.#isMarked[bin] = 1;
  }

  override record(duration: number): number {
    const bin = super.record(duration);
    if (bin < this.#isMarked.length && this.#isMarked[bin] === 1) this.#compare(bin, duration, 1);
    return bin;
  }

  override retract(duration: number): number {
    const bin = super.retract(duration);
    if (bin < this.#isMarked.length && this.#isMarked[bin] === 1) this.#compare(bin, duration, -1);
    return bin;
  }

  #compare(bin: number, duration: number, change: number): void {
    for (let index = 0; index < this.#bins.length; index++)
      if (this.#bins[index] === bin && duration <= this.#thresholds[index]) this.atMost[index] += change;
  }

  /** How many recorded durations do not exceed a threshold, given by its index. */
  countWithin(threshold: number): number {
    let sum = this.atMost[threshold];
    for (let bin = 0; bin < this.#bins[threshold] && bin < this.counts.length; bin++) sum += this.counts[bin];
    return sum;
  }
}
