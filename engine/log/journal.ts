import type { World } from '../world/world.ts';
import { Fingerprint } from './fingerprint.ts';
import type { HappeningListener } from './happening.ts';

/** Kinds of happening from here on are spread, so that none looks like an earlier one with an amount. */
const FEW = 64;
const SPREAD = 0x9e3779b1;

/**
 * The one funnel for what happens: every process reports here, after the columns have changed. It keeps the fingerprint and
 * tells listeners, who may read the world at that moment but not change it.
 */
export class Journal extends Fingerprint {
  /** Happenings so far. */
  happenings = 0;
  readonly #world: World;
  #listeners: HappeningListener[] = [];

  constructor(world: World) {
    super();
    this.#world = world;
  }

  listen(listener: HappeningListener): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }

  record(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    const world = this.#world;
    this.happenings++;
    this.mix(
      world.calendar.now,
      what < FEW ? what + (amount << 6) : Math.imul(what, SPREAD) ^ (amount << 6),
      ticket < 0 ? ticket : world.tickets.ordinal[ticket],
      (expert << 6) ^ detail,
    );
    const listeners = this.#listeners;
    for (let index = 0; index < listeners.length; index++)
      listeners[index].happened(what, ticket, expert, detail, amount);
    if (world.packs !== undefined) world.packs.heard(what, ticket, expert, detail, amount);
  }
}
