/* oxlint-disable max-lines -- the whole life of an offer, from being made to being forgotten, stays in one place */
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { LIMIT } from '../world/limits.ts';
import { OFFER, RESCIND } from '../world/offers.ts';
import { HELD_UNTIL } from '../world/rules.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Makes offers and ends them: accepted, rejected, expired after the limit, or rescinded through no act of the expert. */
export class Offering {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Puts a ticket to an expert. The limit is scheduled before anything that depends on the offer, so an answer at the very
   * moment of the limit comes too late.
   */
  make(ticket: number, expert: number): void {
    const { tickets, waiting, dispatching, rules, policy } = this.#world;
    if (waiting.count > 0 && waiting.has(ticket)) dispatching.stopWaiting(ticket);
    this.#open(ticket, expert);
    if (!rules.broadcasts) return;
    for (let made = 1; made < rules.breadth && tickets.state[ticket] === TICKET.offered; made++) {
      const another = policy.selectExpert(ticket);
      if (another === NONE) return;
      this.#open(ticket, another);
    }
  }

  /** An expert takes a waiting ticket unasked: an offer accepted the moment it is made. */
  take(ticket: number, expert: number): void {
    this.#world.dispatching.stopWaiting(ticket);
    this.accept(this.#record(ticket, expert));
  }

  #open(ticket: number, expert: number): void {
    const { tickets, offers, limits, answering } = this.#world;
    const offer = this.#record(ticket, expert);
    const fate = tickets.fate[ticket];
    const limit = limits.lengthOf(
      tickets.channel[ticket],
      LIMIT.offer,
      PURPOSE.offerLimit,
      fate,
      offers.ordinal[offer],
    );
    offers.limitTimer[offer] = limits.start(limit, EVENT.offerExpires, offer);
    answering.await(offer, limit);
  }

