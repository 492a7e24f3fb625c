import { HAPPENING } from '../log/happening.ts';
import { HELD_UNTIL } from '../world/rules.ts';
import type { World } from '../world/world.ts';

/** What follows from finished work: a reply, or an escalation; and, with plain customers, the end of the ticket. */
export class Replying {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The expert has finished working on a ticket. */
  workDone(ticket: number): void {
    const { tickets, rules, journal, figures, leaving, replyingPeople } = this.#world;
    if (!rules.plainCustomers) return replyingPeople.workDone(ticket);
    journal.record(HAPPENING.replySent, ticket, tickets.expert[ticket], 0, 0);
    figures.finished(ticket);
    leaving.finish(ticket);
  }

  /** The first reply has gone out: the first-reply limit and the customer’s patience end, and the place may be free again. */
  firstReplySent(ticket: number): void {
    const { tickets, calendar, rules, leaving, workingPeople } = this.#world;
    if (tickets.limitTimer[ticket] !== 0) calendar.cancel(tickets.limitTimer[ticket]);
    tickets.limitTimer[ticket] = 0;
    leaving.stopPatience(ticket);
    if (rules.peopleExperts) workingPeople.firstReplySent(ticket);
    if (rules.heldUntil === HELD_UNTIL.firstReply) leaving.giveBackPlace(ticket);
  }
}
