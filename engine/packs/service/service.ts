/* oxlint-disable max-lines -- one method for each thing that is heard */
import { isMarkedUrgent } from '../../behaviour/urgency.ts';
import { HAPPENING } from '../../log/happening.ts';
import { CHANNEL } from '../../world/channel.ts';
import { NONE, TICKET } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { PartedTally } from '../parted-tally.ts';
import { SERVED, SERVED_COLUMNS } from './served.ts';
import type { ServiceSettings } from './service-settings.ts';
import { TicketNotes } from './ticket-notes.ts';
import { WeeklySatisfaction } from './weekly-satisfaction.ts';

/** Simple tickets have a difficulty below this (K-12). */
const SIMPLE_BELOW = 0.4;
/** Sorts an answer of 0 to 10 (D-11). */
const PROMOTERS_FROM = 9;
const DETRACTORS_UP_TO = 6;
/** A review in the log is its stars and, times this, its reason. */
const REASON_STEP = 8;

/** What the pack is woken for: a time allowed is over. */
const DUE = { firstReply: 0, resolution: 1 } as const;

/**
 * Counts what customers were promised and got: replies and solutions in time, matters settled at the first contact, turns of chats,
 * handovers, satisfaction, recommendation. It only listens: the run is the same with it and without.
 */
export class Service extends Pack {
  declare readonly tally: PartedTally;
  private readonly notes = new TicketNotes();
  private readonly weekly = new WeeklySatisfaction();
  readonly #world: World;
  readonly #settings: ServiceSettings;
  readonly #isUrgent: readonly boolean[];

  constructor(world: World, number: number, settings: ServiceSettings) {
    super(world, number, SERVED_COLUMNS, new PartedTally(world, SERVED_COLUMNS));
    this.#world = world;
    this.#settings = settings;
    this.#isUrgent = Object.values(world.scenario.tickets.categories).map(({ urgent }) => urgent);
  }

