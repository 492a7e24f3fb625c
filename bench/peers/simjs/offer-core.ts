import type { Tally } from '../tally.ts';
import { Places } from './places.ts';
import { Entity, type Random } from './simulator.ts';

const ARRIVAL_RATE = 0.82872;
const ACCEPT = 0.8;
const SILENT = 0.08;
const ANSWER = 60;
const LIMIT = 300;
/** Lognormal work with a mean of 480 s and a standard deviation of 360 s: deviation and mean of its logarithm. */
const SPREAD = Math.sqrt(Math.log(1 + (360 / 480) ** 2));
const MIDDLE = Math.log(480) - SPREAD ** 2 / 2;

interface Ticket {
  readonly ordinal: number;
  readonly arrivedAt: number;
  readonly refusedBy: number[];
}

/** Tickets are offered to one expert after the other, never twice to the same; an accepted one holds its place until it is answered. */
export class OfferDesk extends Entity {
  #random!: Random;
  #tally!: Tally;
  readonly #places = new Places();
  readonly #waiting: Ticket[] = [];
  #arrived = 0;

  start(random: Random, tally: Tally): void {
    this.#random = random;
    this.#tally = tally;
    this.#arrive();
  }

  #arrive(): void {
    this.#route({ ordinal: this.#arrived++, arrivedAt: this.time(), refusedBy: [] });
    if (this.#arrived < this.#tally.tickets)
      this.setTimer(this.#random.exponential(ARRIVAL_RATE)).done(() => this.#arrive());
  }

  #route(ticket: Ticket): void {
    const expert = this.#places.choose(ticket.refusedBy, this.#random);
    if (expert === undefined) this.#waiting.push(ticket);
    else this.#offer(ticket, expert);
  }

  #offer(ticket: Ticket, expert: number): void {
    this.#places.take(expert);
    const decision = this.#random.random();
    const refuse = (): void => this.#refused(ticket, expert);
    if (decision < SILENT) {
      this.setTimer(LIMIT).done(refuse);
      return;
    }
    this.setTimer(this.#random.exponential(1 / ANSWER))
      .done(decision < SILENT + ACCEPT ? () => this.#accepted(ticket, expert) : refuse)
      .waitUntil(LIMIT, refuse);
  }

  #accepted(ticket: Ticket, expert: number): void {
    this.#tally.add('accepted', ticket.ordinal, this.time() - ticket.arrivedAt);
    this.setTimer(Math.exp(this.#random.normal(MIDDLE, SPREAD))).done(() => {
      this.#tally.add('answered', ticket.ordinal, this.time() - ticket.arrivedAt);
      this.#give(expert);
    });
  }

  #refused(ticket: Ticket, expert: number): void {
    ticket.refusedBy.push(expert);
    this.#give(expert);
    this.#route(ticket);
  }

  /** The oldest waiting ticket that the expert has not refused gets the place, if there is one. */
  #give(expert: number): void {
    this.#places.give(expert);
    const index = this.#waiting.findIndex(({ refusedBy }) => !refusedBy.includes(expert));
    if (index >= 0) this.#offer(this.#waiting.splice(index, 1)[0]!, expert);
  }
}
