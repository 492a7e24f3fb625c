import type { Draws } from '../random/draws.ts';
import type { Sampler } from '../random/sampler.ts';
import { samplerOf } from '../random/sampler.ts';
import type { Law, Schedule } from '../scenario/scenario.ts';

/** A schedule of alternating periods, each expert alone. */
export type AlternatingSchedule = Extract<Schedule, { readonly online: Law }>;

/**
 * Experts who come and go at random: period 0 is online from the start of the run, period 1 offline, and so on. Lengths
 * are keyed by (expert, period), so nothing that happens shifts them.
 */
export class AlternatingPlan {
  readonly #online: Sampler;
  readonly #offline: Sampler;
  readonly #draws: Draws;
  readonly #purposes: { readonly online: number; readonly offline: number };

  /** `purposes` are those of the draws of either kind of period. */
  constructor(
    schedule: AlternatingSchedule,
    draws: Draws,
    purposes: { readonly online: number; readonly offline: number },
  ) {
    this.#online = samplerOf(schedule.online);
    this.#offline = samplerOf(schedule.offline);
    this.#draws = draws;
    this.#purposes = purposes;
  }

  /** Whether experts are online in a period, counted from 0. */
  isOnline(period: number): boolean {
    return period % 2 === 0;
  }

  /** How long a period of an expert lasts: whole ms, at least 1. */
  lengthOf(expert: number, period: number): number {
    const isOnline = period % 2 === 0;
    const purpose = isOnline ? this.#purposes.online : this.#purposes.offline;
    const draw = this.#draws.uniform(purpose, expert, period >> 1);
    return Math.max(1, Math.round((isOnline ? this.#online : this.#offline).quantile(draw)));
  }
}