  // oxlint-disable-next-line complexity -- the one switch: a line for each thing that is heard
  override heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    if (ticket === NONE) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#arrived(ticket);
      case HAPPENING.acknowledged:
        return this.#acknowledged(ticket);
      case HAPPENING.offerAccepted:
        return this.#accepted(ticket, expert, detail);
      case HAPPENING.replySent:
        return this.#replied(ticket, expert, detail, amount);
      case HAPPENING.customerChased:
      case HAPPENING.customerReplied:
        this.notes.writtenAt[ticket] = this.#world.calendar.now;
        return;
      case HAPPENING.ticketSolved:
        return this.#solved(ticket, expert);
      case HAPPENING.ticketReopened:
        return this.#reopened(ticket, expert);
      case HAPPENING.followOnArrived:
        return this.#cameBack(ticket, detail);
      case HAPPENING.customerLost:
        if (detail === 0) this.tally.addFor(ticket, NONE, SERVED.lostByWaiting);
        return;
      case HAPPENING.reviewLeft:
        return this.#reviewed(ticket, expert, detail % REASON_STEP);
      case HAPPENING.npsAnswered:
        return this.#surveyed(ticket, expert, detail, amount);
      default:
        return this.#left(what, ticket, expert);
    }
  }

  #arrived(ticket: number): void {
    const { tickets, draws, scenario, calendar } = this.#world;
    const { targets } = this.#settings;
    const isUrgent = this.#isUrgent[tickets.category[ticket]];
    const isMarked = isMarkedUrgent(draws, scenario.tickets.urgentMarking, tickets.fate[ticket], isUrgent);
    this.notes.open(ticket, calendar.now, isMarked);
    this.tally.addFor(ticket, NONE, SERVED.received);
    if (isUrgent) this.tally.addFor(ticket, NONE, SERVED.urgent);
    if (isUrgent && !isMarked) this.tally.addFor(ticket, NONE, SERVED.urgentMissed);
    if (!isUrgent && isMarked) this.tally.addFor(ticket, NONE, SERVED.falseAlarms);
    const allowed = isMarked ? targets.urgentFirstReplyTime : targets.firstReplyTime;
    this.notes.dueTimer[ticket] = this.wake(calendar.now + allowed + 1, ticket, DUE.firstReply);
    this.#awaitsResolution(ticket);
  }

  /** The time allowed to the first reply is over, or that to the resolution. */
  override due(ticket: number, what: number): void {
    if (what === DUE.resolution) {
      this.notes.resolutionTimer[ticket] = 0;
      return this.#resolutionIsDue(ticket);
    }
    this.notes.dueTimer[ticket] = 0;
    this.tally.addFor(ticket, NONE, SERVED.overdue);
    this.#countUnanswered(ticket, 1);
  }

  #countUnanswered(ticket: number, sign: 1 | -1): void {
    this.tally.addFor(ticket, NONE, SERVED.unanswered, sign);
    if (this.notes.isMarked[ticket] === 1) this.tally.addFor(ticket, NONE, SERVED.markedUnanswered, sign);
  }

  #awaitsResolution(ticket: number): void {
    const end = this.#world.tickets.arrivedAt[ticket] + this.#settings.targets.resolutionTime;
    this.notes.resolutionTimer[ticket] = this.wake(end + 1, ticket, DUE.resolution);
  }

  /** From now on the ticket counts among those that were to be solved in time. */
  #resolutionIsDue(ticket: number): void {
    const { notes } = this;
    if (notes.resolutionTimer[ticket] !== 0) this.#world.calendar.cancel(notes.resolutionTimer[ticket]);
    notes.resolutionTimer[ticket] = 0;
    if (notes.isResolutionDue[ticket] === 0) this.tally.addFor(ticket, NONE, SERVED.resolutionsDue);
    notes.isResolutionDue[ticket] = 1;
  }

  /** Open again while there is time left: it may still be solved in time, or not. */
  #mayStillBeInTime(ticket: number): void {
    const { tickets, calendar } = this.#world;
    if (calendar.now - tickets.arrivedAt[ticket] > this.#settings.targets.resolutionTime) return;
    this.notes.isResolutionDue[ticket] = 0;
    this.tally.addFor(ticket, NONE, SERVED.resolutionsDue, -1);
    this.#awaitsResolution(ticket);
  }

  #acknowledged(ticket: number): void {
    if (this.notes.isAcknowledged[ticket] === 1) return;
    this.notes.isAcknowledged[ticket] = 1;
    const { tickets, calendar } = this.#world;
    const { acknowledgeTime } = this.#settings.targets;
    if (calendar.now - tickets.arrivedAt[ticket] <= acknowledgeTime)
      this.tally.addFor(ticket, NONE, SERVED.acknowledged);
  }

  #accepted(ticket: number, expert: number, offer: number): void {
    const { tickets } = this.#world;
    const times = ++this.notes.acceptances[ticket];
    if (times > 1) this.tally.addFor(ticket, NONE, SERVED.handovers);
    if (times === 3) this.tally.addFor(ticket, NONE, SERVED.handedOverTwice);
    if (times > 1 || tickets.channel[ticket] === CHANNEL.email) return;
    this.tally.addFor(ticket, expert, SERVED.acceptedLive);
    if (offer === 0 && tickets.firstOfferedAt[ticket] === tickets.arrivedAt[ticket])
      this.tally.addFor(ticket, expert, SERVED.straightThrough);
  }

  #replied(ticket: number, expert: number, reply: number, work: number): void {
    this.tally.addFor(ticket, expert, SERVED.messages);
    this.#countStages(ticket, expert, work);
    if (this.#world.tickets.channel[ticket] === CHANNEL.chat) this.#turnTaken(ticket, expert);
    this.notes.writtenAt[ticket] = NaN;
    if (reply === 0) this.#answered(ticket, expert);
  }

  #answered(ticket: number, expert: number): void {
    const { tickets, calendar } = this.#world;
    const wait = calendar.now - tickets.arrivedAt[ticket];
    const isMarked = this.notes.isMarked[ticket] === 1;
    const { urgentFirstReplyTime, firstReplyTime } = this.#settings.targets;
    const isInTime = wait <= (isMarked ? urgentFirstReplyTime : firstReplyTime);
    this.#acknowledged(ticket);
    this.#stopsWaiting(ticket);
    this.tally.addFor(ticket, expert, SERVED.answered);
    if (!isInTime) this.#countUnanswered(ticket, -1);
    if (isInTime) this.tally.addFor(ticket, expert, SERVED.answeredInTime);
    if (!isMarked) return;
    this.tally.addFor(ticket, expert, SERVED.markedAnswered);
    this.tally.addFor(ticket, expert, SERVED.msMarkedToAnswer, wait);
    if (isInTime) this.tally.addFor(ticket, expert, SERVED.markedInTime);
  }

  #stopsWaiting(ticket: number): void {
    const timer = this.notes.dueTimer[ticket];
    if (timer !== 0) this.#world.calendar.cancel(timer);
    this.notes.dueTimer[ticket] = 0;
  }

  /** From the last message that nobody had answered yet (K-51). What opens a chat again is another session, and no turn of this one. */
  #turnTaken(ticket: number, expert: number): void {
    const { tickets, calendar } = this.#world;
    const { targets } = this.#settings;
    const time = calendar.now - this.notes.writtenAt[ticket];
    if (Number.isNaN(time)) return;
    const isSimple = tickets.difficulty[ticket] < SIMPLE_BELOW;
    const first = isSimple ? SERVED.simpleTurns : SERVED.complexTurns;
    this.tally.addFor(ticket, expert, first);
    this.tally.addFor(ticket, expert, first + 1, time);
    if (time <= (isSimple ? targets.artSimpleTime : targets.artComplexTime))
      this.tally.addFor(ticket, expert, first + 2);
  }

  #countStages(ticket: number, expert: number, work: number): void {
    if (work === 0) return;
    const { identifyShare, diagnoseShare, diagnoseByDifficulty } = this.#settings.stages;
    const difficulty = this.#world.tickets.difficulty[ticket];
    const identify = Math.round(work * identifyShare);
    const diagnose = Math.min(work - identify, Math.round(work * (diagnoseShare + diagnoseByDifficulty * difficulty)));
    this.tally.addFor(ticket, expert, SERVED.worked);
    this.tally.addFor(ticket, expert, SERVED.msIdentify, identify);
    this.tally.addFor(ticket, expert, SERVED.msDiagnose, diagnose);
    this.tally.addFor(ticket, expert, SERVED.msFix, work - identify - diagnose);
  }

  #solved(ticket: number, expert: number): void {
    const { tickets, calendar } = this.#world;
    const { notes } = this;
    const isInTime = calendar.now - tickets.arrivedAt[ticket] <= this.#settings.targets.resolutionTime;
    const isFirstContact = notes.acceptances[ticket] === 1 && notes.isRepeat[ticket] === 0;
    notes.solvedAt[ticket] = calendar.now;
    notes.isInTime[ticket] = isInTime ? 1 : 0;
    notes.isFirstContact[ticket] = isFirstContact ? 1 : 0;
    notes.solvedBy[ticket] = expert;
    this.#resolutionIsDue(ticket);
    this.tally.addFor(ticket, expert, SERVED.resolved);
    if (isInTime) this.tally.addFor(ticket, expert, SERVED.resolvedInTime);
    if (isFirstContact) this.tally.addFor(ticket, expert, SERVED.firstContact);
  }

  #reopened(ticket: number, expert: number): void {
    const { notes } = this;
    this.tally.addFor(ticket, expert, SERVED.resolved, -1);
    if (notes.isInTime[ticket] === 1) this.tally.addFor(ticket, expert, SERVED.resolvedInTime, -1);
    this.#mayStillBeInTime(ticket);
    this.#isNoFirstContact(ticket);
    notes.isRepeat[ticket] = 1;
    notes.writtenAt[ticket] = NaN;
    this.tally.addFor(ticket, NONE, SERVED.repeats);
  }

  #isNoFirstContact(ticket: number): void {
    if (this.notes.isFirstContact[ticket] === 0) return;
    this.notes.isFirstContact[ticket] = 0;
    this.tally.addFor(ticket, this.notes.solvedBy[ticket], SERVED.firstContact, -1);
  }

  /** The customer of a closed ticket has made a new one of the same matter: neither is a first contact that settled it. */
  #cameBack(again: number, earlier: number): void {
    const { tickets, calendar } = this.#world;
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      if (tickets.ordinal[ticket] !== earlier || tickets.state[ticket] !== TICKET.closed) continue;
      this.tally.addFor(ticket, NONE, SERVED.repeats);
      if (calendar.now - this.notes.solvedAt[ticket] > this.#settings.contact.repeatTime) return;
      this.notes.isRepeat[again] = 1;
      return this.#isNoFirstContact(ticket);
    }
  }

  #left(what: number, ticket: number, expert: number): void {
    if (what === HAPPENING.ticketEscalated) {
      if (expert !== NONE) this.tally.addFor(ticket, expert, SERVED.escalated);
    } else if (what === HAPPENING.ticketAbandoned) this.tally.addFor(ticket, NONE, SERVED.abandoned);
    else if (what !== HAPPENING.ticketBlocked && what !== HAPPENING.ticketBalked) return;
    this.#stopsWaiting(ticket);
    this.#resolutionIsDue(ticket);
  }

  #reviewed(ticket: number, expert: number, stars: number): void {
    const isThree = this.#settings.satisfaction.scale === 'three-choices';
    const isSatisfied = stars >= (isThree ? 5 : 4);
    const isNeutral = !isSatisfied && stars >= 3;
    this.tally.addFor(ticket, expert, SERVED.reviews);
    this.tally.addFor(ticket, expert, SERVED.stars, stars);
    if (isSatisfied) this.tally.addFor(ticket, expert, SERVED.satisfied);
    if (isNeutral) this.tally.addFor(ticket, expert, SERVED.neutral);
    this.weekly.reviewed(this.#world.calendar.now, isSatisfied);
  }

  #surveyed(ticket: number, expert: number, score: number, leftContact: number): void {
    this.tally.addFor(ticket, expert, SERVED.surveys);
    if (score >= PROMOTERS_FROM) this.tally.addFor(ticket, expert, SERVED.promoters);
    if (score <= DETRACTORS_UP_TO) this.tally.addFor(ticket, expert, SERVED.detractors);
    if (score > this.#settings.contact.flagUpTo) return;
    this.tally.addFor(ticket, expert, SERVED.flags);
    if (leftContact === 1) this.tally.addFor(ticket, expert, SERVED.contacts);
  }

  override settle(now: number): void {
    const { trendFromShare, trendToShare, trendTime } = this.#settings.satisfaction;
    const [reviews, satisfied, reviewsBefore, satisfiedBefore] = this.weekly.at(now);
    this.tally.setLevel(SERVED.weekReviews, reviews);
    this.tally.setLevel(SERVED.weekSatisfied, satisfied);
    this.tally.setLevel(SERVED.weekBeforeReviews, reviewsBefore);
    this.tally.setLevel(SERVED.weekBeforeSatisfied, satisfiedBefore);
    const along = trendTime === 0 ? 1 : Math.min(1, now / trendTime);
    this.tally.setLevel(SERVED.goal, trendFromShare + along * (trendToShare - trendFromShare));
  }
}
