import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';

/** Values that change in steps, weighted by how long they stand, one for each of many rows; see `TimeWeightedMean`. */
export class TimeWeightedColumns extends StatePart {
  value: Float64Array;
  changedAt: Float64Array;
  area: Float64Array;
  measuredFrom: number;

  /** Every row starts at 0 and is followed and measured from `moment` on. */
  constructor(rows: number, moment = 0) {
    super();
    this.value = new Float64Array(rows);
    this.changedAt = new Float64Array(rows).fill(moment);
    this.area = new Float64Array(rows);
    this.measuredFrom = moment;
  }

  get rows(): number {
    return this.value.length;
  }

  /** Drops what was measured and measures from `moment` on, which may be now or later. */
  startMeasuringAt(moment: number): void {
    this.measuredFrom = moment;
    this.area.fill(0);
  }

  /** From now on the value of a row is this. */
  set(row: number, value: number, now: number): void {
    this.area[row] += this.value[row] * this.#measuredSinceChange(row, now);
    this.value[row] = value;
    this.changedAt[row] = now;
  }

  /** From now on the value of a row is larger by this. */
  add(row: number, delta: number, now: number): void {
    this.set(row, this.value[row] + delta, now);
  }

  /** Integral of a row's value over the measured time until now, in value × milliseconds. */
  integral(row: number, now: number): number {
    return this.area[row] + this.value[row] * this.#measuredSinceChange(row, now);
  }

  /** Mean of a row over all the measured time until now; NaN before any time is measured. */
  mean(row: number, now: number): number {
    return now > this.measuredFrom ? this.integral(row, now) / (now - this.measuredFrom) : NaN;
  }

  /** Forgets a row, which stands at 0 from now on. */
  clearRow(row: number): void {
    this.value[row] = 0;
    this.area[row] = 0;
  }

  /** Makes room for at least so many rows; the new ones have always stood at 0. */
  growTo(rows: number): void {
    if (rows <= this.rows) return;
    this.value = longerFloat64(this.value, rows);
    this.changedAt = longerFloat64(this.changedAt, rows);
    this.area = longerFloat64(this.area, rows);
  }

  #measuredSinceChange(row: number, now: number): number {
    const changedAt = this.changedAt[row];
    const from = changedAt > this.measuredFrom ? changedAt : this.measuredFrom;
    return now > from ? now - from : 0;
  }
}
