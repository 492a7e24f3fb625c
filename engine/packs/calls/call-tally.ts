import type { PackTally } from '../pack-tally.ts';
import { APPOINTMENT, CALL_END, FACT } from './call-outcome.ts';
import type { CallsSettings } from './calls-settings.ts';

/** Columns of the tally. Everything but bookings belongs to the moment of the appointment. */
export const CALLED = {
  booked: 0,
  appointments: 1,
  noShows: 2,
  rescheduled: 3,
  completed: 4,
  missed: 5,
  brokenOff: 6,
  handedOn: 7,
  onboarded: 8,
  trials: 9,
  converted: 10,
  monthly: 11,
  recommended: 12,
  upgraded: 13,
  joined: 14,
  saveCalls: 15,
  rescinded: 16,
  delivered: 17,
  msToDeliver: 18,
  surveys: 19,
  answers: 20,
  points: 21,
  positive: 22,
  invited: 23,
  posted: 24,
  goodReviews: 25,
  centsConverted: 26,
  centsUpgraded: 27,
  /** Associates times the positive reviews that each is to reach in 30 days. */
  reviewGoal: 28,
} as const;

const CENTS = 100;
const GOOD_FROM = 4;

/** Column of each way in which a call ends. */
const ENDS: readonly number[] = [CALLED.completed, CALLED.missed, CALLED.brokenOff, CALLED.handedOn];

/** Column of each fact of a completed call. */
const FACTS: readonly (readonly [fact: number, counter: number])[] = [
  [FACT.onboarding, CALLED.onboarded],
  [FACT.trial, CALLED.trials],
  [FACT.converted, CALLED.converted],
  [FACT.monthly, CALLED.monthly],
  [FACT.recommended, CALLED.recommended],
  [FACT.upgraded, CALLED.upgraded],
  [FACT.joined, CALLED.joined],
  [FACT.rescinded, CALLED.rescinded],
];

/** Counts what happens to calls. */
export class CallTally {
  static readonly columns = Object.keys(CALLED).length;
  readonly #tally: PackTally;
  readonly #settings: CallsSettings;

  constructor(tally: PackTally, settings: CallsSettings) {
    this.#tally = tally;
    this.#settings = settings;
  }

  associates(count: number, measuredFrom: number): void {
    this.#tally.add(CALLED.reviewGoal, count * this.#settings.publicReviews.goal, measuredFrom);
  }

  booked(): void {
    this.#tally.add(CALLED.booked);
  }

  due(at: number, how: number): void {
    this.#tally.add(CALLED.appointments, 1, at);
    if (how === APPOINTMENT.noShow) this.#tally.add(CALLED.noShows, 1, at);
    if (how === APPOINTMENT.rescheduled) this.#tally.add(CALLED.rescheduled, 1, at);
  }

  ended(at: number, how: number, facts: number): void {
    this.#tally.add(ENDS[how], 1, at);
    if (how !== CALL_END.completed) return;
    const { trial, upgrade } = this.#settings;
    for (const [fact, counter] of FACTS) if ((facts & fact) !== 0) this.#tally.add(counter, 1, at);
    if ((facts & FACT.onboarding) === 0) this.#tally.add(CALLED.saveCalls, 1, at);
    if ((facts & FACT.converted) !== 0)
      this.#tally.add(CALLED.centsConverted, Math.round(CENTS * trial.planDollars), at);
    if ((facts & FACT.upgraded) !== 0)
      this.#tally.add(CALLED.centsUpgraded, Math.round(CENTS * upgrade.annualDollars), at);
  }

  delivered(at: number, time: number): void {
    this.#tally.add(CALLED.delivered, 1, at);
    this.#tally.add(CALLED.msToDeliver, time, at);
  }

  /** @param score of the answer; below 0 when there was none */
  surveyed(at: number, score: number, isInvited: boolean): void {
    this.#tally.add(CALLED.surveys, 1, at);
    if (isInvited) this.#tally.add(CALLED.invited, 1, at);
    if (score < 0) return;
    this.#tally.add(CALLED.answers, 1, at);
    this.#tally.add(CALLED.points, score, at);
    if (score >= this.#settings.survey.positiveFrom) this.#tally.add(CALLED.positive, 1, at);
  }

  reviewed(at: number, stars: number): void {
    this.#tally.add(CALLED.posted, 1, at);
    if (stars >= GOOD_FROM) this.#tally.add(CALLED.goodReviews, 1, at);
  }
}
