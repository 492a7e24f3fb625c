import { NONE } from '../../world/tickets.ts';
import { Rows } from '../../world/rows.ts';

/** Replies that wait for their review: what a reviewer will find, noted when they were sent. */
export class SampledReplies extends Rows {
  /** Number of the ticket, and its row while it has one. */
  ticket: Float64Array;
  row: Int32Array;
  expert: Int32Array;
  /** Entity and ordinal of the draws of the review. */
  fate: Int32Array;
  reply: Int32Array;
  /** True quality and part of the ticket read, 0 to 1. */
  quality: Float64Array;
  read: Float64Array;
  /** Of the expert when it was written, 0 to 1. */
  fatigue: Float64Array;
  /** 1 while the ticket is solved by this reply. */
  resolves: Uint8Array;

  constructor(capacity = 64) {
    super(capacity);
    this.ticket = new Float64Array(capacity);
    this.row = new Int32Array(capacity);
    this.expert = new Int32Array(capacity);
    this.fate = new Int32Array(capacity);
    this.reply = new Int32Array(capacity);
    this.quality = new Float64Array(capacity);
    this.read = new Float64Array(capacity);
    this.fatigue = new Float64Array(capacity);
    this.resolves = new Uint8Array(capacity);
  }

  /** A reply that will be reviewed. */
  open(ticket: number, row: number, expert: number): number {
    const sample = this.take();
    this.ticket[sample] = ticket;
    this.row[sample] = row;
    this.expert[sample] = expert;
    this.resolves[sample] = 0;
    return sample;
  }

  /** It has been reviewed. */
  forget(sample: number): void {
    this.row[sample] = NONE;
    this.release(sample);
  }
}
