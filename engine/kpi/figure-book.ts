import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import { OFFER } from '../world/offers.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { Ledger } from './ledger.ts';
import { Money } from './money.ts';
import { LEVEL, Occupancy } from './occupancy.ts';
import { Quality } from './quality.ts';
import { Reliability } from './reliability.ts';
import { Speed } from './speed.ts';
import { Volume } from './volume.ts';

/**
 * Folds what happens into figures. Every process reports here beside the journal, after the columns have changed; constant work
 * and no allocation a call. Each family of figures has its own file; here is who hears of what.
 */
export class FigureBook extends StatePart {
  readonly ledger: Ledger;
  readonly speed: Speed;
  readonly quality: Quality;
  readonly occupancy: Occupancy;
  readonly #world: World;
  protected readonly reliability: Reliability;
  readonly #money: Money;
  readonly #volume: Volume;

  constructor(world: World, keepsExperts: boolean) {
    super();
    this.#world = world;
    this.ledger = new Ledger(world, keepsExperts);
    this.speed = new Speed(world, this.ledger);
    this.quality = new Quality(world, this.ledger);
    this.occupancy = new Occupancy(world, keepsExperts);
    this.reliability = new Reliability(world, this.ledger);
    this.#money = new Money(world, this.ledger);
    this.#volume = new Volume(world, this.ledger);
  }

  /** Schedules the end of the first reporting interval. */
  start(): void {
    this.#scheduleEnd(this.ledger.interval);
  }

  /** A reporting interval ends; what happened at this very moment but was scheduled earlier is in it. */
  intervalEnds(): void {
    this.closeInterval();
  }

  protected closeInterval(): void {
    const now = this.#world.calendar.now;
    this.occupancy.closeInterval(now);
    this.ledger.closeInterval();
    this.#scheduleEnd(now + this.ledger.interval);
  }

  /** None ends after the horizon: what happens while the desk drains belongs to the last one. */
  #scheduleEnd(at: number): void {
    const { calendar, scenario } = this.#world;
    if (at <= scenario.horizon) calendar.schedule(at, EVENT.intervalEnds, 0);
  }

  /** Runs a function that reads figures. */
  read<Result>(reading: () => Result): Result {
    return reading();
  }

  // Tickets.

  arrived(ticket: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.arrived(ticket);
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
    this.#money.closed(ticket);
    this.ledger.pointAtOffer(offer);
    this.speed.firstReplied(offer);
    this.#endOffer(offer, OFFER.resolved);
    this.occupancy.change(LEVEL.open, -1);
  }

  solved(ticket: number): void {
    this.ledger.pointAtTicket(ticket, this.#world.tickets.expert[ticket]);
    this.speed.solved(ticket);
    this.occupancy.change(LEVEL.open, -1);
  }

  reopened(ticket: number): void {
    this.ledger.pointAtTicket(ticket, this.#world.tickets.expert[ticket]);
    this.ledger.add(COUNTER.reopenings, 1);
    this.speed.reopened(ticket);
    this.occupancy.change(LEVEL.open, 1);
  }

  closed(ticket: number, expert: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.ledger.add(COUNTER.closed, 1);
    this.#money.closed(ticket);
  }

  escalated(ticket: number, expert: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.ledger.add(COUNTER.escalated, 1);
    this.occupancy.change(LEVEL.open, -1);
  }

  abandoned(ticket: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.#volume.abandoned(ticket);
    this.occupancy.change(LEVEL.open, -1);
  }

  // Offers.

  offerMade(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.reliability.made(offer, 1);
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
    this.#endOffer(offer, state);
  }

  #endOffer(offer: number, state: number): void {
    const { offers, tickets } = this.#world;
    // Nobody holds a ticket while an offer of it is pending.
    const wasAccepted = tickets.expert[offers.ticket[offer]] !== NONE;
    this.ledger.pointAtOffer(offer);
    this.reliability.ended(offer, state, wasAccepted);
    this.#money.offerEnded(offer, state);
    this.occupancy.change(wasAccepted ? LEVEL.held : LEVEL.offered, -1);
  }

  /** A resolved offer is accepted and open again. */
  offerReopened(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.ledger.add(OFFER.resolved, -1);
    this.ledger.add(COUNTER.followUps, 1);
    this.occupancy.change(LEVEL.held, 1);
  }

  /** An expert has gone offline with this offer pending (D-24). */
  dodged(offer: number): void {
    this.ledger.pointAtOffer(offer);
    this.ledger.add(COUNTER.dodged, 1);
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

  followUpNoticed(_ticket: number): void {}

  reviewed(ticket: number, expert: number, stars: number, reason: number, controllable: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.quality.reviewed(ticket, stars, reason, controllable);
  }

  commented(_ticket: number, _expert: number, _stars: number, _comment: number): void {}

  npsAnswered(ticket: number, expert: number, score: number, _contact: number): void {
    this.ledger.pointAtTicket(ticket, expert);
    this.#volume.surveyed(score);
  }

  customerLost(ticket: number, _why: number): void {
    this.ledger.pointAtTicket(ticket, NONE);
    this.ledger.add(COUNTER.customersLost, 1);
  }

  // Experts.

  activityChanged(expert: number, before: number, activity: number): void {
    this.occupancy.activityChanged(expert, before, activity);
  }

  /** Whether the cap, and nothing else, keeps an expert on duty from offers (K-08). */
  capBlocks(expert: number, blocks: boolean): void {
    this.occupancy.capBlocks(expert, blocks);
  }
}
