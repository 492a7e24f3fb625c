import { assert } from '../../assert.ts';
import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { binOf, lowerEdgeOf, rankOfQuantile, upperEdgeOf, valueInBin } from './duration-bins.ts';
import type { DurationBin } from './duration-histogram.ts';

/**
 * A coarse duration histogram for each of many rows, for instance reply times per expert; see `duration-bins.ts`.
 *
 * All rows share one table that spans only the octaves that have occurred, so that 20,000 experts with replies between a
 * minute and an hour cost a few megabytes.
 */
export class HistogramRows extends StatePart {
  count: Float64Array;
  /** Cells of all rows, row by row; each row has `width` of them, the first for the bin `firstBin`. */
  cells = new Uint32Array(0);
  firstBin = 0;
  width = 0;
  readonly #bits: number;

  /** With 3 bits an octave has 8 bins, and a quantile is known to within 12.5 %. */
  constructor(rows: number, bitsPerOctave = 3) {
    super();
    this.count = new Float64Array(rows);
    this.#bits = bitsPerOctave;
  }

  get rows(): number {
    return this.count.length;
  }

  /** Records a duration in whole milliseconds. */
  record(row: number, duration: number): void {
    const bin = binOf(duration, this.#bits);
    this.#spanAlso(bin);
    this.cells[row * this.width + bin - this.firstBin] += 1;
    this.count[row] += 1;
  }

  /** Takes back a duration recorded earlier. */
  retract(row: number, duration: number): void {
    const bin = binOf(duration, this.#bits);
    const isSpanned = bin >= this.firstBin && bin < this.firstBin + this.width;
    const cell = row * this.width + bin - this.firstBin;
    assert(isSpanned && this.cells[cell] > 0, 'a duration taken back was recorded before');
    this.cells[cell] -= 1;
    this.count[row] -= 1;
  }

  /** The duration that the share `probability` of a row's values does not exceed, as in `DurationHistogram`; NaN while empty. */
  quantile(row: number, probability: number): number {
    const count = this.count[row];
    if (count === 0) return NaN;
    const rank = rankOfQuantile(probability, count);
    const start = row * this.width;
    let below = 0;
    for (let column = 0; column < this.width; column++) {
      const inBin = this.cells[start + column];
      if (below + inBin >= rank) return valueInBin(this.firstBin + column, this.#bits, rank - below, inBin);
      below += inBin;
    }
    return NaN;
  }

  /** How many of a row's durations fall into the bin of this duration. */
  countLike(row: number, duration: number): number {
    const column = binOf(duration, this.#bits) - this.firstBin;
    return column >= 0 && column < this.width ? this.cells[row * this.width + column] : 0;
  }

  /** The bins that a row uses, from short to long. */
  *binsOf(row: number): Generator<DurationBin, void> {
    for (let column = 0; column < this.width; column++) {
      const count = this.cells[row * this.width + column];
      const bin = this.firstBin + column;
      if (count > 0) yield { lower: lowerEdgeOf(bin, this.#bits), upper: upperEdgeOf(bin, this.#bits), count };
    }
  }

  /** Makes a row the same as a row of another table with as many bins an octave. */
  copyRow(row: number, other: HistogramRows, otherRow: number): void {
    assert(other.#bits === this.#bits, 'a row is copied between tables with the same bins');
    this.clearRow(row);
    if (other.count[otherRow] === 0) return;
    this.#spanAlso(other.firstBin);
    this.#spanAlso(other.firstBin + other.width - 1);
    const from = otherRow * other.width;
    const offset = row * this.width + other.firstBin - this.firstBin;
    for (let column = 0; column < other.width; column++) this.cells[offset + column] = other.cells[from + column];
    this.count[row] = other.count[otherRow];
  }

  /** Forgets a row. */
  clearRow(row: number): void {
    this.cells.fill(0, row * this.width, (row + 1) * this.width);
    this.count[row] = 0;
  }

  /** Makes room for at least so many rows; the new ones are empty. */
  growTo(rows: number): void {
    if (rows <= this.rows) return;
    this.count = longerFloat64(this.count, rows);
    const cells = new Uint32Array(rows * this.width);
    cells.set(this.cells);
    this.cells = cells;
  }

  #spanAlso(bin: number): void {
    if (bin < this.firstBin || bin >= this.firstBin + this.width) this.#widen(bin);
  }

  /** Widens the table by whole octaves, downwards or upwards, until it spans the bin. */
  #widen(bin: number): void {
    const isEmpty = this.width === 0;
    const octave = bin >> this.#bits;
    const lower = octave << this.#bits;
    const upper = (octave + 1) << this.#bits;
    const firstBin = isEmpty ? lower : Math.min(lower, this.firstBin);
    const width = (isEmpty ? upper : Math.max(upper, this.firstBin + this.width)) - firstBin;
    const cells = new Uint32Array(this.rows * width);
    const offset = this.firstBin - firstBin;
    for (let row = 0; row < this.rows; row++) {
      const old = this.cells.subarray(row * this.width, (row + 1) * this.width);
      if (old.length > 0) cells.set(old, row * width + offset);
    }
    this.cells = cells;
    this.firstBin = firstBin;
    this.width = width;
  }
}
