import { assert } from '../../assert.ts';
import { StatePart } from '../../state-part.ts';
import {
  binCount,
  binOf,
  lowerEdgeOf,
  rankOfQuantile,
  shareOfBinAtMost,
  upperEdgeOf,
  valueInBin,
} from './duration-bins.ts';

/** One bin of a histogram as reports show it: durations from `lower` up to but without `upper`, in milliseconds. */
export interface DurationBin {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** How often each length of time occurred, with bins that widen with the duration; see `duration-bins.ts`. */
export class DurationHistogram extends StatePart {
  count = 0;
  counts = new Float64Array(0);
  readonly #bits: number;

  /** With 5 bits an octave has 32 bins, and a quantile is known to within 3 %. */
  constructor(bitsPerOctave = 5) {
    super();
    this.#bits = bitsPerOctave;
  }

  /** Records a duration in whole milliseconds; returns its bin. */
  record(duration: number): number {
    const bin = binOf(duration, this.#bits);
    if (bin >= this.counts.length) this.#makeRoomFor(bin);
    this.counts[bin] += 1;
    this.count += 1;
    return bin;
  }

  /** Takes back a duration recorded earlier; returns its bin. */
  retract(duration: number): number {
    const bin = binOf(duration, this.#bits);
    assert(this.counts[bin] > 0, 'a duration taken back was recorded before');
    this.counts[bin] -= 1;
    this.count -= 1;
    return bin;
  }

  /** Takes in everything the other has recorded; both have as many bins an octave. */
  merge(other: DurationHistogram): void {
    assert(other.#bits === this.#bits, 'merged histograms have the same bins');
    if (other.counts.length > this.counts.length) this.#makeRoomFor(other.counts.length - 1);
    for (let bin = 0; bin < other.counts.length; bin++) this.counts[bin] += other.counts[bin];
    this.count += other.count;
  }

  /**
   * The duration that the share `probability` of all recorded ones does not exceed: the value of rank ⌈probability × count⌉,
   * placed inside its bin as if the bin's values were spread evenly. Exact below 2^(bits + 1) ms. NaN while empty.
   */
  quantile(probability: number): number {
    if (this.count === 0) return NaN;
    const rank = rankOfQuantile(probability, this.count);
    let below = 0;
    for (let bin = 0; bin < this.counts.length; bin++) {
      const inBin = this.counts[bin];
      if (below + inBin >= rank) return valueInBin(bin, this.#bits, rank - below, inBin);
      below += inBin;
    }
    return NaN;
  }

  /** The share of recorded durations that do not exceed this one, interpolated within its bin; NaN while empty. */
  shareAtMost(duration: number): number {
    if (this.count === 0) return NaN;
    if (duration < 0) return 0;
    const last = binOf(duration, this.#bits);
    let atMost = 0;
    for (let bin = 0; bin < last && bin < this.counts.length; bin++) atMost += this.counts[bin];
    if (last < this.counts.length) atMost += this.counts[last] * shareOfBinAtMost(last, this.#bits, duration);
    return atMost / this.count;
  }

  /** The number of the bin into which a duration falls. */
  binOf(duration: number): number {
    return binOf(duration, this.#bits);
  }

  /** The shortest duration of a bin. */
  lowerEdge(bin: number): number {
    return lowerEdgeOf(bin, this.#bits);
  }

  /** The shortest duration beyond a bin. */
  upperEdge(bin: number): number {
    return upperEdgeOf(bin, this.#bits);
  }

  /** The bins in use, from short to long. */
  *bins(): Generator<DurationBin, void> {
    for (let bin = 0; bin < this.counts.length; bin++) {
      const count = this.counts[bin];
      if (count > 0) yield { lower: this.lowerEdge(bin), upper: this.upperEdge(bin), count };
    }
  }

  /** Grows by whole octaves, so that an empty histogram costs nothing and a full one grows a few dozen times at most. */
  #makeRoomFor(bin: number): void {
    const wholeOctaves = ((bin >> this.#bits) + 1) << this.#bits;
    const wider = new Float64Array(Math.min(wholeOctaves, binCount(this.#bits)));
    wider.set(this.counts);
    this.counts = wider;
  }
}
