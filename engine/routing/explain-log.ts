import { HAPPENING, type HappeningListener } from '../log/happening.ts';
import type { World } from '../world/world.ts';
import { explanationOf, type Explanation } from './explain.ts';

/** One offer of the ticket, and who else could have had it. */
export interface ExplainedOffer extends Explanation {
  /** When it was made, ms. */
  readonly at: number;
  /** Which offer of the ticket, from 0. */
  readonly offer: number;
}

/** Keeps, for one ticket, at each of its offers who else could have had it and why others could not. Hand it to `listen`. */
export class ExplainLog implements HappeningListener {
  readonly offers: ExplainedOffer[] = [];
  readonly #world: World;
  readonly #ordinal: number;

  /** @param ordinal number of the ticket, as in the log */
  constructor(world: World, ordinal: number) {
    this.#world = world;
    this.#ordinal = ordinal;
  }

  happened(what: number, ticket: number, expert: number, detail: number): void {
    const { tickets, calendar } = this.#world;
    if (what !== HAPPENING.offerMade || tickets.ordinal[ticket] !== this.#ordinal) return;
    this.offers.push({ at: calendar.now, offer: detail, ...explanationOf(this.#world, ticket, expert) });
  }
}
