/* oxlint-disable max-lines -- the life of a call from its booking to the public review, one method a step */
import { starsFor } from '../../behaviour/reviewing.ts';
import { lognormalTime } from '../../behaviour/quantiles.ts';
import { lengthFor, longerInt32 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE, TICKET } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { appointmentAfter } from './appointments.ts';
import { Bookings } from './bookings.ts';
import {
  APPOINTMENT,
  CALL_DRAW,
  CALL_END,
  callSatisfaction,
  callScore,
  DRAWS_PER_ATTEMPT,
  FACT,
  onboardingFacts,
  saveFacts,
} from './call-outcome.ts';
import type { CallsSettings } from './calls-settings.ts';
import { CallTally } from './call-tally.ts';

/** What a timer of a call is for. */
const STEP = { appointment: 0, grace: 1, delivery: 2, survey: 3, review: 4 } as const;
/** In the log a call is its number and, times this, how it went. */
const RESULTS = 4;

/**
 * Calls that are booked for a certain time. Until then there is no ticket: at the appointment the customer turns up, does not, or asks
 * for another time. Who turns up becomes a ticket like any other, with little patience; when it is solved the call is completed, and
 * what came of it depends on how good it was. The profile follows, 24 h later the survey, and perhaps a public review.
 */
export class Calls extends Pack {
  private readonly bookings = new Bookings();
  /** The call that a ticket is, by its row; NONE for other tickets. */
  private callOf = new Int32Array(256).fill(NONE);
  readonly #counts: CallTally;
  readonly #world: World;
  readonly #settings: CallsSettings;
  readonly #isOnboarding: readonly boolean[];
  readonly #isSave: readonly boolean[];
  readonly #isCancellation: readonly boolean[];
  readonly #saveCategory: number;
  /** The call whose ticket is arriving at this very moment. */
  #arriving = NONE;

  constructor(world: World, number: number, settings: CallsSettings) {
    super(world, number, CallTally.columns);
    const categories = Object.values(world.scenario.tickets.categories);
    this.#world = world;
    this.#settings = settings;
    this.#counts = new CallTally(this.tally, settings);
    this.#isOnboarding = categories.map(({ caseType }) => caseType === 'onboarding-call');
    this.#isSave = categories.map(({ caseType }) => caseType === 'save-call');
    this.#isCancellation = categories.map(({ caseType }) => caseType === 'cancellation');
    this.#saveCategory = this.#isSave.indexOf(true);
  }

  override start(): void {
    this.#counts.associates(this.#world.experts.count, this.#world.scenario.warmUp);
  }

  override books(stream: number, fate: number): boolean {
    const category = this.#world.arrivals.categoryOf(stream, fate);
    if (!this.#isOnboarding[category] && !this.#isSave[category]) return false;
    this.#book(stream, fate, category);
    return true;
  }

  #book(stream: number, fate: number, category: number): void {
    const call = this.bookings.open(stream, fate, category);
    this.#counts.booked();
    this.#arrange(call, HAPPENING.callBooked, this.bookings.ordinal[call]);
  }

  /** Sets the time of the call. One that lies after the end of the run is left at that. */
  #arrange(call: number, what: number, detail: number): void {
    const { bookings } = this;
    const { calendar, localCalendar, scenario, journal } = this.#world;
    const draws = { uLead: this.#draw(call, CALL_DRAW.lead), uSlot: this.#draw(call, CALL_DRAW.slot) };
    const at = appointmentAfter(this.#settings.appointments, localCalendar, calendar.now, draws);
    bookings.appointmentAt[call] = at;
    journal.record(what, NONE, NONE, detail, at);
    if (at <= scenario.horizon) bookings.timer[call] = this.wake(at, call, STEP.appointment);
    else bookings.forget(call);
  }

  override due(call: number, step: number): void {
    this.bookings.timer[call] = 0;
    switch (step) {
      case STEP.appointment:
        return this.#appointmentComes(call);
      case STEP.grace:
        return this.#graceEnds(call);
      case STEP.delivery:
        return this.#delivered(call);
      case STEP.survey:
        return this.#surveyed(call);
      default:
        return this.#reviewed(call);
    }
  }

  #appointmentComes(call: number): void {
    const { bookings } = this;
    const { noShowShare, rescheduleShare, mostReschedules } = this.#settings.appointments;
    const uniform = this.#draw(call, CALL_DRAW.turnsUp);
    const at = this.#world.calendar.now;
    if (uniform < noShowShare) {
      this.#world.journal.record(HAPPENING.callDue, NONE, NONE, this.#told(call, APPOINTMENT.noShow), 0);
      this.#counts.due(at, APPOINTMENT.noShow);
      bookings.forget(call);
    } else if (uniform < noShowShare + rescheduleShare && bookings.attempts[call] < mostReschedules) {
      this.#counts.due(at, APPOINTMENT.rescheduled);
      bookings.attempts[call]++;
      this.#arrange(call, HAPPENING.callDue, this.#told(call, APPOINTMENT.rescheduled));
    } else {
      this.#world.journal.record(HAPPENING.callDue, NONE, NONE, this.#told(call, APPOINTMENT.kept), 0);
      this.#counts.due(at, APPOINTMENT.kept);
      this.#turnsUp(call);
    }
  }

