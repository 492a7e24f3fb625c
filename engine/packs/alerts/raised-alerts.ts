import { Rows } from '../../world/rows.ts';
import { NONE } from '../../world/tickets.ts';

/** Alerts that are neither acknowledged, ignored nor over. */
export class RaisedAlerts extends Rows {
  /** Which alert of the run, from 0. */
  number: Float64Array;
  /** Which place of the clocks it is about; NONE when it is about the team. */
  place: Int32Array;
  rung: Int32Array;
  raisedAt: Float64Array;
  /** Calendar entry of its end: acknowledged or ignored. */
  timer: Int32Array;
  /** 1 while it is open. */
  isOpen: Uint8Array;
  /** The open alert before it at the same place. */
  earlier: Int32Array;
  private made = 0;

  constructor(capacity = 64) {
    super(capacity);
    this.number = new Float64Array(capacity);
    this.place = new Int32Array(capacity);
    this.rung = new Int32Array(capacity);
    this.raisedAt = new Float64Array(capacity);
    this.timer = new Int32Array(capacity);
    this.isOpen = new Uint8Array(capacity);
    this.earlier = new Int32Array(capacity);
  }

  open(place: number, rung: number, now: number): number {
    const alert = this.take();
    this.number[alert] = this.made++;
    this.place[alert] = place;
    this.rung[alert] = rung;
    this.raisedAt[alert] = now;
    this.timer[alert] = 0;
    this.isOpen[alert] = 1;
    this.earlier[alert] = NONE;
    return alert;
  }

  forget(alert: number): void {
    this.isOpen[alert] = 0;
    this.release(alert);
  }

  /** Open alerts in the order in which they were raised. */
  get inOrder(): number[] {
    const rows: number[] = [];
    for (let alert = 0; alert < this.touched; alert++) if (this.isOpen[alert] === 1) rows.push(alert);
    return rows.sort((one, other) => this.number[one] - this.number[other]);
  }
}
