import { StatePart } from '../../state-part.ts';

/**
 * A value that changes in steps, weighted by how long it stands: backlog, experts online, experts busy.
 *
 * Moments are whole milliseconds, so integrals of whole values are exact below 2^53. Only what happens from the start of the
 * measurement is counted; before that the value is merely followed.
 */
export class TimeWeightedMean extends StatePart {
  value: number;
  changedAt: number;
  measuredFrom: number;
  area = 0;
  areaOfSquares = 0;
  /** Largest value since the measurement began, however short it stood, including the one in force at that moment. */
  maximum: number;

  /** Follows and measures from `moment` on; call `startMeasuringAt` to leave out a warm-up. */
  constructor(value = 0, moment = 0) {
    super();
    this.value = value;
    this.changedAt = moment;
    this.measuredFrom = moment;
    this.maximum = value;
  }

  /** Drops what was measured and measures from `moment` on, which may be now or later. */
  startMeasuringAt(moment: number): void {
    this.measuredFrom = moment;
    this.area = 0;
    this.areaOfSquares = 0;
    this.maximum = this.value;
  }

  /** From now on the value is this. */
  set(value: number, now: number): void {
    const stood = this.#measuredSinceChange(now);
    this.area += this.value * stood;
    this.areaOfSquares += this.value * this.value * stood;
    this.value = value;
    this.changedAt = now;
    if (value > this.maximum || now <= this.measuredFrom) this.maximum = value;
  }

  /** From now on the value is larger by this. */
  add(delta: number, now: number): void {
    this.set(this.value + delta, now);
  }

  /** Integral of the value over the measured time until now, in value × milliseconds. */
  integral(now: number): number {
    return this.area + this.value * this.#measuredSinceChange(now);
  }

  /** Integral of the squared value over the measured time until now, in value² × milliseconds. */
  integralOfSquares(now: number): number {
    return this.areaOfSquares + this.value * this.value * this.#measuredSinceChange(now);
  }

  /** Mean over the measured time until now; NaN before any time is measured. */
  mean(now: number): number {
    return now > this.measuredFrom ? this.integral(now) / (now - this.measuredFrom) : NaN;
  }

  #measuredSinceChange(now: number): number {
    const from = this.changedAt > this.measuredFrom ? this.changedAt : this.measuredFrom;
    return now > from ? now - from : 0;
  }
}