  /** A new offer, without its limit. */
  #record(ticket: number, expert: number): number {
    const { scenario, tickets, offers, experts, calendar, journal, figures, floor } = this.#world;
    const ordinal = tickets.offers[ticket]++;
    const offer = offers.open(ticket, expert, ordinal, calendar.now);
    offers.measured[offer] = calendar.now >= scenario.warmUp ? 1 : 0;
    if (ordinal === 0) tickets.firstOfferedAt[ticket] = calendar.now;
    offers.nextOfTicket[offer] = tickets.offer[ticket];
    tickets.offer[ticket] = offer;
    tickets.state[ticket] = TICKET.offered;
    this.#link(offer, expert);
    experts.offersMade[expert]++;
    experts.touch(expert);
    journal.record(HAPPENING.offerMade, ticket, expert, ordinal, 0);
    figures.offerMade(offer);
    floor.refresh(expert);
    return offer;
  }

  #link(offer: number, expert: number): void {
    const { offers, experts } = this.#world;
    const first = experts.firstPending[expert];
    offers.nextOfExpert[offer] = first;
    if (first !== NONE) offers.previousOfExpert[first] = offer;
    experts.firstPending[expert] = offer;
    experts.pending[expert]++;
  }

  /** Ends the pending phase: timers are taken back and the expert’s list no longer has the offer. */
  #settle(offer: number): void {
    const { offers, experts, calendar } = this.#world;
    const expert = offers.expert[offer];
    const next = offers.nextOfExpert[offer];
    const previous = offers.previousOfExpert[offer];
    if (previous === NONE) experts.firstPending[expert] = next;
    else offers.nextOfExpert[previous] = next;
    if (next !== NONE) offers.previousOfExpert[next] = previous;
    experts.pending[expert]--;
    if (offers.limitTimer[offer] !== 0) calendar.cancel(offers.limitTimer[offer]);
    if (offers.answerTimer[offer] !== 0) calendar.cancel(offers.answerTimer[offer]);
    offers.limitTimer[offer] = 0;
    offers.answerTimer[offer] = 0;
  }

  /** The expert takes the ticket on; other offers of it are rescinded. */
  accept(offer: number): void {
    const {
      tickets,
      offers,
      experts,
      rules,
      calendar,
      journal,
      figures,
      floor,
      limits,
      leaving,
      working,
      dispatching,
    } = this.#world;
    const ticket = offers.ticket[offer];
    const expert = offers.expert[offer];
    this.#settle(offer);
    offers.state[offer] = OFFER.accepted;
    if (rules.broadcasts) this.#rescindOthers(ticket, offer);
    tickets.state[ticket] = TICKET.held;
    tickets.expert[ticket] = expert;
    tickets.knownExpert[ticket] = expert;
    const isFirst = Number.isNaN(tickets.acceptedAt[ticket]);
    tickets.acceptedAt[ticket] = calendar.now;
    if (rules.heldUntil !== HELD_UNTIL.acceptance) {
      tickets.holdsPlace[ticket] = 1;
      experts.unanswered[expert]++;
    }
    experts.held[expert]++;
    experts.missesInARow[expert] = 0;
    if (rules.patienceEndsAtAcceptance) leaving.stopPatience(ticket);
    journal.record(HAPPENING.offerAccepted, ticket, expert, offers.ordinal[offer], 0);
    figures.offerAccepted(offer, isFirst);
    const channel = tickets.channel[ticket];
    const limit = limits.lengthOf(
      channel,
      LIMIT.firstReply,
      PURPOSE.replyLimit,
      tickets.fate[ticket],
      offers.ordinal[offer],
    );
    tickets.limitTimer[ticket] = limits.start(limit, EVENT.firstReplyOverdue, ticket);
    floor.refresh(expert);
    working.take(ticket);
    dispatching.serve(expert);
  }

  /** The expert declines; the ticket can be put to somebody else at once. */
  reject(offer: number, reason: number): void {
    const { experts, offers } = this.#world;
    experts.missesInARow[offers.expert[offer]] = 0;
    this.#fail(offer, OFFER.rejected, HAPPENING.offerRejected, reason);
  }

  /** Nobody answered within the limit. */
  expire(offer: number): void {
    const { offers, experts } = this.#world;
    offers.limitTimer[offer] = 0;
    const expert = offers.expert[offer];
    experts.missesInARow[expert]++;
    this.#fail(offer, OFFER.expired, HAPPENING.offerExpired, 0);
  }

  #fail(offer: number, state: number, what: number, reason: number): void {
    const { tickets, offers, journal, figures, floor, dispatching, presence } = this.#world;
    const ticket = offers.ticket[offer];
    const expert = offers.expert[offer];
    this.#settle(offer);
    offers.state[offer] = state;
    this.noteRefusal(ticket, expert);
    journal.record(what, ticket, expert, offers.ordinal[offer], reason);
    figures.offerEnded(offer, state);
    this.#forget(offer);
    if (state === OFFER.expired) presence.afterMiss(expert);
    floor.refresh(expert);
    if (tickets.offer[ticket] === NONE) dispatching.refused(ticket, expert);
    else {
      this.#widen(ticket);
      dispatching.serve(expert);
    }
  }

  /** Broadcast: somebody refused while others still think; one more is asked. */
  #widen(ticket: number): void {
    const another = this.#world.policy.selectExpert(ticket);
    if (another !== NONE) this.#open(ticket, another);
  }

  /** Remembers that an expert let a ticket go: it is not put to them again while the rules say so. */
  noteRefusal(ticket: number, expert: number): void {
    const { tickets, refusals, rules } = this.#world;
    tickets.refusals[ticket]++;
    tickets.lastRefusedBy[ticket] = expert;
    if (rules.anyoneAgain || rules.notTheLast) return;
    tickets.refusedBy[ticket] = refusals.add(tickets.refusedBy[ticket], expert);
  }

  /** Withdraws a pending offer; it counts in no figure’s denominator. The ticket itself is left to the caller. */
  rescind(offer: number, cause: number): void {
    const { offers, journal, figures, floor } = this.#world;
    const expert = offers.expert[offer];
    this.#settle(offer);
    offers.state[offer] = OFFER.rescinded;
    journal.record(HAPPENING.offerRescinded, offers.ticket[offer], expert, offers.ordinal[offer], cause);
    figures.offerEnded(offer, OFFER.rescinded);
    this.#forget(offer);
    floor.refresh(expert);
  }

  /** Withdraws every pending offer of a ticket, and lets the experts concerned take something else. */
  rescindAll(ticket: number, cause: number): void {
    const { tickets, offers, dispatching } = this.#world;
    for (let offer = tickets.offer[ticket]; offer !== NONE; offer = tickets.offer[ticket]) {
      const expert = offers.expert[offer];
      this.rescind(offer, cause);
      dispatching.serve(expert);
    }
  }

  #rescindOthers(ticket: number, accepted: number): void {
    const { tickets, offers, dispatching } = this.#world;
    for (let offer = tickets.offer[ticket]; offer !== NONE;) {
      const next = offers.nextOfTicket[offer];
      if (offer !== accepted) {
        const expert = offers.expert[offer];
        this.rescind(offer, RESCIND.taken);
        dispatching.serve(expert);
      }
      offer = next;
    }
  }

  /** Takes an ended offer out of its ticket’s list and gives its row back. */
  #forget(offer: number): void {
    const { tickets, offers } = this.#world;
    const ticket = offers.ticket[offer];
    if (tickets.offer[ticket] === offer) tickets.offer[ticket] = offers.nextOfTicket[offer];
    else {
      let before = tickets.offer[ticket];
      while (offers.nextOfTicket[before] !== offer) before = offers.nextOfTicket[before];
      offers.nextOfTicket[before] = offers.nextOfTicket[offer];
    }
    offers.forget(offer);
  }
}
