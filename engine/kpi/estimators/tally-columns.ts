import { assert } from '../../assert.ts';
import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { varianceOfSums } from './tally.ts';

/**
 * Count, sum and sum of squares for many rows at once: one per expert, category, channel.
 *
 * Unlike a `Tally` it can take a value back, and therefore knows no extremes. Sums are exact under the same conditions.
 */
export class TallyColumns extends StatePart {
  count: Float64Array;
  sum: Float64Array;
  sumOfSquares: Float64Array;

  constructor(rows: number) {
    super();
    this.count = new Float64Array(rows);
    this.sum = new Float64Array(rows);
    this.sumOfSquares = new Float64Array(rows);
  }

  get rows(): number {
    return this.count.length;
  }

  record(row: number, value: number): void {
    this.count[row] += 1;
    this.sum[row] += value;
    this.sumOfSquares[row] += value * value;
  }

  /** Takes back a value recorded earlier; exact as long as the sums are. */
  retract(row: number, value: number): void {
    this.count[row] -= 1;
    this.sum[row] -= value;
    this.sumOfSquares[row] -= value * value;
  }

  /** Arithmetic mean of a row; NaN while it is empty. */
  mean(row: number): number {
    return this.sum[row] / this.count[row];
  }

  /** Sample variance of a row (divisor count − 1); NaN below two values. */
  variance(row: number): number {
    return varianceOfSums(this.count[row], this.sum[row], this.sumOfSquares[row]);
  }

  /** Takes in, row by row, everything the other has recorded; the other has no more rows than this one. */
  merge(other: TallyColumns): void {
    assert(other.rows <= this.rows, 'merged columns have no more rows than those they are merged into');
    for (let row = 0; row < other.rows; row++) {
      this.count[row] += other.count[row];
      this.sum[row] += other.sum[row];
      this.sumOfSquares[row] += other.sumOfSquares[row];
    }
  }

  /** Forgets a row, for instance when a new expert takes over the row of one who left. */
  clearRow(row: number): void {
    this.count[row] = 0;
    this.sum[row] = 0;
    this.sumOfSquares[row] = 0;
  }

  /** Makes room for at least so many rows; the new ones are empty. */
  growTo(rows: number): void {
    if (rows <= this.rows) return;
    this.count = longerFloat64(this.count, rows);
    this.sum = longerFloat64(this.sum, rows);
    this.sumOfSquares = longerFloat64(this.sumOfSquares, rows);
  }
}
