import { HAPPENING } from '../log/happening.ts';
import { TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';

/** Simple tickets have a difficulty below this (K-12). */
export const SIMPLE_BELOW = 0.4;

/** How many tickets come, and what becomes of them. The ledger points at the ticket. */
export class Volume {
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger) {
    this.#world = world;
    this.#ledger = ledger;
  }

  arrived(ticket: number): void {
    this.#ledger.add(COUNTER.arrived, 1);
    if (this.#world.tickets.difficulty[ticket] < SIMPLE_BELOW) this.#ledger.add(COUNTER.simple, 1);
  }

  turnedAway(what: number): void {
    this.#ledger.add(what === HAPPENING.ticketBalked ? COUNTER.balked : COUNTER.blocked, 1);
  }

  abandoned(ticket: number): void {
    const { tickets } = this.#world;
    this.#ledger.add(COUNTER.abandoned, 1);
    // NaN until somebody has accepted it.
    if (tickets.acceptedAt[ticket] >= 0) this.#ledger.add(COUNTER.abandonedAfterAcceptance, 1);
  }

  /** A message while the first reply is awaited; only the first of a ticket counts (K-42). */
  chased(times: number): void {
    if (times === 1) this.#ledger.add(COUNTER.chased, 1);
  }

  /** A customer wrote after a reply; tells whether the expert owes another one in an ongoing chat. */
  customerReplied(ticket: number): boolean {
    this.#ledger.add(COUNTER.customerReplies, 1);
    return this.#world.tickets.state[ticket] === TICKET.waitingForCustomer;
  }

  surveyed(score: number): void {
    this.#ledger.add(COUNTER.surveysAnswered, 1);
    if (score >= 9) this.#ledger.add(COUNTER.promoters, 1);
    else if (score <= 6) this.#ledger.add(COUNTER.detractors, 1);
  }
}
