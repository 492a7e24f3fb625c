import { chaseShare, expectedReplyTime, firstChaseDelay, nextChaseDelay } from '../behaviour/chasing.ts';
import { isLostByWaiting, leavingShare } from '../behaviour/leaving.ts';
import {
  betweenTurnsPatience,
  chatPatience,
  emailPatience,
  leavesSilently,
  voicePatience,
} from '../behaviour/patience.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Why a customer is lost for good. */
const LOST = { waiting: 0, experience: 1 } as const;

/** Customers who wait, write again, run out of patience, leave with or without a word. */
export class Customers {
  readonly #world: World;
  readonly #acknowledges: boolean;

  constructor(world: World) {
    this.#world = world;
    this.#acknowledges = world.scenario.desk.autoAcknowledge;
  }

  /** A ticket has arrived: its customer expects an answer by some time, and will wait so long. */
  arrived(ticket: number): void {
    const { tickets, cases, people, draws, calendar, journal, figures, leaving } = this.#world;
    const { expectation } = people.customers;
    const isLive = tickets.channel[ticket] !== CHANNEL.email;
    cases.open(ticket, tickets.capacity, calendar.now);
    if (this.#acknowledges) {
      cases.acknowledged[ticket] = 1;
      journal.record(HAPPENING.acknowledged, ticket, -1, 0, 0);
      figures.acknowledged(ticket);
    }
    const uniform = draws.uniform(PURPOSE.customerSpeed, tickets.fate[ticket], 0);
    const expected = expectedReplyTime(expectation, isLive, uniform);
    cases.expected[ticket] = expected;
    // A category’s own law of patience has been started before.
    if (tickets.patienceTimer[ticket] === 0) leaving.startPatience(ticket, this.#patienceOf(ticket));
    this.#considersChasing(ticket, firstChaseDelay(people.customers.chasing, isLive, expected));
  }

  #patienceOf(ticket: number): number {
    const { tickets, people, draws } = this.#world;
    const { patience } = people.customers;
    const uniform = draws.uniform(PURPOSE.ticketPatience, tickets.fate[ticket], 0);
    const channel = tickets.channel[ticket];
    if (channel === CHANNEL.email) return emailPatience(patience, uniform);
    return channel === CHANNEL.chat ? chatPatience(patience, uniform) : voicePatience(patience, uniform);
  }

  /** The customer of a chat has written, and waits for the next turn. */
  waitsForTurn(ticket: number): void {
    const { tickets, cases, people, draws, leaving } = this.#world;
    leaving.stopPatience(ticket);
    const uniform = draws.uniform(PURPOSE.ticketPatience, tickets.fate[ticket], cases.replies[ticket]);
    leaving.startPatience(ticket, betweenTurnsPatience(people.customers.patience, uniform));
  }

  /** Who will write again does so then; who will not stops chasing, and nothing needs to be scheduled. */
  #considersChasing(ticket: number, delay: number): void {
    const { tickets, cases, people, draws, calendar } = this.#world;
    const { chasing, acknowledgement } = people.customers;
    const chases = cases.chases[ticket];
    const share = chaseShare(chasing, acknowledgement, chases, cases.acknowledged[ticket] === 1);
    if (draws.uniform(PURPOSE.customerChase, tickets.fate[ticket], 2 * chases) >= share) return;
    this.moves(ticket, calendar.now + delay, EVENT.customerChases);
  }

  /** Still no reply: the customer writes again. */
  chases(ticket: number): void {
    const { tickets, cases, people, draws, calendar, journal, figures } = this.#world;
    cases.customerTimer[ticket] = 0;
    const chases = ++cases.chases[ticket];
    cases.messages[ticket]++;
    cases.lastMessageAt[ticket] = calendar.now;
    journal.record(HAPPENING.customerChased, ticket, tickets.expert[ticket], chases, 0);
    figures.chased(ticket, chases);
    const uniform = draws.uniform(PURPOSE.customerChase, tickets.fate[ticket], 2 * chases + 1);
    this.#considersChasing(ticket, nextChaseDelay(people.customers.chasing, uniform));
  }

  /** A human has replied: no reason to write again. */
  stopsChasing(ticket: number): void {
    this.#stays(ticket);
  }

  /** Schedules the customer’s next move in place of any other. */
  moves(ticket: number, at: number, event: number): void {
    this.#stays(ticket);
    this.#world.cases.customerTimer[ticket] = this.#world.calendar.schedule(at, event, ticket);
  }

  #stays(ticket: number): void {
    const { cases, calendar } = this.#world;
    if (cases.customerTimer[ticket] !== 0) calendar.cancel(cases.customerTimer[ticket]);
    cases.customerTimer[ticket] = 0;
  }

  /**
   * Patience is over. Most who leave a chat say nothing: it goes on as if they were there, and takes its place and the time of
   * an expert until a reply gets no answer. Everybody else is known to be gone.
   */
  losesPatience(ticket: number): void {
    const { tickets, cases, people, draws, calendar, leaving } = this.#world;
    const fate = tickets.fate[ticket];
    const { patience, leaving: ways } = people.customers;
    cases.goneAt[ticket] = calendar.now;
    if (isLostByWaiting(ways, draws.uniform(PURPOSE.customerLost, fate, LOST.waiting)))
      this.#isLost(ticket, LOST.waiting);
    const uniform = draws.uniform(PURPOSE.customerSilence, fate, cases.replies[ticket]);
    if (tickets.channel[ticket] !== CHANNEL.chat || !leavesSilently(patience, uniform))
      return leaving.abandon(ticket, 0);
    cases.gone[ticket] = 1;
    this.#stays(ticket);
  }

  /** A reply has gone to a chat that nobody reads any more: that comes out after a while. */
  lingers(ticket: number): void {
    const { tickets, people, calendar } = this.#world;
    tickets.state[ticket] = TICKET.waitingForCustomer;
    this.moves(ticket, calendar.now + people.customers.patience.silenceNoticedAfter, EVENT.silentCustomerDetected);
  }

  /** No answer has come: the customer must have left. */
  foundGone(ticket: number): void {
    this.#world.cases.customerTimer[ticket] = 0;
    this.#world.leaving.abandon(ticket, 1);
  }

  /** The matter is closed, and the customer decides whether ever to come back. */
  judgesTheDesk(ticket: number): void {
    const { tickets, cases, people, draws } = this.#world;
    const share = leavingShare(people.customers.leaving, cases.satisfaction[ticket]);
    if (share === 0) return;
    const uniform = draws.uniform(PURPOSE.customerLost, tickets.fate[ticket], LOST.experience);
    if (uniform < share) this.#isLost(ticket, LOST.experience);
  }

  #isLost(ticket: number, why: number): void {
    const { tickets, journal, figures } = this.#world;
    journal.record(HAPPENING.customerLost, ticket, tickets.expert[ticket], why, 0);
    figures.customerLost(ticket, why);
  }

  /** The ticket is about to be forgotten: nothing of its customer is left to come. */
  forgotten(ticket: number): void {
    this.#stays(ticket);
  }
}
