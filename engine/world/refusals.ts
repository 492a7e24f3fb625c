import { Rows } from './rows.ts';
import { NONE } from './tickets.ts';

/** Short lists, one a ticket, of the experts who refused it. */
export class Refusals extends Rows {
  expert: Int32Array;
  next: Int32Array;

  constructor(capacity = 256) {
    super(capacity);
    this.expert = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
  }

  /** Puts an expert in front of a list and returns its new head. */
  add(head: number, expert: number): number {
    const row = this.take();
    this.expert[row] = expert;
    this.next[row] = head;
    return row;
  }

  has(head: number, expert: number): boolean {
    for (let entry = head; entry !== NONE; entry = this.next[entry]) if (this.expert[entry] === expert) return true;
    return false;
  }

  /** Gives all entries of a list back; its head is then `NONE`. */
  clear(head: number): void {
    for (let entry = head; entry !== NONE;) {
      const next = this.next[entry];
      this.release(entry);
      entry = next;
    }
  }
}
