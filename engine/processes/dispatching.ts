import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { durationOf, samplerOf, type Sampler } from '../random/sampler.ts';
import { EVENT } from '../time/event-kind.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Brings waiting tickets and eligible experts together: the only caller of the routing policy. */
export class Dispatching {
  readonly #world: World;
  readonly #pause: Sampler | undefined;
  readonly #againAfter: number;
  readonly #againAtMost: number;

  constructor(world: World) {
    const { delay, again, againAtMost } = world.scenario.desk.reoffer;
    this.#world = world;
    this.#pause = delay === undefined ? undefined : samplerOf(delay);
    this.#againAfter = again === null ? Infinity : Math.round(samplerOf(again).mean);
    this.#againAtMost = againAtMost === 'unlimited' ? Infinity : againAtMost;
  }

  /** A ticket that has just arrived: it is offered at once, waits, is blocked, or its customer leaves. */
  admit(ticket: number): void {
    const { rules, tickets, waiting, draws, leaving } = this.#world;
    if (tickets.used - this.#world.cases.settled > rules.systemCapacity)
      return leaving.turnAway(ticket, HAPPENING.ticketBlocked);
    if (this.#offerNow(ticket)) return;
    if (rules.preempts && this.#world.preempting.makeRoomFor(ticket)) return;
    if (waiting.count >= rules.waitingCapacity) return leaving.turnAway(ticket, HAPPENING.ticketBlocked);
    if (rules.balking > 0 && draws.uniform(PURPOSE.ticketBalking, tickets.fate[ticket], 0) < rules.balking) {
      return leaving.turnAway(ticket, HAPPENING.ticketBalked);
    }
    this.wait(ticket);
  }

  /** Offers a ticket that nobody has to an eligible expert, or lets it wait at its place. */
  route(ticket: number): void {
    if (!this.#offerNow(ticket)) this.wait(ticket);
  }

  /** Puts a ticket among those waiting. */
  wait(ticket: number): void {
    const { tickets, waiting, figures, rules, relaxing, matching } = this.#world;
    tickets.state[ticket] = TICKET.waiting;
    waiting.add(ticket);
    figures.waitingChanged(waiting.unoffered);
    if (rules.relaxesSkills) relaxing.ticketWaits(ticket);
    if (rules.matches) matching.ticketWaits();
    if (tickets.refusals[ticket] > 0) this.#reconsider(ticket);
  }

  /** Takes a ticket from among those waiting. */
  stopWaiting(ticket: number): void {
    const { waiting, figures, rules, relaxing } = this.#world;
    waiting.remove(ticket);
    figures.waitingChanged(waiting.unoffered);
    if (rules.relaxesSkills) relaxing.ticketStopsWaiting(ticket);
  }

  /** An expert with a free place is offered what waits, until the place is taken or nothing fits. */
  serve(expert: number): void {
    const { floor, waiting, policy, rules, offering } = this.#world;
    if (rules.pulls) return;
    while (waiting.count > 0 && floor.isEligible(expert)) {
      const ticket = policy.selectTicket(expert);
      if (ticket === NONE) return;
      offering.make(ticket, expert);
    }
  }

  /**
   * A ticket came back from an expert: whoever stands first among it and those waiting is offered first, so an older or more
   * urgent ticket may take the freed place.
   */
  refused(ticket: number, expert: number): void {
    const { tickets, rules, waiting, floor, policy, offering } = this.#world;
    if (tickets.refusals[ticket] >= rules.maxOffers) {
      this.#world.leaving.escalate(ticket, NONE);
      return this.serve(expert);
    }
    // Who is escalated once all have refused is not offered again: there is no pause before that.
    if (this.#pause !== undefined && (rules.whenAllRefused !== 'escalate' || this.#somebodyIsLeft(ticket))) {
      this.#startPause(ticket, this.#pause);
      return this.serve(expert);
    }
    if (!rules.pulls && waiting.count > 0) {
      while (floor.isEligible(expert)) {
        const other = policy.selectTicket(expert);
        if (other === NONE || !policy.comesFirst(other, ticket, expert)) break;
        offering.make(other, expert);
      }
    }
    this.route(ticket);
    this.serve(expert);
  }

  #startPause(ticket: number, law: Sampler): void {
    const { tickets, waiting, figures, draws, calendar } = this.#world;
    const pause = durationOf(law, draws.uniform(PURPOSE.rerouteDelay, tickets.fate[ticket], tickets.offers[ticket]));
    tickets.state[ticket] = TICKET.pausing;
    tickets.pauseTimer[ticket] = calendar.schedule(calendar.now + pause, EVENT.pauseEnds, ticket);
    waiting.pausing++;
    figures.waitingChanged(waiting.unoffered);
  }

  /** The pause after a refusal is over. */
  pauseEnds(ticket: number): void {
    this.#endPause(ticket);
    this.route(ticket);
  }

  /** A ticket leaves the desk in the middle of a pause. */
  stopPausing(ticket: number): void {
    const { calendar, tickets } = this.#world;
    calendar.cancel(tickets.pauseTimer[ticket]);
    this.#endPause(ticket);
  }

  #endPause(ticket: number): void {
    const { tickets, waiting, figures } = this.#world;
    tickets.pauseTimer[ticket] = 0;
    waiting.pausing--;
    figures.waitingChanged(waiting.unoffered);
  }

  /** Everybody had refused, and it is time to ask them again. */
  askAgain(ticket: number): void {
    const { tickets, waiting } = this.#world;
    tickets.againTimer[ticket] = 0;
    tickets.rounds[ticket]++;
    this.#forgive(ticket);
    if (waiting.has(ticket)) {
      this.stopWaiting(ticket);
      this.route(ticket);
    }
  }

  /** Waiting tickets that nobody on duty may be offered any more, after somebody left. */
  reconsiderAll(): void {
    const { waiting, requirements, tickets, rules } = this.#world;
    if (rules.anyoneAgain || waiting.count === 0) return;
    for (let requirement = 0; requirement < requirements.groups.length; requirement++) {
      for (const ticket of waiting.inOrder(requirement)) if (tickets.refusals[ticket] > 0) this.#reconsider(ticket);
    }
  }

  #offerNow(ticket: number): boolean {
    const { policy, rules, offering } = this.#world;
    if (rules.pulls) return false;
    const expert = policy.selectExpert(ticket);
    if (expert === NONE) return false;
    offering.make(ticket, expert);
    return true;
  }

  /** Applies the rule for a waiting ticket that all who could serve it have refused. */
  #reconsider(ticket: number): void {
    const { tickets, rules, calendar, leaving } = this.#world;
    if (this.#somebodyIsLeft(ticket)) return;
    if (rules.whenAllRefused === 'escalate') {
      this.stopWaiting(ticket);
      leaving.escalate(ticket, NONE);
    } else if (rules.whenAllRefused === 'start-again') {
      this.#forgive(ticket);
      if (this.#world.floor.eligibleFor(ticket) > 0) {
        this.stopWaiting(ticket);
        this.route(ticket);
      }
    } else if (!rules.neverAgain && this.#againAfter < Infinity && tickets.againTimer[ticket] === 0) {
      if (tickets.rounds[ticket] >= this.#againAtMost) return;
      tickets.againTimer[ticket] = calendar.schedule(calendar.now + this.#againAfter, EVENT.askAgain, ticket);
    }
  }

  /** Whether another expert with the skills, on duty (ever employed where nobody is asked twice), has not refused the ticket. */
  #somebodyIsLeft(ticket: number): boolean {
    const { tickets, refusals, floor, rules, experts } = this.#world;
    if (rules.anyoneAgain || rules.notTheLast) return true;
    const groups = floor.groupsFor(ticket);
    const counted = rules.neverAgain ? floor.employedInGroup : floor.onDutyInGroup;
    let left = 0;
    for (let index = 0; index < groups.length; index++) left += counted[groups[index]];
    for (let entry = tickets.refusedBy[ticket]; entry !== NONE; entry = refusals.next[entry]) {
      const expert = refusals.expert[entry];
      if (!floor.serves(experts.group[expert], ticket)) continue;
      if (rules.neverAgain ? this.#world.presence.isEmployed(expert) : this.#world.presence.isOnDuty(expert)) left--;
    }
    return left > 0;
  }

  #forgive(ticket: number): void {
    const { tickets, refusals } = this.#world;
    refusals.clear(tickets.refusedBy[ticket]);
    tickets.refusedBy[ticket] = NONE;
  }
}
