import { StatePart } from '../../state-part.ts';

/**
 * Count, sum and extremes of single values: a reply time per ticket, stars per review.
 *
 * The sum is exact while the values are whole (milliseconds, cents) and it stays below 2^53. The sum of squares is exact up to
 * 2^53 too; beyond that its relative error is at most count × 1.2e-16. Both are plain sums, so that a recomputation from the
 * event log in the same order gives the very same numbers.
 */
export class Tally extends StatePart {
  count = 0;
  sum = 0;
  sumOfSquares = 0;
  // Finite while empty, so that a saved run never has to carry infinities.
  lowest = 0;
  highest = 0;

  record(value: number): void {
    if (this.count === 0 || value < this.lowest) this.lowest = value;
    if (this.count === 0 || value > this.highest) this.highest = value;
    this.count += 1;
    this.sum += value;
    this.sumOfSquares += value * value;
  }

  /** Takes in everything the other has recorded. */
  merge(other: Tally): void {
    if (other.count === 0) return;
    if (this.count === 0 || other.lowest < this.lowest) this.lowest = other.lowest;
    if (this.count === 0 || other.highest > this.highest) this.highest = other.highest;
    this.count += other.count;
    this.sum += other.sum;
    this.sumOfSquares += other.sumOfSquares;
  }

  /** Arithmetic mean; NaN while nothing is recorded. */
  get mean(): number {
    return this.sum / this.count;
  }

  /** Sample variance (divisor count − 1); NaN while fewer than two values are recorded. */
  get variance(): number {
    return varianceOfSums(this.count, this.sum, this.sumOfSquares);
  }

  /** Smallest value; NaN while nothing is recorded. */
  get minimum(): number {
    return this.count === 0 ? NaN : this.lowest;
  }

  /** Largest value; NaN while nothing is recorded. */
  get maximum(): number {
    return this.count === 0 ? NaN : this.highest;
  }
}

/** Sample variance from count, sum and sum of squares; never negative, NaN below two values. */
export function varianceOfSums(count: number, sum: number, sumOfSquares: number): number {
  if (count < 2) return NaN;
  return Math.max(0, (sumOfSquares - (sum * sum) / count) / (count - 1));
}
