import { PURPOSE } from '../random/purposes.ts';
import { durationOf, samplerOf, type Sampler } from '../random/sampler.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';

/** Reason code of a plain rejection: none is given. */
const NO_REASON = 0;

/** Who answers from outside does so when they like; nothing is drawn for them. */
const NO_ANSWERS = { accept: 0, acceptOrReject: 0, answer: samplerOf({ law: 'constant', value: 0 }) };

interface PlainAnswers {
  readonly accept: number;
  readonly acceptOrReject: number;
  readonly answer: Sampler;
}

/** How offers are answered: plainly, by probabilities and a law, or by the behaviour model. */
export class Answering {
  readonly #world: World;
  readonly #plain: readonly (PlainAnswers | undefined)[];

  constructor(world: World) {
    this.#world = world;
    this.#plain = world.scenario.experts.map(({ response }) => {
      if (response === undefined) return undefined;
      if (response === 'outside') return NO_ANSWERS;
      const { accept, reject, answer } = response;
      return { accept, acceptOrReject: accept + reject, answer: samplerOf(answer) };
    });
  }

  /** Schedules the answer to an offer just made, unless it would come at its limit or later. */
  await(offer: number, limit: number): void {
    const { offers, experts, answeringPeople } = this.#world;
    const plain = this.#plain[experts.group[offers.expert[offer]]];
    if (plain === undefined) answeringPeople.await(offer, limit);
    else this.#awaitPlain(offer, limit, plain);
  }

  #awaitPlain(offer: number, limit: number, plain: PlainAnswers): void {
    const { offers, tickets, draws, calendar, offering } = this.#world;
    const ticket = offers.ticket[offer];
    const ordinal = offers.ordinal[offer];
    const outcome = draws.uniform(PURPOSE.offerOutcome, tickets.fate[ticket], ordinal);
    if (outcome >= plain.acceptOrReject) return;
    const delay = durationOf(plain.answer, draws.uniform(PURPOSE.offerAnswer, tickets.fate[ticket], ordinal));
    if (delay >= limit) return;
    const accepts = outcome < plain.accept;
    if (delay === 0 && accepts) offering.accept(offer);
    else
      offers.answerTimer[offer] = calendar.schedule(calendar.now + delay, EVENT.offerAnswered, offer, accepts ? 1 : 0);
  }

  /** Whether an expert who may pick for themselves takes a ticket that they see. */
  wouldTake(ticket: number, expert: number, uniform: number): boolean {
    const { experts, answeringPeople } = this.#world;
    const plain = this.#plain[experts.group[expert]];
    return plain === undefined ? answeringPeople.wouldTake(ticket, expert, uniform) : uniform < plain.accept;
  }

  /** The moment of the answer has come. */
  answered(offer: number, accepts: number): void {
    const { offers, experts, offering, answeringPeople } = this.#world;
    offers.answerTimer[offer] = 0;
    if (this.#plain[experts.group[offers.expert[offer]]] === undefined) answeringPeople.answered(offer);
    else if (accepts === 1) offering.accept(offer);
    else offering.reject(offer, NO_REASON);
  }
}
