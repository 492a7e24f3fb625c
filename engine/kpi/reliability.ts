import { OFFER } from '../world/offers.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTER, DIFFICULTY_UNITS } from './counters.ts';
import type { Ledger } from './ledger.ts';

/** How offers end: rejected, left to expire, revoked, escalated, resolved (K-01 to K-13). The ledger points at the offer. */
export class Reliability extends StatePart {
  /** Whether it makes sense to add up difficulties. */
  readonly difficultyVaries: boolean;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #notificationsMatter: boolean;

  constructor(world: World, ledger: Ledger) {
    super();
    const { experts, tickets } = world.scenario;
    this.#world = world;
    this.#ledger = ledger;
    this.#notificationsMatter = experts.some((group) => group.response === undefined);
    this.difficultyVaries = [tickets, ...Object.values(tickets.categories)].some(
      ({ difficulty }) => difficulty !== undefined && difficulty.law !== 'constant',
    );
  }

  /** An offer has been made; −1 takes it out again. */
  made(offer: number, sign: number): void {
    this.#ledger.add(COUNTER.offers, sign);
    if (this.difficultyVaries) this.#countDifficulty(offer, sign);
  }

  /** Adds up the difficulty of an offer that was made and accepted, in the cell and the interval whose counters begin there. */
  countAcceptedDifficulty(place: number, row: number, difficulty: number): void {
    const units = Math.round(difficulty * DIFFICULTY_UNITS);
    const squared = Math.round(difficulty * difficulty * DIFFICULTY_UNITS);
    this.#ledger.count(place, row, COUNTER.difficultyOffered, units);
    this.#ledger.count(place, row, COUNTER.squaredDifficultyOffered, squared);
    this.#ledger.count(place, row, COUNTER.difficultyAccepted, units);
  }

  #countDifficulty(offer: number, times: number): void {
    const { offers, tickets } = this.#world;
    const difficulty = tickets.difficulty[offers.ticket[offer]];
    this.#ledger.add(COUNTER.difficultyOffered, times * Math.round(difficulty * DIFFICULTY_UNITS));
    this.#ledger.add(COUNTER.squaredDifficultyOffered, times * Math.round(difficulty * difficulty * DIFFICULTY_UNITS));
  }

  #countAcceptedDifficulty(offer: number, times: number): void {
    const { offers, tickets } = this.#world;
    const difficulty = tickets.difficulty[offers.ticket[offer]];
    this.#ledger.add(COUNTER.difficultyAccepted, times * Math.round(difficulty * DIFFICULTY_UNITS));
  }

  noticed(offer: number): void {
    const { offers, calendar } = this.#world;
    this.#ledger.add(COUNTER.noticed, 1);
    this.#ledger.add(COUNTER.msToNotice, calendar.now - offers.madeAt[offer]);
  }

  /** An offer was accepted at this moment; −1 takes it out again. */
  accepted(offer: number, acceptedAt: number, sign: number): void {
    this.#ledger.add(COUNTER.accepted, sign);
    this.#ledger.add(COUNTER.msToAccept, sign * (acceptedAt - this.#world.offers.madeAt[offer]));
    if (this.difficultyVaries) this.#countAcceptedDifficulty(offer, sign);
    if (this.#notificationsMatter) this.#countByNotifications(offer, false, sign);
  }

  /** The offer, or the assignment it became, has ended in this state. */
  ended(offer: number, state: number, wasAccepted: boolean): void {
    const { offers, calendar } = this.#world;
    const ledger = this.#ledger;
    ledger.add(state, 1);
    if (state === OFFER.resolved) return;
    if (state === OFFER.rejected) ledger.add(COUNTER.msToReject, calendar.now - offers.madeAt[offer]);
    else if (state === OFFER.expired) ledger.add(COUNTER.msToExpire, calendar.now - offers.madeAt[offer]);
    else if (state === OFFER.rescinded) this.#rescinded(offer, wasAccepted);
    if (state === OFFER.expired) this.#expired(offer);
    if (this.#notificationsMatter && (state === OFFER.rejected || state === OFFER.expired))
      this.#countByNotifications(offer, state === OFFER.expired, 1);
  }

  /** Whether the expert had seen it is known of those who act by the behaviour model. */
  #expired(offer: number): void {
    const { offers, experts, scenario } = this.#world;
    if (scenario.experts[experts.group[offers.expert[offer]]].response !== undefined) return;
    this.#ledger.add(offers.noticedAt[offer] >= 0 ? COUNTER.expiredSeen : COUNTER.expiredUnseen, 1);
  }

  #rescinded(offer: number, wasAccepted: boolean): void {
    if (wasAccepted) this.#ledger.add(COUNTER.rescindedAfterAcceptance, 1);
    if (!this.difficultyVaries) return;
    this.#countDifficulty(offer, -1);
    if (wasAccepted) this.#countAcceptedDifficulty(offer, -1);
  }

  #countByNotifications(offer: number, isExpired: boolean, sign: number): void {
    const { offers, experts } = this.#world;
    const isOn = experts.notifications[offers.expert[offer]] === 1;
    this.#ledger.add(isOn ? COUNTER.endedNotified : COUNTER.endedUnnotified, sign);
    if (isExpired) this.#ledger.add(isOn ? COUNTER.expiredNotified : COUNTER.expiredUnnotified, sign);
  }
}
