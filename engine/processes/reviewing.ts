import { npsAnswer } from '../behaviour/nps.ts';
import { commentTemplate } from '../behaviour/review-comments.ts';
import { isControllable } from '../behaviour/review-reasons.ts';
import { ratedShare, reviewDelay, reviewReason, starsFor } from '../behaviour/reviewing.ts';
import { satisfaction, type Experience } from '../behaviour/satisfaction.ts';
import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** In the log a review is its stars and, times this, its reason. */
const REASON_STEP = 8;

/**
 * Customers judge a solved ticket once: some leave stars with a reason, some answer the survey of 0 to 10. Both come some time after
 * the last reply, and are put down to the expert who solved it. A ticket reopened before that is judged after it is solved again.
 */
export class Reviewing {
  readonly #world: World;
  readonly #experience: Experience = {
    quality: 0,
    waitBefore: 0,
    waitAfter: 0,
    expected: 1,
    bounces: 0,
    reopens: 0,
    uncontrollable: 0,
    isChat: 0,
  };

  constructor(world: World) {
    this.#world = world;
  }

  /** A ticket has just been solved: what the customer feels, and whether the desk will hear of it. */
  solved(ticket: number): void {
    const { tickets, cases, people, draws, calendar, packs } = this.#world;
    const fate = tickets.fate[ticket];
    const { satisfaction: feeling, reviews } = people.customers;
    this.#lookBack(ticket);
    const felt = satisfaction(feeling, this.#experience, draws.uniform(PURPOSE.reviewNoise, fate, 0));
    const z = packs === undefined ? felt : felt + packs.feeling(ticket);
    cases.satisfaction[ticket] = z;
    if (cases.reviewed[ticket] === 1 || !(this.#rates(ticket) || this.#answersSurvey(ticket))) return;
    const isLive = tickets.channel[ticket] !== CHANNEL.email;
    const delay = reviewDelay(reviews, isLive, draws.uniform(PURPOSE.reviewDelay, fate, 0));
    cases.reviewTimer[ticket] = calendar.schedule(calendar.now + delay, EVENT.reviewDue, ticket);
  }

  #lookBack(ticket: number): void {
    const { tickets, cases } = this.#world;
    const experience = this.#experience;
    experience.quality = cases.qualitySum[ticket] / cases.replies[ticket];
    experience.waitBefore = cases.waitBefore[ticket];
    experience.waitAfter = cases.waitAfter[ticket];
    experience.expected = Math.max(1, cases.expected[ticket]);
    experience.bounces = cases.bounces[ticket];
    experience.reopens = cases.failures[ticket];
    experience.uncontrollable = tickets.uncontrollable[ticket];
    experience.isChat = tickets.channel[ticket] === CHANNEL.email ? 0 : 1;
  }

  #rates(ticket: number): boolean {
    const { tickets, cases, people, draws } = this.#world;
    const isLive = tickets.channel[ticket] !== CHANNEL.email;
    const share = ratedShare(people.customers.reviews, isLive, cases.satisfaction[ticket]);
    return draws.uniform(PURPOSE.reviewLeft, tickets.fate[ticket], 0) < share;
  }

  #answersSurvey(ticket: number): boolean {
    const { tickets, people, draws, packs } = this.#world;
    if (packs !== undefined && !packs.isAsked(ticket)) return false;
    return draws.uniform(PURPOSE.npsLeft, tickets.fate[ticket], 0) < people.customers.nps.answeredShare;
  }

  /** The ticket is open again: its customer is asked when it is solved the next time. */
  reopened(ticket: number): void {
    const { cases, calendar } = this.#world;
    if (cases.reviewTimer[ticket] !== 0) calendar.cancel(cases.reviewTimer[ticket]);
    cases.reviewTimer[ticket] = 0;
  }

  /** The customer says what they think. */
  due(ticket: number): void {
    const { cases, solving } = this.#world;
    cases.reviewTimer[ticket] = 0;
    cases.reviewed[ticket] = 1;
    if (this.#rates(ticket)) this.#review(ticket);
    if (this.#answersSurvey(ticket)) this.#answerSurvey(ticket);
    solving.forgetIfOver(ticket);
  }

  #review(ticket: number): void {
    const { tickets, cases, people, draws, journal, figures } = this.#world;
    const { satisfaction: feeling, reviews } = people.customers;
    const fate = tickets.fate[ticket];
    const expert = cases.solvedBy[ticket];
    this.#lookBack(ticket);
    const stars = starsFor(reviews, cases.satisfaction[ticket]);
    const uniform = draws.uniform(PURPOSE.reviewReason, fate, 0);
    const reason = reviewReason(feeling, reviews.productShare, this.#experience, stars, uniform);
    const controllable = isControllable(reason) ? 1 : 0;
    const says = draws.uniform(PURPOSE.reviewComment, fate, 0) < reviews.commentShare;
    cases.comment[ticket] = says ? commentTemplate(reason, stars, draws.uniform(PURPOSE.reviewComment, fate, 1)) : NONE;
    journal.record(HAPPENING.reviewLeft, ticket, expert, stars + REASON_STEP * reason, controllable);
    figures.reviewed(ticket, expert, stars, reason, controllable);
    if (says) figures.commented(ticket, expert, stars, cases.comment[ticket]);
  }

  #answerSurvey(ticket: number): void {
    const { tickets, cases, people, draws, journal, figures } = this.#world;
    const { nps } = people.customers;
    const fate = tickets.fate[ticket];
    const expert = cases.solvedBy[ticket];
    const score = npsAnswer(nps, cases.satisfaction[ticket], draws.uniform(PURPOSE.npsNoise, fate, 0));
    const contact = draws.uniform(PURPOSE.npsLeft, fate, 1) < nps.contactShare ? 1 : 0;
    journal.record(HAPPENING.npsAnswered, ticket, expert, score, contact);
    figures.npsAnswered(ticket, expert, score, contact);
  }
}
