import type { SimulationEvent } from '../../engine/index.ts';
import type { ShapeName } from '../kit/unit-shape.ts';

/** How an offer ended. */
export type OfferEnd = 'accepted' | 'rejected' | 'expired' | 'rescinded';

/** How each end looks and is called, in the order in which they are counted. */
export const OFFER_ENDS: readonly {
  readonly end: OfferEnd;
  readonly shape: ShapeName;
  readonly colour: `--sy-${string}`;
}[] = [
  { end: 'accepted', shape: 'check', colour: '--sy-good' },
  { end: 'rejected', shape: 'cross', colour: '--sy-watch' },
  { end: 'expired', shape: 'hourglass', colour: '--sy-poor' },
  { end: 'rescinded', shape: 'back', colour: '--sy-text-quiet' },
];

/** An offer that has just ended. */
export interface PassingOffer {
  /** Index into `OFFER_ENDS`. */
  readonly end: number;
  readonly expert: number;
}

const END_OF: Readonly<Partial<Record<SimulationEvent['type'], number>>> = {
  'offer-accepted': 0,
  'offer-rejected': 1,
  'offer-expired': 2,
  'offer-rescinded': 3,
};

/** The offers among these events that have ended. */
export function passingOffers(events: readonly SimulationEvent[]): readonly PassingOffer[] {
  return events.flatMap((event) => {
    const end = END_OF[event.type];
    return end === undefined || !('expert' in event) || event.expert === null ? [] : [{ end, expert: event.expert }];
  });
}

const SECONDS = 10;

/** How many offers ended how in the last ten seconds on the clock on the wall. */
export class RecentEnds {
  readonly #counts = new Uint32Array(SECONDS * OFFER_ENDS.length);
  readonly #leftOut = new Uint32Array(SECONDS);
  #second = 0;

  /** @param now milliseconds, from any moment on */
  add(offers: readonly PassingOffer[], leftOut: number, now: number): void {
    this.#goTo(now);
    const slot = this.#second % SECONDS;
    for (const { end } of offers) this.#counts[slot * OFFER_ENDS.length + end]! += 1;
    this.#leftOut[slot]! += leftOut;
  }

  /** A count for each of `OFFER_ENDS`, and how many events were never seen. */
  read(now: number): { readonly counts: readonly number[]; readonly leftOut: number } {
    this.#goTo(now);
    const counts = OFFER_ENDS.map(() => 0);
    this.#counts.forEach((count, cell) => (counts[cell % OFFER_ENDS.length]! += count));
    return { counts, leftOut: this.#leftOut.reduce((sum, count) => sum + count, 0) };
  }

  clear(): void {
    this.#counts.fill(0);
    this.#leftOut.fill(0);
  }

  #goTo(now: number): void {
    const second = Math.floor(now / 1000);
    const steps = Math.min(SECONDS, second - this.#second);
    for (let step = 1; step <= steps; step++) {
      const slot = (second - steps + step) % SECONDS;
      this.#counts.fill(0, slot * OFFER_ENDS.length, (slot + 1) * OFFER_ENDS.length);
      this.#leftOut[slot] = 0;
    }
    this.#second = second;
  }
}
