import { OFFER } from '../world/offers.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { FigureParts } from './figure-parts.ts';
import { Money } from './money.ts';
import { LEVEL } from './occupancy.ts';

/** What the figures hear of offers, and of what experts do. */
export abstract class OfferFigures extends FigureParts {
  protected readonly money: Money;
  readonly #world: World;

  constructor(world: World, keepsExperts: boolean) {
    super(world, keepsExperts);
    this.#world = world;
    this.money = new Money(world, this.ledger);
  }

  offerMade(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.reliability.made(offer, 1);
    if (this.pairs !== undefined) this.pairs.made(offer);
    this.occupancy.change(LEVEL.offered, 1);
  }

  offerNoticed(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.reliability.noticed(offer);
  }

  /** An expert has accepted; `isFirst` when nobody had accepted the ticket before. */
  offerAccepted(offer: number, isFirst: boolean): void {
    const { offers, calendar } = this.#world;
    this.ledger.pointAtOffer(offer);
    this.reliability.accepted(offer, calendar.now, 1);
    this.occupancy.move(LEVEL.offered, LEVEL.held);
    if (!isFirst) return;
    const ticket = offers.ticket[offer];
    this.ledger.pointAtTicket(ticket, offers.expert[offer]);
    this.speed.firstAccepted(ticket, calendar.now, 1);
  }

  /** An offer, or the assignment that it became, has ended in a final state; its row and its ticket's are still there. */
  offerEnded(offer: number, state: number): void {
    this.endOffer(offer, state);
  }

  protected endOffer(offer: number, state: number): void {
    const { offers, tickets } = this.#world;
    // Nobody holds a ticket while an offer of it is pending.
    const wasAccepted = tickets.expert[offers.ticket[offer]] !== NONE;
    this.ledger.pointAtOffer(offer);
    this.reliability.ended(offer, state, wasAccepted);
    this.money.offerEnded(offer, state);
    this.occupancy.change(wasAccepted ? LEVEL.held : LEVEL.offered, -1);
    if (this.pairs !== undefined) this.pairs.changed(offer, state);
  }

  /** A resolved offer is accepted and open again. */
  offerReopened(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.ledger.add(OFFER.resolved, -1);
    this.ledger.add(COUNTER.followUps, 1);
    this.occupancy.change(LEVEL.held, 1);
    if (this.pairs !== undefined) this.pairs.changed(offer, OFFER.accepted);
  }

  /** An expert has gone offline with this offer pending (D-24). */
  dodged(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.ledger.add(COUNTER.dodged, 1);
  }

  activityChanged(expert: number, before: number, activity: number): void {
    this.occupancy.activityChanged(expert, before, activity);
  }

  /** Whether an expert is online though no shift of theirs runs (K-110). */
  staysOutOfShift(expert: number, stays: boolean): void {
    this.occupancy.staysOutOfShift(expert, stays);
  }

  /** How many of a pool are online beyond its staffing (K-110). */
  poolExceeds(group: number, experts: number): void {
    this.occupancy.poolExceeds(group, experts);
  }

  /** Whether the cap, and nothing else, keeps an expert on duty from offers (K-08). */
  capBlocks(expert: number, blocks: boolean): void {
    this.occupancy.capBlocks(expert, blocks);
  }
}
