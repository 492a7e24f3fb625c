import type { StandingSettings } from '../behaviour/desk-feedback-settings.ts';
import { mixFactor, mixGap, qualityFactor, recordFactor, shrunkShare } from '../behaviour/standing.ts';
import { COUNTER, DIFFICULTY_UNITS } from '../kpi/counters.ts';

/** Totals of each expert’s rolling window at this moment, under the numbers of COUNTER. */
export interface WindowTotals {
  inWindow(expert: number, counter: number): number;
}

/** The same, and whether it is worth looking again. */
export interface ChangingTotals extends WindowTotals {
  /** Grows whenever a total of the expert may have become another; as long as it stands, none has. */
  changesOf(expert: number): number;
}

/** What the desk has on file about its experts, read as weights. */
export class StandingRecord {
  readonly #settings: StandingSettings;
  readonly #totals: WindowTotals;
  readonly #countsIncorrectEscalation: boolean;

  /** @param countsIncorrectEscalation whether incorrect escalations are rejections (D-1) */
  constructor(settings: StandingSettings, totals: WindowTotals, countsIncorrectEscalation: boolean) {
    this.#settings = settings;
    this.#totals = totals;
    this.#countsIncorrectEscalation = countsIncorrectEscalation;
  }

  /** Weight by record and reviews, without skill and load; 1 with a clean record and usual reviews. */
  weightOf(expert: number): number {
    const stars = this.#total(expert, COUNTER.stars);
    return qualityFactor(this.#settings, stars, this.#total(expert, COUNTER.reviews)) * this.recordOf(expert);
  }

  /** Weight of an expert’s record ÷ weight of a clean one (K-06), as of now. */
  recordOf(expert: number): number {
    const settings = this.#settings;
    return recordFactor(
      settings,
      this.rejectedShareOf(expert),
      this.timedOutShareOf(expert),
      mixFactor(settings, this.#mixGapOf(expert), this.#countedOffers(expert)),
    );
  }

  /** Share of offers rejected in the last 30 days (K-01), mixed with some usual ones. */
  rejectedShareOf(expert: number): number {
    const incorrect = this.#countsIncorrectEscalation ? this.#total(expert, COUNTER.escalatedIncorrectly) : 0;
    const offers = this.#countedOffers(expert) - this.#total(expert, COUNTER.escalatedCorrectly);
    return shrunkShare(this.#settings, this.#total(expert, COUNTER.rejected) + incorrect, offers);
  }

  /** Share of offers timed out for any of the three causes in the last 30 days (K-03), mixed with some usual ones. */
  timedOutShareOf(expert: number): number {
    const timedOut =
      this.#total(expert, COUNTER.expired) +
      this.#total(expert, COUNTER.noFirstReply) +
      this.#total(expert, COUNTER.noFollowUp);
    return shrunkShare(this.#settings, timedOut, this.#countedOffers(expert));
  }

  #mixGapOf(expert: number): number {
    return mixGap(
      this.#countedOffers(expert),
      this.#total(expert, COUNTER.difficultyOffered) / DIFFICULTY_UNITS,
      this.#total(expert, COUNTER.squaredDifficultyOffered) / DIFFICULTY_UNITS,
      this.#total(expert, COUNTER.accepted) - this.#total(expert, COUNTER.rescindedAfterAcceptance),
      this.#total(expert, COUNTER.difficultyAccepted) / DIFFICULTY_UNITS,
    );
  }

  /** Offers of the window but rescinded ones. */
  #countedOffers(expert: number): number {
    return this.#total(expert, COUNTER.offers) - this.#total(expert, COUNTER.rescinded);
  }

  #total(expert: number, counter: number): number {
    return this.#totals.inWindow(expert, counter);
  }
}
