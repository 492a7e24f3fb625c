import { type ArchetypeName, resolveArchetype } from '../../../engine/behaviour/archetypes.ts';
import { expectedReplyTime } from '../../../engine/behaviour/chasing.ts';
import { chatTurnTime } from '../../../engine/behaviour/chatting.ts';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import {
  acceptProbability,
  acceptUtility,
  decide,
  decideDelay,
  DECISION,
  payRatio,
  perceivedDifficulty,
  shiftEndNearness,
} from '../../../engine/behaviour/deciding.ts';
import { escalates } from '../../../engine/behaviour/escalating.ts';
import type { ExpertBehaviour } from '../../../engine/behaviour/expert-settings.ts';
import { forgottenOnlineTime, holdTime } from '../../../engine/behaviour/holding.ts';
import { noticeDelay, timeAtDesk, timeAway } from '../../../engine/behaviour/noticing.ts';
import { answerQuality } from '../../../engine/behaviour/quality.ts';
import { reopenShare } from '../../../engine/behaviour/replying.ts';
import { isControllable } from '../../../engine/behaviour/review-reasons.ts';
import { ratedShare, reviewReason, starsFor } from '../../../engine/behaviour/reviewing.ts';
import { type Experience, satisfaction } from '../../../engine/behaviour/satisfaction.ts';
import { drawTemperament, type Temperament } from '../../../engine/behaviour/temperament.ts';
import { workTime } from '../../../engine/behaviour/work-time.ts';

/*
 * The default population of tickets and offers, sampled without an engine: 68 % email and 32 % chat, difficulty Beta(1.6, 5),
 * email work lognormal with a median of 7 min and sigma 0.6, 8 % that need escalation, 20 % with a cause beyond the desk.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Uniforms strictly between 0 and 1 from a seed (mulberry32). */
