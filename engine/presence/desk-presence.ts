import type { AwaySettings } from '../behaviour/expert-settings.ts';
import type { Draws } from '../random/draws.ts';
import { exp } from '../random/elementary.ts';
import type { Sampler } from '../random/sampler.ts';
import { samplerOf } from '../random/sampler.ts';

/**
 * Short absences of experts who stay online: they are at the desk, then away, in turn, and notice nothing while away. The
 * how-manieth stretch at the desk or away is keyed by (expert, ordinal). Away 6 min per 150 min by default, which is an
 * assumption.
 */
export class DeskPresence {
  readonly #atDesk: Sampler;
  readonly #away: Sampler;
  readonly #neverLeaves: boolean;
  readonly #draws: Draws;
  readonly #purpose: number;

  /** One purpose serves both kinds of stretch. */
  constructor(settings: AwaySettings, draws: Draws, purpose: number) {
    const { deskMean, awayMean, awaySigma } = settings;
    this.#neverLeaves = awayMean === 0;
    this.#atDesk = samplerOf({ law: 'exponential', mean: deskMean });
    // The mean of a lognormal law is its median × exp(sigma² / 2).
    const median = awayMean * exp(-0.5 * awaySigma * awaySigma);
    this.#away = samplerOf({ law: 'lognormal', median, sigma: awaySigma });
    this.#draws = draws;
    this.#purpose = purpose;
  }

  /**
   * How long an expert's stretch number `ordinal` at the desk lasts, from 0: whole ms, at least 1; Infinity for one who
   * never leaves.
   */
  timeAtDesk(expert: number, ordinal: number): number {
    if (this.#neverLeaves) return Infinity;
    return Math.max(1, Math.round(this.#atDesk.quantile(this.#draws.uniform(this.#purpose, expert, 2 * ordinal))));
  }

  /** How long an expert stays away after stretch number `ordinal` at the desk: whole ms, at least 1. */
  timeAway(expert: number, ordinal: number): number {
    return Math.max(1, Math.round(this.#away.quantile(this.#draws.uniform(this.#purpose, expert, 2 * ordinal + 1))));
  }
}
