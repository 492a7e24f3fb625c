import { HAPPENING, type HappeningListener } from '../../engine/log/happening.ts';
import { OFFER } from '../../engine/world/offers.ts';
import { PRESENCE } from '../../engine/world/experts.ts';
import type { Simulation } from '../../engine/simulation.ts';

interface WatchedTicket {
  state: 'waiting' | 'offered' | 'held' | 'solved' | 'ended';
  pending: number;
  holder: number;
}

/** Customers may still have their say when the desk is done with a ticket. */
const AFTER_THE_END = new Set<number>([
  HAPPENING.reviewLeft,
  HAPPENING.npsAnswered,
  HAPPENING.customerReplied,
  HAPPENING.customerLost,
]);

const ENDS = new Set<number>([
  HAPPENING.ticketClosed,
  HAPPENING.ticketEscalated,
  HAPPENING.ticketAbandoned,
  HAPPENING.ticketBlocked,
  HAPPENING.ticketBalked,
]);

const at = (column: ArrayLike<number>, row: number): number => column[row] as number;

const fail = (fact: string): never => {
  throw new Error(fact);
};

const ensure = (holds: boolean, fact: () => string): void => {
  if (!holds) fail(fact());
};

/**
 * Follows a run from its happenings alone and stops it at the first that breaks a rule of the desk (kpis §9): bookkeeping of
 * its own, so that a mistake in the engine’s columns shows.
 */
export class DeskWatch implements HappeningListener {
  readonly #simulation: Simulation;
  readonly #tickets = new Map<number, WatchedTicket>();
  readonly #pendingOf: number[];
  readonly #countOf = new Map<number, number>();
  #last = 0;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#pendingOf = Array.from({ length: simulation.world.experts.count }, () => 0);
  }

  count(what: number): number {
    return this.#countOf.get(what) ?? 0;
  }

  get open(): number {
    return [...this.#tickets.values()].filter(({ state }) => state !== 'ended').length;
  }

  happened(what: number, ticket: number, expert: number, detail: number): void {
    const { calendar, tickets } = this.#simulation.world;
    ensure(calendar.now >= this.#last, () => 'time went back');
    this.#last = calendar.now;
    this.#countOf.set(what, this.count(what) + 1);
    if (ticket < 0) return;
    const ordinal = at(tickets.ordinal, ticket);
    if (what === HAPPENING.ticketArrived || what === HAPPENING.followOnArrived) {
      if (!this.#tickets.has(ordinal)) this.#tickets.set(ordinal, { state: 'waiting', pending: 0, holder: -1 });
      return;
    }
    const watched = this.#tickets.get(ordinal) ?? fail(`ticket ${ordinal} was never seen to arrive`);
    if (AFTER_THE_END.has(what)) return;
    ensure(watched.state !== 'ended', () => `ticket ${ordinal} had ended, yet happening ${what} came`);
    this.#follow(what, ticket, expert, detail, watched);
  }

  #follow(what: number, ticket: number, expert: number, detail: number, watched: WatchedTicket): void {
    switch (what) {
      case HAPPENING.offerMade:
        this.#offerMade(ticket, expert, watched);
        break;
      case HAPPENING.offerAccepted:
        this.#accepted(expert, watched);
        break;
      case HAPPENING.offerRejected:
      case HAPPENING.offerExpired:
        this.#settled(expert, watched);
        if (watched.pending === 0) watched.state = 'waiting';
        break;
      case HAPPENING.offerRescinded:
        if (watched.holder === expert && watched.state !== 'offered') this.#released(watched);
        else this.#settled(expert, watched);
        break;
      case HAPPENING.assignmentRevoked:
        ensure(watched.holder === expert, () => 'a ticket was revoked from somebody who did not hold it');
        this.#released(watched);
        break;
      case HAPPENING.ticketSolved:
        ensure(watched.holder >= 0, () => 'a ticket nobody held was solved');
        watched.state = 'solved';
        break;
      case HAPPENING.ticketReopened:
        watched.state = 'held';
        break;
      default:
        if (!ENDS.has(what)) break;
        ensure(watched.pending === 0, () => `a ticket ended (${what}, ${detail}) with an offer pending`);
        watched.state = 'ended';
    }
  }

  #offerMade(ticket: number, expert: number, watched: WatchedTicket): void {
    const { experts, requirements, tickets, rules } = this.#simulation.world;
    ensure(watched.holder === -1, () => 'a held ticket was offered');
    ensure(rules.broadcasts || watched.pending === 0, () => 'a ticket had two offers at once');
    ensure(
      at(experts.presence, expert) === PRESENCE.online,
      () => `expert ${expert} was offered a ticket while not online`,
    );
    const groups = requirements.groups[at(tickets.requirement, ticket)] as Int32Array;
    ensure(groups.includes(at(experts.group, expert)), () => `expert ${expert} lacks a skill of the ticket offered`);
    this.#pendingOf[expert] = at(this.#pendingOf, expert) + 1;
    ensure(
      at(this.#pendingOf, expert) <= at(experts.pendingCap, expert),
      () => `expert ${expert} had too many offers at once`,
    );
    const reserved = rules.reservesPending ? at(this.#pendingOf, expert) : 1;
    ensure(
      at(experts.unanswered, expert) + reserved <= at(experts.cap, expert),
      () => `expert ${expert} went over the cap`,
    );
    watched.pending++;
    watched.state = 'offered';
  }

  #accepted(expert: number, watched: WatchedTicket): void {
    this.#settled(expert, watched);
    ensure(watched.holder === -1, () => 'a held ticket was accepted again');
    watched.holder = expert;
    watched.state = 'held';
  }

  #settled(expert: number, watched: WatchedTicket): void {
    this.#pendingOf[expert] = at(this.#pendingOf, expert) - 1;
    watched.pending--;
    ensure(at(this.#pendingOf, expert) >= 0 && watched.pending >= 0, () => 'an offer that was not pending was settled');
  }

  #released(watched: WatchedTicket): void {
    watched.holder = -1;
    watched.state = 'waiting';
  }

  /** What must hold of the columns at any moment between two events. */
  checkColumns(): void {
    const { tickets, offers, experts, floor, waiting } = this.#simulation.world;
    let unanswered = 0;
    for (let expert = 0; expert < experts.count; expert++) {
      ensure(
        at(experts.pending, expert) === at(this.#pendingOf, expert),
        () => `pending offers of expert ${expert} are miscounted`,
      );
      ensure(
        at(experts.unanswered, expert) >= 0 && at(experts.held, expert) >= 0,
        () => `expert ${expert} holds less than nothing`,
      );
      ensure(at(experts.working, expert) >= 0, () => `expert ${expert} works on less than nothing`);
      if (floor.isEligible(expert))
        ensure(at(experts.presence, expert) === PRESENCE.online, () => 'somebody absent is eligible');
      unanswered += at(experts.unanswered, expert);
    }
    let places = 0;
    let waits = 0;
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      places += at(tickets.state, ticket) === 0 ? 0 : at(tickets.holdsPlace, ticket);
      if (at(tickets.state, ticket) !== 0 && waiting.has(ticket)) waits++;
    }
    ensure(places === unanswered, () => `${places} tickets hold a place, experts count ${unanswered}`);
    ensure(waits === waiting.count, () => `${waits} tickets wait, ${waiting.count} are counted`);
    ensure(offers.used >= 0 && OFFER.pending === 0, () => 'offers are miscounted');
  }
}
