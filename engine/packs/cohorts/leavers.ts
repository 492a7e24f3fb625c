import { StatePart } from '../../state-part.ts';

/** A customer who has left because of a ticket, and what that was counted under. */
export interface Leaver {
  readonly customer: number;
  readonly counter: number;
  readonly at: number;
}

/** Customers whom the desk has lost and may still win back, by the number of the ticket that it was about. */
export class Leavers extends StatePart {
  private tickets: number[] = [];
  private customers: number[] = [];
  private counters: number[] = [];
  private moments: number[] = [];

  note(ticket: number, { customer, counter, at }: Leaver): void {
    this.tickets.push(ticket);
    this.customers.push(customer);
    this.counters.push(counter);
    this.moments.push(at);
  }

  /** Takes out whoever left because of a ticket; undefined when nobody did. */
  take(ticket: number): Leaver | undefined {
    const place = this.tickets.indexOf(ticket);
    if (place < 0) return undefined;
    this.tickets.splice(place, 1);
    const [[customer], [counter], [at]] = [this.customers, this.counters, this.moments].map((column) =>
      column.splice(place, 1),
    );
    return { customer, counter, at };
  }
}
