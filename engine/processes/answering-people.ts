import {
  acceptProbability,
  acceptUtility,
  decide,
  decideDelay,
  DECISION,
  payRatio,
  perceivedDifficulty,
  REJECT_REASON,
  rejectReason,
  shiftEndNearness,
  type OfferView,
} from '../behaviour/deciding.ts';
import { noticeDelay } from '../behaviour/noticing.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { CHANNELS, type Scenario } from '../scenario/scenario.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { HELD_UNTIL } from '../world/rules.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Codes of reasons in the log: 0 stands for none given, the reasons of the behaviour model follow. */
export const FIRST_REASON = 1;

/** What a ticket of a channel usually pays: the mean over the categories, in cents. */
function usualPayoutCents({ tickets }: Scenario, channel: (typeof CHANNELS)[number]): number {
  const categories = Object.values(tickets.categories);
  const total = categories.reduce((sum, { weight }) => sum + weight, 0);
  const paid = categories.reduce(
    (sum, { weight, payout }) => sum + weight * (payout?.[channel] ?? tickets.payout[channel] ?? 0),
    0,
  );
  return total === 0 ? 0 : (100 * paid) / total;
}

/**
 * Experts who notice an offer, think about it, and accept, reject or ignore it. The decision is made with the state of the moment
 * of the answer. Nobody notices anything while away: what came meanwhile, or would have been noticed meanwhile, is seen on return.
 */
export class AnsweringPeople {
  readonly #world: World;
  readonly #usualPayout: readonly number[];
  readonly #view: OfferView = {
    skillMatch: 0,
    perceivedDifficulty: 0,
    payRatio: 1,
    unanswered: 0,
    fatigue: 0,
    shiftEnd: 0,
  };

  constructor(world: World) {
    this.#world = world;
    this.#usualPayout = CHANNELS.map((channel) => usualPayoutCents(world.scenario, channel));
  }

  /** An offer has just been made: it will be noticed, by those who sit at their desk. The limit is the calendar’s business. */
  await(offer: number, _limit: number): void {
    const { offers, tickets, experts, people, draws, calendar } = this.#world;
    const expert = offers.expert[offer];
    if (!people.canSee(expert)) return;
    const ticket = offers.ticket[offer];
    const fate = tickets.fate[ticket];
    const ordinal = offers.ordinal[offer];
    const delay = noticeDelay(
      people.behaviourOf(expert).noticing,
      tickets.channel[ticket] !== CHANNEL.email,
      experts.notifications[expert] === 1,
      draws.uniform(PURPOSE.offerMiss, fate, ordinal),
      draws.uniform(PURPOSE.offerNotice, fate, ordinal),
    );
    offers.answerTimer[offer] = calendar.schedule(calendar.now + delay, EVENT.offerNoticed, offer);
  }

  /** The moment has come at which an expert at the desk sees the offer. */
  noticed(offer: number): void {
    const { offers, people } = this.#world;
    offers.answerTimer[offer] = 0;
    if (people.canSee(offers.expert[offer])) this.#see(offer);
  }

  /** The expert is back in front of the desk: pending offers that waited for that are seen now. */
  cameBack(expert: number): void {
    const { offers, experts } = this.#world;
    for (let offer = experts.firstPending[expert]; offer !== NONE; offer = offers.nextOfExpert[offer]) {
      if (offers.answerTimer[offer] === 0 && Number.isNaN(offers.noticedAt[offer])) this.#see(offer);
    }
  }

  #see(offer: number): void {
    const { offers, tickets, people, calendar, journal, figures, draws } = this.#world;
    const ticket = offers.ticket[offer];
    const expert = offers.expert[offer];
    offers.noticedAt[offer] = calendar.now;
    journal.record(HAPPENING.offerNoticed, ticket, expert, offers.ordinal[offer], 0);
    figures.offerNoticed(offer);
    const thinking = decideDelay(
      people.behaviourOf(expert).deciding,
      tickets.channel[ticket] !== CHANNEL.email,
      draws.uniform(PURPOSE.offerDecidingTime, tickets.fate[ticket], offers.ordinal[offer]),
    );
    offers.answerTimer[offer] = calendar.schedule(calendar.now + thinking, EVENT.offerAnswered, offer);
  }

  /** The expert has thought about the offer: it is accepted, rejected, or left lying until its limit. */
  answered(offer: number): void {
    const { offers, tickets, experts, people, draws, offering } = this.#world;
    const ticket = offers.ticket[offer];
    const expert = offers.expert[offer];
    // Who has gone offline meanwhile, where the desk lets the offer stand, answers nothing any more.
    if (experts.presence[expert] === PRESENCE.offline || experts.presence[expert] === PRESENCE.gone) return;
    const { deciding } = people.behaviourOf(expert);
    const temperament = people.temperamentOf(expert);
    this.#look(ticket, expert, offers.ordinal[offer]);
    const hasRoom = this.#hasRoom(ticket, expert);
    const chance = hasRoom ? acceptProbability(acceptUtility(deciding, temperament, this.#view)) : 0;
    const uniform = draws.uniform(PURPOSE.offerDecision, tickets.fate[ticket], offers.ordinal[offer]);
    const decision = decide(chance, temperament.conscientiousness, uniform);
    if (decision === DECISION.accept) offering.accept(offer);
    else if (decision === DECISION.reject) {
      const reason = hasRoom ? rejectReason(deciding, temperament, this.#view) : REJECT_REASON.overloaded;
      offering.reject(offer, FIRST_REASON + reason);
    }
  }

  /** Whether an expert who may pick for themselves takes a ticket that they see. */
  wouldTake(ticket: number, expert: number, uniform: number): boolean {
    const { tickets, people } = this.#world;
    if (!this.#hasRoom(ticket, expert)) return false;
    this.#look(ticket, expert, tickets.offers[ticket]);
    const utility = acceptUtility(people.behaviourOf(expert).deciding, people.temperamentOf(expert), this.#view);
    return uniform < acceptProbability(utility);
  }

  /** Nobody takes another chat on top of as many as can be kept up. */
  #hasRoom(ticket: number, expert: number): boolean {
    const { tickets, people } = this.#world;
    if (tickets.channel[ticket] !== CHANNEL.chat) return true;
    return people.chats[expert] < people.behaviourOf(expert).chat.mostAtOnce;
  }

  #look(ticket: number, expert: number, ordinal: number): void {
    const { tickets, experts, people, rules, draws, calendar, tiring } = this.#world;
    const { deciding, working } = people.behaviourOf(expert);
    const view = this.#view;
    tiring.update(expert);
    view.skillMatch = people.skillOn(expert, ticket);
    view.perceivedDifficulty = perceivedDifficulty(
      deciding,
      tickets.difficulty[ticket],
      people.ticketsDone[expert],
      draws.uniform(PURPOSE.offerPerception, tickets.fate[ticket], ordinal),
    );
    const usual = this.#usualPayout[tickets.channel[ticket]];
    view.payRatio = payRatio(working, tickets.payoutCents[ticket], usual, view.perceivedDifficulty);
    view.unanswered = rules.heldUntil === HELD_UNTIL.acceptance ? experts.held[expert] : experts.unanswered[expert];
    view.fatigue = people.fatigue[expert];
    view.shiftEnd = shiftEndNearness(deciding, people.shiftEndsAt[expert] - calendar.now);
  }
}
