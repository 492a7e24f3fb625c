import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { NONE, type Tickets } from '../../world/tickets.ts';

/** Which customer a ticket belongs to, and which ticket was last solved in a row. */
export class TicketOwners extends StatePart {
  private owner = new Int32Array(256).fill(NONE);
  private solved = new Float64Array(256).fill(NONE);

  /** A ticket has arrived in this row. */
  set(ticket: number, customer: number): void {
    if (ticket >= this.owner.length) {
      const length = lengthFor(ticket, this.owner.length);
      this.owner = longerInt32(this.owner, length, NONE);
      this.solved = longerFloat64(this.solved, length, NONE);
    }
    this.owner[ticket] = customer;
    this.solved[ticket] = NONE;
  }

  of(ticket: number): number {
    return this.owner[ticket];
  }

  /** The customer of a ticket that still has its row, by its number. */
  ofNumber(tickets: Tickets, ordinal: number): number {
    for (let row = 0; row < tickets.touched; row++) if (tickets.ordinal[row] === ordinal) return this.owner[row];
    return NONE;
  }

  noteSolved(ticket: number, ordinal: number): void {
    this.solved[ticket] = ordinal;
  }

  wasSolved(ticket: number, ordinal: number): boolean {
    return this.solved[ticket] === ordinal;
  }
}
