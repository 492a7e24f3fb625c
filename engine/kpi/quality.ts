import { REVIEW_REASONS } from '../behaviour/review-reasons.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import type { Ledger } from './ledger.ts';

/** A customer is won over with this many stars (K-24). */
const WON_OVER_FROM = 4;

/** What customers say of the experts who served them (K-22 to K-27). The ledger points at the ticket and the expert reviewed. */
export class Quality extends StatePart {
  /** Reviews of measured tickets by reason. */
  reasons = new Float64Array(REVIEW_REASONS.length);
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger) {
    super();
    this.#world = world;
    this.#ledger = ledger;
  }

  reviewed(ticket: number, stars: number, reason: number, controllable: number): void {
    const { tickets } = this.#world;
    const ledger = this.#ledger;
    ledger.addNow(COUNTER.reviews, 1);
    ledger.addNow(COUNTER.stars, stars);
    if (controllable === 1) {
      ledger.addNow(COUNTER.controllableReviews, 1);
      ledger.addNow(COUNTER.controllableStars, stars);
    }
    if (tickets.uncontrollable[ticket] === 1) {
      ledger.addNow(COUNTER.unluckyReviews, 1);
      if (stars >= WON_OVER_FROM) ledger.addNow(COUNTER.unluckyWonOver, 1);
    }
    if (tickets.measured[ticket] === 1) this.reasons[reason]++;
  }
}