export function uniformsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (((word ^ (word >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** A difficulty by rejection; the density of Beta(1.6, 5) is in proportion to x^0.6 (1 − x)^4, highest at 0.6 ÷ 4.6. */
function difficultyFrom(uniform: () => number): number {
  const highest = (0.6 / 4.6) ** 0.6 * (4 / 4.6) ** 4;
  for (;;) {
    const x = uniform();
    if (uniform() * highest < x ** 0.6 * (1 - x) ** 4) return x;
  }
}

/** A standard normal deviate (Box and Muller), independent of the engine's own. */
function normalFrom(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function expertFrom(behaviour: ExpertBehaviour, uniform: () => number): Temperament {
  const own = Array.from({ length: 10 }, uniform);
  return drawTemperament(behaviour.temperament, (ordinal) => own[ordinal] ?? Number.NaN);
}

export interface OfferFigures {
  readonly rejectedShare: number;
  readonly timedOutShare: number;
  /** (mean difficulty offered − accepted) ÷ sd offered. */
  readonly mixGap: number;
}

const EXPERTS = 60;
const OFFERS = 400;
const OFFER_TIMEOUT = 5 * MINUTE;

/**
 * Offers of 5 minutes, one every 20 minutes on average, to 60 experts who step away from the desk as they do and who, when their
 * group forgets to go offline, sit out the hours after each eighth hour elsewhere.
 */
export function offersTo(name: ArchetypeName, seed: number): OfferFigures {
  const behaviour = resolveArchetype(name);
  const uniform = uniformsFrom(seed);
  let rejected = 0;
  let timedOut = 0;
  let accepted = 0;
  let sumAccepted = 0;
  let sum = 0;
  let squares = 0;
  for (let each = 0; each < EXPERTS; each++) {
    const expert = expertFrom(behaviour, uniform);
    const absence = absences(behaviour, uniform);
    let now = 0;
    for (let offer = 0; offer < OFFERS; offer++) {
      now -= 20 * MINUTE * Math.log(uniform());
      const isChat = uniform() < 0.32;
      const difficulty = difficultyFrom(uniform);
      sum += difficulty;
      squares += difficulty * difficulty;
      const delay = noticeDelay(behaviour.noticing, isChat, expert.notificationsOn === 1, uniform(), uniform());
      const answeredAt = absence.seen(now, now + delay) + decideDelay(behaviour.deciding, isChat, uniform());
      const decision = decisionOn(behaviour, expert, difficulty, uniform);
      if (answeredAt - now >= OFFER_TIMEOUT || decision === DECISION.ignore) timedOut++;
      else if (decision === DECISION.reject) rejected++;
      else {
        accepted++;
        sumAccepted += difficulty;
      }
    }
  }
  const all = EXPERTS * OFFERS;
  const mean = sum / all;
  const spread = Math.sqrt(squares / all - mean * mean);
  return {
    rejectedShare: rejected / all,
    timedOutShare: timedOut / all,
    mixGap: (mean - sumAccepted / accepted) / spread,
  };
}

/** When an offer is seen by somebody who comes and goes. */
function absences(
  behaviour: ExpertBehaviour,
  uniform: () => number,
): { seen: (at: number, noticed: number) => number } {
  const { away, shift } = behaviour;
  const isEverAway = away.awayMean > 0;
  let from = isEverAway ? timeAtDesk(away, uniform()) : Infinity;
  let until = isEverAway ? from + timeAway(away, uniform()) : Infinity;
  let shiftEnds = 8 * HOUR;
  let forgottenUntil = -Infinity;
  return {
    seen(at, noticed) {
      while (at >= shiftEnds) {
        forgottenUntil = shiftEnds + forgottenOnlineTime(shift, uniform(), uniform());
        shiftEnds += 8 * HOUR;
      }
      while (at >= until) {
        from = until + timeAtDesk(away, uniform());
        until = from + timeAway(away, uniform());
      }
      const back = noticed >= from ? Math.max(noticed, until) : noticed;
      return at < forgottenUntil ? Math.max(back, forgottenUntil) : back;
    },
  };
}

function decisionOn(
  behaviour: ExpertBehaviour,
  expert: Temperament,
  difficulty: number,
  uniform: () => number,
): number {
  const { deciding, working } = behaviour;
  const perceived = perceivedDifficulty(deciding, difficulty, expert.ticketsDone, uniform());
  const open = uniform();
  const utility = acceptUtility(deciding, expert, {
    skillMatch: expert.skill,
    perceivedDifficulty: perceived,
    payRatio: payRatio(working, 2 + 2 * uniform(), 3, perceived),
    unanswered: open < 0.5 ? 0 : open < 0.8 ? 1 : 2,
    fatigue: 0.4 * uniform(),
    shiftEnd: shiftEndNearness(deciding, 8 * HOUR * uniform()),
  });
  return decide(acceptProbability(utility), expert.conscientiousness, uniform());
}

export interface ServiceFigures {
  readonly meanStars: number;
  readonly controllableStars: number;
  readonly meanQuality: number;
  readonly reopenShare: number;
  /** Minutes from acceptance to the first reply of emails. */
  readonly emailReplyMinutes: number;
  readonly escalatedOfNeeded: number;
  readonly escalatedOfNeedless: number;
  /** Share of rated tickets with a cause beyond the desk that got four stars or more. */
  readonly wonOver: number;
}

/** What is added up over the tickets served. */
class Sums {
  tickets = 0;
  quality = 0;
  reopening = 0;
  emails = 0;
  emailReplyTime = 0;
  needed = 0;
  escalatedOfNeeded = 0;
  escalatedOfNeedless = 0;
  reviews = 0;
  stars = 0;
  controllableReviews = 0;
  controllableStars = 0;
  unlucky = 0;
  wonOver = 0;
}

/** Tickets answered by 60 experts in the usual circumstances: up to two others open, waits of a minute or so before acceptance. */
export function ticketsServedBy(name: ArchetypeName, seed: number): ServiceFigures {
  const behaviour = resolveArchetype(name);
  const uniform = uniformsFrom(seed);
  const sums = new Sums();
  for (let each = 0; each < EXPERTS; each++) {
    const expert = expertFrom(behaviour, uniform);
    for (let ticket = 0; ticket < OFFERS; ticket++) {
      const isChat = uniform() < 0.32;
      const experience = serveOne(behaviour, expert, isChat, uniform, sums);
      reviewOne(experience, isChat, uniform, sums);
    }
  }
  return {
    meanStars: sums.stars / sums.reviews,
    controllableStars: sums.controllableStars / sums.controllableReviews,
    meanQuality: sums.quality / sums.tickets,
    reopenShare: sums.reopening / sums.tickets,
    emailReplyMinutes: sums.emailReplyTime / sums.emails / MINUTE,
    escalatedOfNeeded: sums.escalatedOfNeeded / sums.needed,
    escalatedOfNeedless: sums.escalatedOfNeedless / (sums.tickets - sums.needed),
    wonOver: sums.wonOver / sums.unlucky,
  };
}

function serveOne(
  behaviour: ExpertBehaviour,
  expert: Temperament,
  isChat: boolean,
  uniform: () => number,
  sums: Sums,
): Experience {
  const customers = DEFAULT_CUSTOMER_BEHAVIOUR;
  const difficulty = difficultyFrom(uniform);
  const load = Math.floor(3 * uniform()) / 3;
  const fatigue = 0.4 * uniform();
  const isMissed = escalateOne(behaviour, expert, difficulty, uniform, sums);
  const work = { ...expert, baseWork: 7 * MINUTE * Math.exp(0.6 * normalFrom(uniform)), difficulty, load, fatigue };
  const waitAfter = isChat
    ? chatTurnTime(behaviour, { ...work, baseWork: 30_000 * Math.exp(0.5 * normalFrom(uniform)) }, 2)
    : workTime(behaviour, work) + holdTime(behaviour.holding, uniform(), uniform());
  const answer = { ...expert, difficulty, fatigue, load, chats: isChat ? 2 : 0 };
  const quality = answerQuality(behaviour, answer, uniform());
  const reopening = reopenShare(customers.reopening, quality, isMissed);
  sums.tickets++;
  sums.quality += quality;
  sums.reopening += reopening;
  if (!isChat) {
    sums.emails++;
    sums.emailReplyTime += waitAfter;
  }
  return {
    quality,
    waitBefore: -(isChat ? 20_000 : MINUTE) * Math.log(uniform()) + (uniform() < 0.03 ? OFFER_TIMEOUT : 0),
    waitAfter,
    expected: expectedReplyTime(customers.expectation, isChat, uniform()),
    bounces: uniform() < 0.03 ? 1 : 0,
    reopens: uniform() < reopening ? 1 : 0,
    uncontrollable: uniform() < 0.2 ? 1 : 0,
    isChat: isChat ? 1 : 0,
  };
}

/** Whether an escalation was needed and missed; 8 % of tickets need it, more of the hard ones. */
function escalateOne(
  behaviour: ExpertBehaviour,
  expert: Temperament,
  difficulty: number,
  uniform: () => number,
  sums: Sums,
): boolean {
  const isNeeded = uniform() < 0.08 * (1 + 2 * (difficulty - 0.24));
  const isEscalated = escalates(behaviour.escalating, expert, isNeeded, uniform());
  if (isNeeded) sums.needed++;
  if (isNeeded && isEscalated) sums.escalatedOfNeeded++;
  if (!isNeeded && isEscalated) sums.escalatedOfNeedless++;
  return isNeeded && !isEscalated;
}

function reviewOne(experience: Experience, isChat: boolean, uniform: () => number, sums: Sums): void {
  const { satisfaction: feeling, reviews } = DEFAULT_CUSTOMER_BEHAVIOUR;
  const z = satisfaction(feeling, experience, uniform());
  if (uniform() >= ratedShare(reviews, isChat, z)) return;
  const stars = starsFor(reviews, z);
  const reason = reviewReason(feeling, reviews.productShare, experience, stars, uniform());
  sums.reviews++;
  sums.stars += stars;
  if (isControllable(reason)) {
    sums.controllableReviews++;
    sums.controllableStars += stars;
  }
  if (experience.uncontrollable === 0) return;
  sums.unlucky++;
  if (stars >= 4) sums.wonOver++;
}
