import { HAPPENING } from '../log/happening.ts';
import { EVENT } from '../time/event-kind.ts';
import { OFFER, RESCIND } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** How tickets leave an expert’s hands, and the desk. */
export class Leaving {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** A ticket that finds no place, or whose customer will not wait, is gone at once. */
  turnAway(ticket: number, what: number): void {
    const { tickets, journal, figures } = this.#world;
    tickets.state[ticket] = TICKET.blocked;
    journal.record(what, ticket, NONE, 0, 0);
    figures.turnedAway(ticket, what);
    this.forget(ticket);
  }

  /** Patience is over before the first reply: the customer leaves, wherever the ticket is. */
  patienceEnds(ticket: number): void {
    const { tickets, rules, customers } = this.#world;
    tickets.patienceTimer[ticket] = 0;
    if (rules.plainCustomers) this.abandon(ticket, 0);
    else customers.losesPatience(ticket);
  }

  /** The customer is gone and the desk knows it; `silently` is 1 when it was found out only later. */
  abandon(ticket: number, silently: number): void {
    const { tickets, journal, figures, dispatching, offering } = this.#world;
    const state = tickets.state[ticket];
    const expert = tickets.expert[ticket];
    if (state === TICKET.waiting) dispatching.stopWaiting(ticket);
    if (state === TICKET.pausing) dispatching.stopPausing(ticket);
    if (expert !== NONE) this.release(ticket, RESCIND.customerLeft);
    tickets.state[ticket] = TICKET.abandoned;
    if (state === TICKET.offered) offering.rescindAll(ticket, RESCIND.customerLeft);
    journal.record(HAPPENING.ticketAbandoned, ticket, expert, silently, 0);
    figures.abandoned(ticket);
    this.forget(ticket);
    if (expert !== NONE) dispatching.serve(expert);
  }

  /** The ticket goes to somebody outside the desk; `offer` is that of the expert who sent it there, or −1. */
  escalate(ticket: number, offer: number): void {
    const { tickets, offers, journal, figures, dispatching } = this.#world;
    const expert = tickets.expert[ticket];
    const needed = tickets.needsEscalation[ticket];
    journal.record(HAPPENING.ticketEscalated, ticket, expert, offer === NONE ? NONE : offers.ordinal[offer], needed);
    if (offer !== NONE) {
      this.#endAssignment(ticket, needed === 1 ? OFFER.escalatedCorrectly : OFFER.escalatedIncorrectly);
      this.#letGo(ticket);
    }
    tickets.state[ticket] = TICKET.escalated;
    figures.escalated(ticket, expert);
    this.forget(ticket);
    if (expert !== NONE) dispatching.serve(expert);
  }

  /** Plain customers: the first reply solves and closes. The figures have heard of it all. */
  finish(ticket: number): void {
    const { tickets, offers, journal, dispatching } = this.#world;
    const expert = tickets.expert[ticket];
    const offer = tickets.offer[ticket];
    this.#world.replying.firstReplySent(ticket);
    tickets.state[ticket] = TICKET.solved;
    journal.record(HAPPENING.ticketSolved, ticket, expert, 0, 0);
    offers.state[offer] = OFFER.resolved;
    tickets.offer[ticket] = NONE;
    offers.forget(offer);
    this.#letGo(ticket);
    tickets.state[ticket] = TICKET.closed;
    journal.record(HAPPENING.ticketClosed, ticket, expert, 0, tickets.payoutCents[ticket]);
    this.forget(ticket);
    dispatching.serve(expert);
  }

  /** Silence closes a solved ticket, and it is paid. Its row stays while its customer may still be heard from. */
  close(ticket: number): void {
    const { tickets, offers, journal, figures, arrivals } = this.#world;
    const expert = tickets.expert[ticket];
    offers.forget(tickets.offer[ticket]);
    tickets.offer[ticket] = NONE;
    tickets.state[ticket] = TICKET.closed;
    journal.record(HAPPENING.ticketClosed, ticket, expert, 0, tickets.payoutCents[ticket]);
    figures.closed(ticket, expert);
    tickets.expert[ticket] = NONE;
    if (tickets.isOfPopulation[ticket] === 0) return;
    tickets.isOfPopulation[ticket] = 0;
    arrivals.customerDone(ticket);
  }

