import { followUpWork } from '../behaviour/follow-up.ts';
import { CUSTOMER_REPLY } from '../behaviour/replying.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { LIMIT } from '../world/limits.ts';
import { OFFER } from '../world/offers.ts';
import { HELD_UNTIL } from '../world/rules.ts';
import { TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** A ticket answered for good as far as its expert knows: it closes after silence, and is reopened by an answer before that. */
export class Solving {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The last reply is meant to be final. The limit of silence is set before anything that the customer does. */
  solve(ticket: number): void {
    const { tickets, offers, cases, experts, journal, figures, calendar, limits, leaving, rules } = this.#world;
    const { workingPeople, reviewing, floor } = this.#world;
    const expert = tickets.expert[ticket];
    const offer = tickets.offer[ticket];
    workingPeople.endChat(ticket);
    tickets.state[ticket] = TICKET.solved;
    offers.state[offer] = OFFER.resolved;
    experts.held[expert]--;
    cases.settled++;
    cases.solvedAt[ticket] = calendar.now;
    cases.solvedBy[ticket] = expert;
    experts.touch(expert);
    if (rules.heldUntil === HELD_UNTIL.done) leaving.giveBackPlace(ticket);
    else floor.refresh(expert);
    journal.record(HAPPENING.ticketSolved, ticket, expert, cases.reopens[ticket], 0);
    figures.solved(ticket);
    figures.offerEnded(offer, OFFER.resolved);
    const channel = tickets.channel[ticket];
    const reply = cases.replies[ticket];
    const silence = limits.lengthOf(channel, LIMIT.silence, PURPOSE.silenceLimit, tickets.fate[ticket], reply);
    tickets.limitTimer[ticket] = limits.start(silence, EVENT.silenceCloses, ticket);
    reviewing.solved(ticket);
  }

  /** The customer has come back in time: the expert who solved it holds it again, and owes a reply. */
  reopen(ticket: number): void {
    const { tickets, offers, cases, experts, people, journal, figures, calendar } = this.#world;
    const { reviewing, followingUp, customers } = this.#world;
    const expert = tickets.expert[ticket];
    const offer = tickets.offer[ticket];
    if (tickets.limitTimer[ticket] !== 0) calendar.cancel(tickets.limitTimer[ticket]);
    tickets.limitTimer[ticket] = 0;
    reviewing.reopened(ticket);
    tickets.state[ticket] = TICKET.held;
    offers.state[offer] = OFFER.accepted;
    experts.held[expert]++;
    cases.settled--;
    if (tickets.channel[ticket] === CHANNEL.chat) {
      tickets.work[ticket] = this.#world.arrivals.workOfTurn(ticket, cases.replies[ticket]);
      customers.waitsForTurn(ticket);
    } else if (cases.reopens[ticket] === 0)
      tickets.work[ticket] = followUpWork(people.behaviourOf(expert).followUp, tickets.work[ticket]);
    cases.reopens[ticket]++;
    if (cases.reaction[ticket] === CUSTOMER_REPLY.notSolved) cases.failures[ticket]++;
    journal.record(HAPPENING.ticketReopened, ticket, expert, cases.reopens[ticket], 0);
    figures.reopened(ticket);
    figures.offerReopened(offer);
    followingUp.owe(ticket, false);
  }

  /** Nothing has come back for so long that the ticket is closed and paid. */
  silenceCloses(ticket: number): void {
    const { tickets, leaving, customers } = this.#world;
    tickets.limitTimer[ticket] = 0;
    leaving.close(ticket);
    customers.judgesTheDesk(ticket);
    this.forgetIfOver(ticket);
  }

  /** A solved ticket to which no answer is expected: it is closed and paid, and its customer says nothing more. */
  closeAtOnce(ticket: number): void {
    const { tickets, calendar, leaving, reviewing, customers } = this.#world;
    if (tickets.limitTimer[ticket] !== 0) calendar.cancel(tickets.limitTimer[ticket]);
    tickets.limitTimer[ticket] = 0;
    reviewing.reopened(ticket);
    customers.forgotten(ticket);
    leaving.close(ticket);
    this.forgetIfOver(ticket);
  }

  /** A closed ticket is forgotten once its customer has nothing more to say: no late message, no review. */
  forgetIfOver(ticket: number): void {
    const { tickets, cases, leaving } = this.#world;
    if (tickets.state[ticket] !== TICKET.closed) return;
    if (cases.customerTimer[ticket] !== 0 || cases.reviewTimer[ticket] !== 0) return;
    cases.settled--;
    leaving.forget(ticket);
  }
}
