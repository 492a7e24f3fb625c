import { OFFER } from '../world/offers.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';

/** From the number of a final state to the counter of the payout lost in it. */
export const CENTS_BY_STATE = COUNTER.centsRejected - OFFER.rejected;

/** What experts are paid, and what they turn away or lose (K-02). The ledger points at the offer or the ticket. */
export class Money extends StatePart {
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger) {
    super();
    this.#world = world;
    this.#ledger = ledger;
  }

  /** An offer has ended in this state; whatever is neither resolved nor rescinded has cost the expert its payout. */
  offerEnded(offer: number, state: number): void {
    if (state >= OFFER.resolved) return;
    const { tickets, offers } = this.#world;
    const cents = tickets.payoutCents[offers.ticket[offer]];
    if (cents !== 0) this.#ledger.add(CENTS_BY_STATE + state, cents);
  }

  /** A ticket is closed, and paid. */
  closed(ticket: number): void {
    const cents = this.#world.tickets.payoutCents[ticket];
    if (cents !== 0) this.#ledger.addNow(COUNTER.centsPaid, cents);
  }
}
