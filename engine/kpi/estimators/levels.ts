import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';

/**
 * Whole numbers that go up and down, one for each of many rows, and their integrals over time: how many wait, how many are busy.
 *
 * Instead of adding up rectangles it keeps the sum of (change × moment): a level that stands at v at the moment t has the
 * integral v·t minus that sum. Two additions a change, and exact below 2^53. Moments are cut to the measured span, so that
 * nothing before or after it counts.
 */
export class Levels extends StatePart {
  value: Float64Array;
  /** Sum of (change × moment), in value × ms. */
  private moments: Float64Array;
  readonly #from: number;
  readonly #until: number;

  /** Every row stands at 0; only the time from `from` to `until` is measured. */
  constructor(rows: number, from: number, until: number) {
    super();
    this.value = new Float64Array(rows);
    this.moments = new Float64Array(rows);
    this.#from = from;
    this.#until = until;
  }

  /** Makes room for at least so many rows; the new ones have always stood at 0. */
  growTo(rows: number): void {
    if (rows <= this.value.length) return;
    this.value = longerFloat64(this.value, rows);
    this.moments = longerFloat64(this.moments, rows);
  }

  /** A moment as `add` takes it: within the measured span. */
  cut(now: number): number {
    return now < this.#from ? this.#from : now > this.#until ? this.#until : now;
  }

  /** From now on the level of a row is higher by this; the moment has been cut. */
  add(row: number, change: number, cutNow: number): void {
    this.value[row] += change;
    this.moments[row] += change * cutNow;
  }

  /** The level of a row has been higher by this since an earlier moment. */
  addSince(row: number, change: number, moment: number): void {
    this.value[row] += change;
    this.moments[row] += change * this.cut(moment);
  }

  /** The level of a row is higher by this, by changes whose sum of (change × cut moment) is known. */
  addSums(row: number, change: number, moments: number): void {
    this.value[row] += change;
    this.moments[row] += moments;
  }

  /** Adds to the integral of a row what is known of levels that are over, in value × measured ms. */
  addIntegral(row: number, amount: number): void {
    this.moments[row] -= amount;
  }

  /** Integral of a row over the measured time until now, in value × ms. */
  integral(row: number, now: number): number {
    return this.value[row] * this.cut(now) - this.moments[row];
  }

  /** How much of the time until now is measured, ms. */
  measured(now: number): number {
    return this.cut(now) - this.#from;
  }

  /** Mean of a row over the measured time until now; NaN before any is. */
  mean(row: number, now: number): number {
    return this.integral(row, now) / this.measured(now);
  }
}
