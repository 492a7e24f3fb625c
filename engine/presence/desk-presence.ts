import type { AwaySettings } from '../behaviour/expert-settings.ts';
import { timeAtDesk, timeAway } from '../behaviour/noticing.ts';
import type { Draws } from '../random/draws.ts';

/**
 * Short absences of experts who stay online: they are at the desk, then away, in turn, and notice nothing while away. The
 * how-manieth stretch at the desk or away is keyed by (expert, ordinal). Away 6 min per 150 min by default, which is an
 * assumption.
 */
export class DeskPresence {
  readonly #settings: AwaySettings;
  readonly #draws: Draws;
  readonly #purpose: number;

  /** One purpose serves both kinds of stretch. */
  constructor(settings: AwaySettings, draws: Draws, purpose: number) {
    this.#settings = settings;
    this.#draws = draws;
    this.#purpose = purpose;
  }

  /**
   * How long an expert's stretch number `ordinal` at the desk lasts, from 0: whole ms, at least 1; Infinity for one who
   * never leaves.
   */
  timeAtDesk(expert: number, ordinal: number): number {
    if (this.#settings.awayMean === 0) return Infinity;
    return Math.max(1, timeAtDesk(this.#settings, this.#draws.uniform(this.#purpose, expert, 2 * ordinal)));
  }

  /** How long an expert stays away after stretch number `ordinal` at the desk: whole ms, at least 1. */
  timeAway(expert: number, ordinal: number): number {
    return Math.max(1, timeAway(this.#settings, this.#draws.uniform(this.#purpose, expert, 2 * ordinal + 1)));
  }
}
