import { followUpWork } from '../../behaviour/follow-up.ts';
import { lognormalTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { CHANNEL } from '../../world/channel.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { businessTime } from './business-time.ts';
import { PROGRESS, ProgressNotes, TIMED_STATES } from './progress-notes.ts';
import type { ProgressSettings } from './progress-settings.ts';

/** Columns of the tally, by the arrival of the ticket; the first five are milliseconds in each timed state, in their order. */
export const NOTED = {
  msInState: 0,
  solved: TIMED_STATES,
  msOfBusiness: 6,
  asked: 7,
  msAsked: 8,
  answered: 9,
} as const;

const COLUMNS = 10;
/** Questions are told apart by this many numbers in turn. */
const QUESTIONS = 2 ** 24;

/** Keeps the state of every ticket as progress notes would, and lets some matters wait for a third party (K-40). */
export class Progress extends Pack {
  readonly notes = new ProgressNotes();
  private questions = 0;
  readonly #world: World;
  readonly #settings: ProgressSettings;

  constructor(world: World, number: number, settings: ProgressSettings) {
    super(world, number, COLUMNS);
    this.#world = world;
    this.#settings = settings;
  }

  override heard(what: number, ticket: number, expert: number): void {
    if (ticket === NONE) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.notes.open(ticket, this.#world.tickets.capacity, this.#world.calendar.now);
      case HAPPENING.offerAccepted:
        return this.#moves(ticket, this.#whenHeld(expert));
      case HAPPENING.workStarted:
        return this.#moves(ticket, PROGRESS.inProgress);
      case HAPPENING.replySent:
        return this.#replied(ticket);
      case HAPPENING.customerReplied:
        return this.#wroteBack(ticket, expert);
      case HAPPENING.ticketSolved:
        return this.#solved(ticket);
      case HAPPENING.ticketReopened:
        return this.#reopened(ticket, expert);
      case HAPPENING.assignmentRevoked:
      case HAPPENING.offerRescinded:
        return this.#moves(ticket, PROGRESS.new);
      case HAPPENING.ticketClosed:
      case HAPPENING.ticketEscalated:
      case HAPPENING.ticketAbandoned:
        return this.#moves(ticket, PROGRESS.over);
    }
  }

  #moves(ticket: number, state: number): void {
    this.notes.leave(ticket, this.#world.calendar.now);
    this.notes.state[ticket] = state;
  }

  /** When an expert reduced to probabilities begins to work is not told: what they hold counts as worked on. */
  #whenHeld(expert: number): number {
    return this.#world.people.isPlain(expert) ? PROGRESS.inProgress : PROGRESS.onHold;
  }

  /** Who takes a call has replied by picking up, and works on. What follows a reply by email is told at once. */
  #replied(ticket: number): void {
    const channel = this.#world.tickets.channel[ticket];
    if (channel === CHANNEL.chat) this.#moves(ticket, PROGRESS.withCustomer);
    else if (channel === CHANNEL.email) this.#moves(ticket, PROGRESS.onHold);
  }

  /** The next turn of a chat. */
  #wroteBack(ticket: number, expert: number): void {
    if (this.notes.state[ticket] === PROGRESS.withCustomer) this.#moves(ticket, this.#whenHeld(expert));
  }

  /** What the solution has taken so far is counted, and for a ticket that was open again, what it has taken since. */
  #solved(ticket: number): void {
    const { notes, tally } = this;
    const { tickets, calendar, localCalendar } = this.#world;
    const arrivedAt = tickets.arrivedAt[ticket];
    this.#moves(ticket, PROGRESS.solved);
    notes.times.forEach((times, state) => {
      tally.add(NOTED.msInState + state, times[ticket], arrivedAt);
      times[ticket] = 0;
    });
    const business = businessTime(localCalendar, this.#settings, arrivedAt, calendar.now);
    tally.add(NOTED.msOfBusiness, business - notes.businessTime[ticket], arrivedAt);
    notes.businessTime[ticket] = business;
    if (notes.isCounted[ticket] === 0) tally.add(NOTED.solved, 1, arrivedAt);
    notes.isCounted[ticket] = 1;
  }

  /** It had been the customer’s turn all the while, though nobody knew. */
  #reopened(ticket: number, expert: number): void {
    this.notes.leave(ticket, this.#world.calendar.now, PROGRESS.withCustomer);
    this.notes.state[ticket] = this.#whenHeld(expert);
  }

  /** The first reply by email has gone out: whether it only says that somebody else must be asked, and asks them. */
  override holdsUp(ticket: number): boolean {
    const { tickets, cases, draws, calendar, journal, followingUp } = this.#world;
    if (tickets.channel[ticket] !== CHANNEL.email || cases.replies[ticket] !== 1) return false;
    const fate = tickets.fate[ticket];
    const { thirdPartyShare, thirdPartyMedian, thirdPartySigma } = this.#settings;
    if (draws.uniform(PURPOSE.thirdParty, fate, 0) >= thirdPartyShare) return false;
    const time = lognormalTime(thirdPartyMedian, thirdPartySigma, draws.uniform(PURPOSE.thirdParty, fate, 1));
    this.questions = (this.questions + 1) % QUESTIONS;
    this.notes.question[ticket] = this.questions;
    this.#moves(ticket, PROGRESS.withThirdParty);
    followingUp.waitsForThirdParty(ticket);
    journal.record(HAPPENING.thirdPartyAsked, ticket, tickets.expert[ticket], 0, 0);
    this.tally.add(NOTED.asked, 1, tickets.arrivedAt[ticket]);
    this.wake(calendar.now + time, ticket, this.questions);
    return true;
  }

  /** The third party has answered: the expert owes the customer a reply, unless the ticket has gone elsewhere meanwhile. */
  override due(ticket: number, question: number): void {
    const { notes } = this;
    if (notes.state[ticket] !== PROGRESS.withThirdParty || notes.question[ticket] !== question) return;
    const { tickets, people, calendar, journal, followingUp } = this.#world;
    const expert = tickets.expert[ticket];
    const arrivedAt = tickets.arrivedAt[ticket];
    this.tally.add(NOTED.answered, 1, arrivedAt);
    this.tally.add(NOTED.msAsked, calendar.now - notes.since[ticket], arrivedAt);
    this.#moves(ticket, this.#whenHeld(expert));
    tickets.work[ticket] = followUpWork(people.behaviourOf(expert).followUp, tickets.work[ticket]);
    journal.record(HAPPENING.thirdPartyAnswered, ticket, expert, 0, 0);
    followingUp.thirdPartyAnswers(ticket);
  }
}
