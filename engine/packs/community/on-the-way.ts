import { Rows } from '../../world/rows.ts';

/** Tickets of the community that are still to arrive: answers to posts, and reports on their way to the portal. */
export class OnTheWay extends Rows {
  stream: Int32Array;
  /** Entity of all draws that will belong to the ticket. */
  fate: Int32Array;
  category: Uint16Array;
  /** Number of the report in the group that it continues; NONE for an answer to a post. */
  report: Float64Array;
  /** When that was reported, and the messages since. */
  bornAt: Float64Array;
  messages: Int32Array;

  constructor(capacity = 16) {
    super(capacity);
    this.stream = new Int32Array(capacity);
    this.fate = new Int32Array(capacity);
    this.category = new Uint16Array(capacity);
    this.report = new Float64Array(capacity);
    this.bornAt = new Float64Array(capacity);
    this.messages = new Int32Array(capacity);
  }

  open(stream: number, fate: number, category: number): number {
    const row = this.take();
    this.stream[row] = stream;
    this.fate[row] = fate;
    this.category[row] = category;
    return row;
  }

  forget(row: number): void {
    this.release(row);
  }
}
