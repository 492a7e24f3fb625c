import { assert } from '../assert.ts';
import type { Draws } from '../random/draws.ts';
import { samplerOf, type Sampler } from '../random/sampler.ts';
import type { ArrivalPurposes, ArrivalSettings } from './arrival-settings.ts';
import type { RateProfile } from './rate-profile.ts';

/** How many tickets come with each arrival of a stream, keyed by stream and arrival. */
export class TicketCounts {
  readonly #stream: number;
  readonly #draws: Draws;
  readonly #purposes: ArrivalPurposes;
  readonly #profile: RateProfile;
  readonly #batch: Sampler | undefined;
  readonly #isRecorded: boolean;
  /** Every arrival is one ticket. */
  readonly areAllOne: boolean;

  /** `profile` is needed for recorded times only. */
  constructor(
    settings: ArrivalSettings,
    streamIndex: number,
    draws: Draws,
    purposes: ArrivalPurposes,
    profile: RateProfile,
  ) {
    const isOneByOne = settings.population === undefined || settings.batch === undefined;
    assert(isOneByOne, 'a customer of a finite population writes one ticket at a time');
    this.#stream = streamIndex;
    this.#draws = draws;
    this.#purposes = purposes;
    this.#profile = profile;
    this.#batch = settings.batch && samplerOf(settings.batch);
    this.#isRecorded = settings.times !== undefined;
    this.areAllOne = settings.batch === undefined && settings.times === undefined;
  }

  /**
   * Tickets of arrival number `arrival`: 1, or its batch. Recorded ones cannot come faster or slower; instead each ticket
   * counts as often as the profile times `factor` runs fast at the moment, on average.
   */
  of(arrival: number, moment: number, factor: number): number {
    const count = this.#batch === undefined ? 1 : this.#batchOf(arrival, this.#batch);
    if (!this.#isRecorded) return count;
    this.#profile.locate(moment);
    const draw = this.#draws.uniform(this.#purposes.thinning, this.#stream, arrival);
    return Math.floor(count * this.#profile.rate * factor + draw);
  }

  #batchOf(arrival: number, law: Sampler): number {
    return Math.max(0, Math.round(law.quantile(this.#draws.uniform(this.#purposes.batch, this.#stream, arrival))));
  }
}
