import { OFFER } from '../world/offers.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { LEVEL } from './occupancy.ts';
import { OfferFigures } from './offer-figures.ts';
import { Truth } from './truth.ts';
import { Volume } from './volume.ts';

/**
 * Folds what happens into figures. Every process reports here beside the journal, after the columns have changed; constant work
 * and no allocation a call. Each family of figures has its own file; here is who hears of what.
 */
export class FigureBook extends OfferFigures {
  readonly #world: World;
  readonly #volume: Volume;
  readonly #truth: Truth;

  constructor(world: World, keepsExperts: boolean) {
    super(world, keepsExperts);
    this.#world = world;
    this.#volume = new Volume(world, this.ledger);
    this.#truth = new Truth(world, this.ledger);
  }

  // Tickets.

  arrived(ticket: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.arrived(ticket);
    this.#truth.arrived(ticket);
    this.occupancy.change(LEVEL.open, 1);
  }

  /** A late message became a ticket of its own; the earlier ticket’s row is still there. */
  followOn(ticket: number, _earlier: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.ledger.add(COUNTER.followOns, 1);
  }

  turnedAway(ticket: number, what: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.turnedAway(what);
    this.occupancy.change(LEVEL.open, -1);
    if (this.pairs !== undefined) this.pairs.forget(ticket);
  }

  acknowledged(ticket: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.ledger.add(COUNTER.acknowledged, 1);
  }

  waitingChanged(count: number): void {
    this.occupancy.waitingChanged(count);
  }

  /** A reply has been sent, before its ticket changes state; 0 is the ticket's first. */
  replied(ticket: number, ordinal: number): void {
    const { tickets, cases } = this.#world;
    if (ordinal === 0) {
      this.ledger.pointAtTicket(ticket, tickets.expert[ticket]);
      this.speed.answered(ticket);
    }
    if (cases.answered[ticket] === 1) return;
    const offer = tickets.offer[ticket];
    this.ledger.pointAtOffer(offer);
    this.speed.firstReplied(offer);
  }

  /** Milliseconds between acceptance and first reply in which the expert worked on nothing (K-17). */
  heldBack(ticket: number, _expert: number, time: number): void {
    this.ledger.pointAtOffer(this.#world.tickets.offer[ticket]);
    this.speed.heldBack(ticket, time);
  }

  /** With plain customers the first reply solves and closes at once: one call for all of it, while everything is still there. */
  finished(ticket: number): void {
    const { tickets } = this.#world;
    const offer = tickets.offer[ticket];
    const expert = tickets.expert[ticket];
    this.ledger.pointAtTicket(ticket, expert);
    this.speed.answered(ticket);
    this.speed.finished(ticket);
    this.ledger.add(COUNTER.closed, 1);
    this.money.closed(ticket);
    this.ledger.pointAtOffer(offer);
    this.speed.firstReplied(offer);
    this.endOffer(offer, OFFER.resolved);
    this.occupancy.change(LEVEL.open, -1);
    if (this.pairs !== undefined) this.pairs.forget(ticket);
  }

  solved(ticket: number): void {
    this.ledger.pointAtTicket(ticket, this.#world.tickets.expert[ticket]);
    this.speed.solved(ticket);
    this.#truth.solved(ticket, 1);
    this.occupancy.change(LEVEL.open, -1);
  }

  reopened(ticket: number): void {
    this.ledger.pointAtTicket(ticket, this.#world.tickets.expert[ticket]);
    this.ledger.add(COUNTER.reopenings, 1);
    this.speed.reopened(ticket);
    this.#truth.solved(ticket, -1);
    this.occupancy.change(LEVEL.open, 1);
  }

  closed(ticket: number, expert: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.ledger.add(COUNTER.closed, 1);
    this.money.closed(ticket);
    if (this.pairs !== undefined) this.pairs.forget(ticket);
  }

  escalated(ticket: number, expert: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.ledger.add(COUNTER.escalated, 1);
    this.#truth.escalated(ticket);
    this.occupancy.change(LEVEL.open, -1);
    if (this.pairs !== undefined) this.pairs.forget(ticket);
  }

  abandoned(ticket: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.abandoned(ticket);
    this.occupancy.change(LEVEL.open, -1);
    if (this.pairs !== undefined) this.pairs.forget(ticket);
  }

  // Customers.

  /** A message while the first reply is awaited; the first chase is 1 (K-42). */
  chased(ticket: number, times: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.chased(times);
  }

  /** A customer wrote after a reply, before anything follows from it; the kind is one of CUSTOMER_REPLY. */
  customerReplied(ticket: number, _kind: number): void {
    const { tickets } = this.#world;
    this.ledger.pointAtTicket(ticket, NONE);
    if (!this.#volume.customerReplied(ticket)) return;
    this.ledger.pointAtOffer(tickets.offer[ticket]);
    this.ledger.add(COUNTER.followUps, 1);
  }

  /** Somebody outside the desk has answered: its expert owes another reply. */
  thirdPartyAnswered(ticket: number): void {
    this.ledger.pointAtOffer(this.#world.tickets.offer[ticket]);
    this.ledger.add(COUNTER.followUps, 1);
  }

  followUpNoticed(_ticket: number): void {}

  reviewed(ticket: number, expert: number, stars: number, reason: number, controllable: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.quality.reviewed(ticket, expert, stars, reason, controllable);
  }

  commented(_ticket: number, expert: number, stars: number, comment: number): void {
    this.quality.commented(expert, stars, comment);
  }

  npsAnswered(ticket: number, expert: number, score: number, _contact: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.#volume.surveyed(score);
  }

  customerLost(ticket: number, _why: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.ledger.add(COUNTER.customersLost, 1);
  }
}
