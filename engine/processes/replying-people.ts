import { escalates } from '../behaviour/escalating.ts';
import { answerQuality, type AnswerView } from '../behaviour/quality.ts';
import { CUSTOMER_REPLY } from '../behaviour/replying.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { CHANNEL } from '../world/channel.ts';
import type { World } from '../world/world.ts';

/** Draws about replies of one ticket are told apart by the offer, then by the reply; no ticket gets as many replies as this. */
const REPLIES_PER_OFFER = 4096;

/** What becomes of finished work when customers follow the behaviour model: an escalation or a reply of some quality. */
export class ReplyingPeople {
  readonly #world: World;
  readonly #view: AnswerView = { skill: 0, difficulty: 0, readFraction: 1, fatigue: 0, load: 0, chats: 0 };

  constructor(world: World) {
    this.#world = world;
  }

  /** The expert has finished a piece of work on a ticket. */
  workDone(ticket: number): void {
    const { tickets, cases, workingPeople, followingUp, leaving, packs } = this.#world;
    if (this.#escalates(ticket)) {
      workingPeople.endChat(ticket);
      followingUp.letGo(ticket);
      return leaving.escalate(ticket, tickets.offer[ticket]);
    }
    const expert = tickets.expert[ticket];
    if (packs !== undefined && packs.passesOn(ticket)) return leaving.transfer(ticket);
    // Who takes a call has replied by picking up.
    const hasReplied = cases.answered[ticket] === 1 && cases.owes[ticket] === 0;
    this.#judge(ticket, expert, hasReplied ? cases.replies[ticket] - 1 : cases.replies[ticket]);
    if (!hasReplied) this.#reply(ticket, expert, cases.effort[ticket]);
    this.#handOver(ticket);
    this.#world.dispatching.serve(expert);
  }

  /** A call is answered: the caller no longer waits, and the conversation begins. */
  picksUp(ticket: number): void {
    const { tickets, dispatching } = this.#world;
    const expert = tickets.expert[ticket];
    this.#reply(ticket, expert, 0);
    dispatching.serve(expert);
  }

  /**
   * The expert forms a belief with the first reply, and once more when told that an answer did not help. Experts reduced to
   * probabilities never escalate.
   */
  #escalates(ticket: number): boolean {
    const { tickets, offers, cases, people, draws } = this.#world;
    const expert = tickets.expert[ticket];
    const isToldSo = cases.answered[ticket] === 1 && cases.reaction[ticket] === CUSTOMER_REPLY.notSolved;
    const isFirst = cases.answered[ticket] === 0 || tickets.channel[ticket] === CHANNEL.voice;
    if (people.isPlain(expert) || !(isFirst || isToldSo)) return false;
    const ordinal = offers.ordinal[tickets.offer[ticket]] * REPLIES_PER_OFFER + (isToldSo ? cases.replies[ticket] : 0);
    const uniform = draws.uniform(PURPOSE.workBelief, tickets.fate[ticket], ordinal);
    const { escalating } = people.behaviourOf(expert);
    return escalates(escalating, people.temperamentOf(expert), tickets.needsEscalation[ticket] === 1, uniform);
  }

  #reply(ticket: number, expert: number, effort: number): void {
    const { cases, journal, figures, leaving, replying, followingUp } = this.#world;
    const number = cases.replies[ticket];
    cases.replies[ticket] = number + 1;
    if (number === 0) this.#noteFirst(ticket);
    journal.record(HAPPENING.replySent, ticket, expert, number, effort);
    figures.replied(ticket, number);
    if (cases.answered[ticket] === 0) {
      cases.answered[ticket] = 1;
      replying.firstReplySent(ticket);
    } else {
      leaving.stopPatience(ticket);
      followingUp.answered(ticket);
    }
  }

  #noteFirst(ticket: number): void {
    const { tickets, cases, customers, calendar } = this.#world;
    cases.firstReplyAt[ticket] = calendar.now;
    cases.waitBefore[ticket] = tickets.acceptedAt[ticket] - tickets.arrivedAt[ticket];
    cases.waitAfter[ticket] = calendar.now - tickets.acceptedAt[ticket];
    customers.stopsChasing(ticket);
  }

  #judge(ticket: number, expert: number, number: number): void {
    const { tickets, cases, people, draws, tiring } = this.#world;
    const view = this.#view;
    tiring.update(expert);
    view.skill = people.skillOn(expert, ticket);
    view.difficulty = tickets.difficulty[ticket];
    // What was cut short was not all read.
    view.readFraction = people.readFraction[expert] * cases.part[ticket];
    view.fatigue = people.isPlain(expert) ? 0 : people.fatigue[expert];
    view.load = people.loadOf(expert);
    view.chats = tickets.channel[ticket] === CHANNEL.chat ? people.chats[expert] : 0;
    const uniform = draws.uniform(PURPOSE.answerQuality, tickets.fate[ticket], number);
    const quality = answerQuality(people.behaviourOf(expert), view, uniform);
    cases.quality[ticket] = quality;
    cases.qualitySum[ticket] += quality;
  }

  /** The customer’s turn. Every email that waits for nobody else is meant as the final answer; a chat goes on until the customer has no more to ask. */
  #handOver(ticket: number): void {
    const { tickets, cases, customers, writingBack, solving, packs } = this.#world;
    if (cases.gone[ticket] === 1) return customers.lingers(ticket);
    if (tickets.channel[ticket] === CHANNEL.chat) return writingBack.afterTurn(ticket);
    if (packs !== undefined && packs.holdsUp(ticket)) return;
    solving.solve(ticket);
    writingBack.afterAnswer(ticket);
  }
}