  /** Takes a held ticket from its expert with no fault of theirs; the ticket’s next state is the caller’s to set. */
  release(ticket: number, cause: number): void {
    const { tickets, offers, journal } = this.#world;
    const offer = tickets.offer[ticket];
    journal.record(HAPPENING.offerRescinded, ticket, tickets.expert[ticket], offers.ordinal[offer], cause);
    this.#world.working.abort(ticket);
    this.#endAssignment(ticket, OFFER.rescinded);
    this.#letGo(ticket);
  }

  /** Takes a held ticket from its expert because a limit passed, and puts it to somebody else. */
  revoke(ticket: number, state: number): void {
    const { tickets, offers, journal, dispatching, offering } = this.#world;
    tickets.limitTimer[ticket] = 0;
    const expert = tickets.expert[ticket];
    const offer = tickets.offer[ticket];
    journal.record(HAPPENING.assignmentRevoked, ticket, expert, offers.ordinal[offer], state);
    this.#world.working.abort(ticket);
    offering.noteRefusal(ticket, expert);
    this.#endAssignment(ticket, state);
    this.#letGo(ticket);
    dispatching.refused(ticket, expert);
  }

  /** An expert passes a ticket on: no refusal is counted, yet they are not asked again while somebody else can be. */
  transfer(ticket: number): void {
    const { tickets, dispatching, offering, customers } = this.#world;
    const expert = tickets.expert[ticket];
    offering.noteRefusal(ticket, expert);
    this.release(ticket, RESCIND.transferred);
    customers.waitsForTurn(ticket);
    dispatching.refused(ticket, expert);
  }

  #endAssignment(ticket: number, state: number): void {
    const { tickets, offers, figures } = this.#world;
    const offer = tickets.offer[ticket];
    offers.state[offer] = state;
    figures.offerEnded(offer, state);
    tickets.offer[ticket] = NONE;
    offers.forget(offer);
  }

  #letGo(ticket: number): void {
    const { tickets, experts, calendar, floor } = this.#world;
    const expert = tickets.expert[ticket];
    if (tickets.limitTimer[ticket] !== 0) calendar.cancel(tickets.limitTimer[ticket]);
    tickets.limitTimer[ticket] = 0;
    if (tickets.holdsPlace[ticket] === 1) {
      tickets.holdsPlace[ticket] = 0;
      experts.unanswered[expert]--;
    }
    experts.held[expert]--;
    experts.touch(expert);
    tickets.expert[ticket] = NONE;
    floor.refresh(expert);
  }

  /** The place of a held ticket is free again, though its expert keeps it. */
  giveBackPlace(ticket: number): void {
    const { tickets, experts, floor } = this.#world;
    if (tickets.holdsPlace[ticket] === 0) return;
    const expert = tickets.expert[ticket];
    tickets.holdsPlace[ticket] = 0;
    experts.unanswered[expert]--;
    floor.refresh(expert);
  }

  /** The customer waits so long, in ms, and then leaves. */
  startPatience(ticket: number, patience: number): void {
    const { tickets, calendar } = this.#world;
    tickets.patienceTimer[ticket] = calendar.schedule(calendar.now + patience, EVENT.patienceEnds, ticket);
  }

  stopPatience(ticket: number): void {
    const { tickets, calendar } = this.#world;
    if (tickets.patienceTimer[ticket] === 0) return;
    calendar.cancel(tickets.patienceTimer[ticket]);
    tickets.patienceTimer[ticket] = 0;
  }

  /** Nothing is owed to the ticket any more: its row can be used again. */
  forget(ticket: number): void {
    const { tickets, refusals, arrivals, calendar, rules, customers } = this.#world;
    this.stopPatience(ticket);
    if (!rules.plainCustomers) customers.forgotten(ticket);
    if (tickets.pauseTimer[ticket] !== 0) calendar.cancel(tickets.pauseTimer[ticket]);
    if (tickets.againTimer[ticket] !== 0) calendar.cancel(tickets.againTimer[ticket]);
    if (tickets.refusedBy[ticket] !== NONE) refusals.clear(tickets.refusedBy[ticket]);
    if (tickets.isOfPopulation[ticket] === 1) arrivals.customerDone(ticket);
    tickets.forget(ticket);
  }
}
