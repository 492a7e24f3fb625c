import { Draws } from '../../engine/index.ts';

/** What chance decides in a load. */
const PURPOSES = ['arrivals', 'twice', 'answer', 'think', 'work', 'disturbed'] as const;

/** The luck of a load: that of each ticket, offer and expert is its own, so nobody’s depends on what others drew. */
export class LoadDraws {
  readonly #draws: Draws;

  /** @param seed any text */
  constructor(seed: string) {
    this.#draws = new Draws(seed, PURPOSES);
  }

  /** A number strictly between 0 and 1. @param ordinal which of the entity’s draws for this purpose */
  uniform(purpose: (typeof PURPOSES)[number], entity: number, ordinal = 0): number {
    return this.#draws.uniform(PURPOSES.indexOf(purpose), entity, ordinal);
  }
}
