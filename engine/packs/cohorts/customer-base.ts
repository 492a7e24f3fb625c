import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { NONE } from '../../world/tickets.ts';

/** Customers by number, never reused, and which of them are active. */
export class CustomerBase extends StatePart {
  /** Customers ever. */
  count = 0;
  /** Active ones. */
  size = 0;
  /** When a ticket of the customer was last solved, ms; −Infinity for never; and how satisfied that left them. */
  private solvedAt = new Float64Array(16);
  private mood = new Float64Array(16);
  /** 1 once the customer has bought again since counting began. */
  private hasBought = new Float64Array(16);
  /** Active customers in any order, and where each stands there; `NONE` for the lost. */
  private active = new Int32Array(16);
  private place = new Int32Array(16);

  /** A new customer; gives the number. */
  join(): number {
    const customer = this.count++;
    if (customer >= this.place.length) this.#growTo(lengthFor(customer, this.place.length));
    this.solvedAt[customer] = -Infinity;
    this.comesBack(customer);
    return customer;
  }

  /** Somebody who is not among the active ones is so from now on. */
  comesBack(customer: number): void {
    this.active[this.size] = customer;
    this.place[customer] = this.size++;
  }

  #growTo(length: number): void {
    this.solvedAt = longerFloat64(this.solvedAt, length);
    this.mood = longerFloat64(this.mood, length);
    this.hasBought = longerFloat64(this.hasBought, length);
    this.active = longerInt32(this.active, length);
    this.place = longerInt32(this.place, length);
  }

  /** The customer is gone; the last of the list takes the place. */
  leave(customer: number): void {
    const place = this.place[customer];
    const last = this.active[--this.size];
    this.active[place] = last;
    this.place[last] = place;
    this.place[customer] = NONE;
  }

  isActive(customer: number): boolean {
    return customer !== NONE && this.place[customer] !== NONE;
  }

  /** The active customer at a place of the list, from 0 to `size` − 1. */
  at(place: number): number {
    return this.active[place];
  }

  /** A ticket of the customer has been solved, and left them so satisfied. */
  served(customer: number, now: number, satisfaction: number): void {
    this.solvedAt[customer] = now;
    this.mood[customer] = satisfaction;
  }

  servedAt(customer: number): number {
    return this.solvedAt[customer];
  }

  moodOf(customer: number): number {
    return this.mood[customer];
  }

  /** The customer buys; tells whether for the first time since counting began. */
  buysAgain(customer: number): boolean {
    if (this.hasBought[customer] === 1) return false;
    this.hasBought[customer] = 1;
    return true;
  }
}
