import { Rows } from '../../world/rows.ts';
import { NONE } from '../../world/tickets.ts';

/** Calls from their booking until nothing more is to come of them. */
export class Bookings extends Rows {
  /** Number of the call in logs, from 0. */
  ordinal: Float64Array;
  stream: Int32Array;
  /** Entity of all draws that belong to the call, and of the ticket that it becomes. */
  fate: Int32Array;
  category: Uint16Array;
  /** Times it was put off. */
  attempts: Int32Array;
  appointmentAt: Float64Array;
  /** Row of its ticket while the customer is on the line or waits for that; NONE before and after. */
  ticket: Int32Array;
  expert: Int32Array;
  endedAt: Float64Array;
  deliveredAt: Float64Array;
  quality: Float64Array;
  facts: Int32Array;
  score: Int32Array;
  /** Calendar entry of what comes next; 0 when none. */
  timer: Int32Array;
  private made = 0;

  constructor(capacity = 64) {
    super(capacity);
    this.ordinal = new Float64Array(capacity);
    this.stream = new Int32Array(capacity);
    this.fate = new Int32Array(capacity);
    this.category = new Uint16Array(capacity);
    this.attempts = new Int32Array(capacity);
    this.appointmentAt = new Float64Array(capacity);
    this.ticket = new Int32Array(capacity);
    this.expert = new Int32Array(capacity);
    this.endedAt = new Float64Array(capacity);
    this.deliveredAt = new Float64Array(capacity);
    this.quality = new Float64Array(capacity);
    this.facts = new Int32Array(capacity);
    this.score = new Int32Array(capacity);
    this.timer = new Int32Array(capacity);
  }

  open(stream: number, fate: number, category: number): number {
    const row = this.take();
    this.ordinal[row] = this.made++;
    this.stream[row] = stream;
    this.fate[row] = fate;
    this.category[row] = category;
    this.attempts[row] = 0;
    this.appointmentAt[row] = 0;
    this.ticket[row] = NONE;
    this.expert[row] = NONE;
    this.endedAt[row] = 0;
    this.deliveredAt[row] = 0;
    this.quality[row] = 0;
    this.facts[row] = 0;
    this.score[row] = NONE;
    this.timer[row] = 0;
    return row;
  }

  forget(row: number): void {
    this.release(row);
  }
}