  #turnsUp(call: number): void {
    const { bookings } = this;
    const { calendar, arrivals } = this.#world;
    bookings.timer[call] = this.wake(calendar.now + this.#settings.appointments.graceTime, call, STEP.grace);
    this.#arriving = call;
    arrivals.arrivesAsBooked(bookings.stream[call], bookings.fate[call], bookings.category[call]);
    this.#arriving = NONE;
  }

  #graceEnds(call: number): void {
    const { tickets, leaving } = this.#world;
    const ticket = this.bookings.ticket[call];
    const state = tickets.state[ticket];
    const isUnassigned = state === TICKET.waiting || state === TICKET.pausing || state === TICKET.offered;
    if (isUnassigned) leaving.abandon(ticket, 0);
  }

  override heard(what: number, ticket: number, expert: number, detail: number): void {
    if (ticket === NONE) return;
    if (what === HAPPENING.ticketArrived) return this.#opens(ticket);
    const call = this.callOf[ticket];
    if (call === NONE) {
      if (what === HAPPENING.ticketSolved && detail === 0) this.#mayBookSaveCall(ticket);
      return;
    }
    switch (what) {
      case HAPPENING.ticketSolved:
        return this.#completed(call, ticket, expert);
      case HAPPENING.ticketEscalated:
        return this.#ended(call, ticket, expert, CALL_END.handedOn);
      case HAPPENING.ticketAbandoned:
        return this.#ended(call, ticket, expert, expert === NONE ? CALL_END.missed : CALL_END.brokenOff);
      case HAPPENING.ticketBlocked:
      case HAPPENING.ticketBalked:
        return this.#ended(call, ticket, expert, CALL_END.missed);
    }
  }

  #opens(ticket: number): void {
    const before = this.callOf.length;
    if (ticket >= before) {
      this.callOf = longerInt32(this.callOf, lengthFor(ticket, before));
      this.callOf.fill(NONE, before);
    }
    this.callOf[ticket] = this.#arriving;
    if (this.#arriving !== NONE) this.bookings.ticket[this.#arriving] = ticket;
  }

  #mayBookSaveCall(ticket: number): void {
    const { tickets, draws } = this.#world;
    if (this.#saveCategory < 0 || !this.#isCancellation[tickets.category[ticket]]) return;
    const fate = tickets.fate[ticket];
    if (draws.uniform(PURPOSE.call, fate, NONE) >= this.#settings.saving.callTakenShare) return;
    this.#book(tickets.stream[ticket], draws.derive(fate, PURPOSE.call), this.#saveCategory);
  }

  /** The call is over for its ticket, which from now on is like any other. */
  #ended(call: number, ticket: number, expert: number, how: number, facts = 0): void {
    const { bookings } = this;
    const { calendar, journal } = this.#world;
    if (bookings.timer[call] !== 0) calendar.cancel(bookings.timer[call]);
    bookings.timer[call] = 0;
    bookings.ticket[call] = NONE;
    this.callOf[ticket] = NONE;
    journal.record(HAPPENING.callEnded, ticket, expert, this.#told(call, how), facts);
    this.#counts.ended(bookings.appointmentAt[call], how, facts);
    if (how !== CALL_END.completed) bookings.forget(call);
  }

  #completed(call: number, ticket: number, expert: number): void {
    const { bookings } = this;
    const { cases, people, rules, calendar } = this.#world;
    const quality = rules.plainCustomers ? 0.5 : cases.qualitySum[ticket] / cases.replies[ticket];
    const isSave = this.#isSave[bookings.category[call]];
    const skill = people.skillOn(expert, ticket);
    const facts = isSave
      ? saveFacts(this.#settings, quality, this.#draw(call, CALL_DRAW.rescinds))
      : onboardingFacts(this.#settings, quality, skill, (which) => this.#draw(call, which));
    bookings.expert[call] = expert;
    bookings.quality[call] = quality;
    bookings.facts[call] = facts;
    bookings.endedAt[call] = calendar.now;
    this.#ended(call, ticket, expert, CALL_END.completed, facts);
    if (isSave) return bookings.forget(call);
    const { deliveryMedian, deliverySigma } = this.#settings.survey;
    const delivery = lognormalTime(deliveryMedian, deliverySigma, this.#draw(call, CALL_DRAW.delivery));
    bookings.timer[call] = this.wake(calendar.now + delivery, call, STEP.delivery);
  }

  #delivered(call: number): void {
    const { bookings } = this;
    const { calendar, journal } = this.#world;
    const now = calendar.now;
    bookings.deliveredAt[call] = now;
    journal.record(HAPPENING.profileDelivered, NONE, bookings.expert[call], bookings.ordinal[call], 0);
    this.#counts.delivered(bookings.appointmentAt[call], now - bookings.endedAt[call]);
    bookings.timer[call] = this.wake(now + this.#settings.survey.surveyTime, call, STEP.survey);
  }

  /** The survey goes out. Who answers does so at once; who is content, or bought something, is asked for a public review. */
  #surveyed(call: number): void {
    const { bookings } = this;
    const { survey, publicReviews } = this.#settings;
    const { journal, people, calendar } = this.#world;
    const answers = this.#draw(call, CALL_DRAW.answers) < survey.answeredShare;
    const feeling = this.#feelingOf(call);
    const score = answers ? callScore(people.customers.nps, feeling, this.#draw(call, CALL_DRAW.brand)) : NONE;
    const bought = (bookings.facts[call] & (FACT.converted | FACT.upgraded)) !== 0;
    const isInvited = bought || score >= survey.positiveFrom;
    journal.record(
      HAPPENING.callSurveyed,
      NONE,
      bookings.expert[call],
      bookings.ordinal[call] * 2 + (isInvited ? 1 : 0),
      score,
    );
    this.#counts.surveyed(bookings.appointmentAt[call], score, isInvited);
    if (!isInvited || this.#draw(call, CALL_DRAW.posts) >= publicReviews.postsShare) return bookings.forget(call);
    const { postedMedian, postedSigma } = publicReviews;
    const delay = lognormalTime(postedMedian, postedSigma, this.#draw(call, CALL_DRAW.postedAfter));
    bookings.timer[call] = this.wake(calendar.now + delay, call, STEP.review);
  }

  #feelingOf(call: number): number {
    const { bookings } = this;
    const delivery = Math.max(1, bookings.deliveredAt[call] - bookings.endedAt[call]);
    const uniform = this.#draw(call, CALL_DRAW.feeling);
    return callSatisfaction(this.#settings.survey, bookings.quality[call], delivery, uniform);
  }

  #reviewed(call: number): void {
    const { bookings } = this;
    const { journal, people } = this.#world;
    const stars = starsFor(people.customers.reviews, this.#feelingOf(call));
    journal.record(HAPPENING.publicReviewPosted, NONE, bookings.expert[call], bookings.ordinal[call], stars);
    this.#counts.reviewed(bookings.appointmentAt[call], stars);
    bookings.forget(call);
  }

  #told(call: number, how: number): number {
    return this.bookings.ordinal[call] * RESULTS + how;
  }

  #draw(call: number, which: number): number {
    const { fate, attempts } = this.bookings;
    return this.#world.draws.uniform(PURPOSE.call, fate[call], attempts[call] * DRAWS_PER_ATTEMPT + which);
  }
}
