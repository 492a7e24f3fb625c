import { Rows } from '../../world/rows.ts';

/** Customers somebody is going to reach out to. */
export class FlaggedCustomers extends Rows {
  /** Number of the ticket, its row while it has one, and the entity of its draws. */
  ticket: Float64Array;
  row: Int32Array;
  fate: Int32Array;
  flaggedAt: Float64Array;
  /** Time that it takes, ms. */
  work: Float64Array;
  /** 1 when the customer has left for good meanwhile. */
  isLost: Uint8Array;
  isOpen: Uint8Array;

  constructor(capacity = 64) {
    super(capacity);
    this.ticket = new Float64Array(capacity);
    this.row = new Int32Array(capacity);
    this.fate = new Int32Array(capacity);
    this.flaggedAt = new Float64Array(capacity);
    this.work = new Float64Array(capacity);
    this.isLost = new Uint8Array(capacity);
    this.isOpen = new Uint8Array(capacity);
  }

  open(): number {
    const flag = this.take();
    this.isOpen[flag] = 1;
    this.isLost[flag] = 0;
    return flag;
  }

  forget(flag: number): void {
    this.isOpen[flag] = 0;
    this.release(flag);
  }
}
