import { OFFER } from '../world/offers.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import type { Levels } from './estimators/levels.ts';
import { LEVEL } from './occupancy.ts';

/** Levels of the desk that consist of tickets and offers. */
const OPEN_LEVELS = [LEVEL.offered, LEVEL.held, LEVEL.open] as const;

/**
 * Since when tickets have been open, offered and held, of those that are still so: all that the end of an interval needs of them.
 * Added to the levels, it lets them be read; then it is taken back.
 */
export class OpenTimes {
  readonly #world: World;
  readonly #levels: Levels;
  /** At each level, how many, and the sum of the moments since when. */
  readonly #counts = new Float64Array(Object.keys(LEVEL).length);
  readonly #moments = new Float64Array(Object.keys(LEVEL).length);

  constructor(world: World, levels: Levels) {
    this.#world = world;
    this.#levels = levels;
  }

  add(): void {
    this.#counts.fill(0);
    this.#moments.fill(0);
    this.#look();
    for (const level of OPEN_LEVELS) this.#levels.addSums(level, this.#counts[level], this.#moments[level]);
  }

  /** Takes back what was added last. */
  takeBack(): void {
    for (const level of OPEN_LEVELS) this.#levels.addSums(level, -this.#counts[level], -this.#moments[level]);
  }

  #look(): void {
    const { tickets, offers } = this.#world;
    for (let ticket = 0, left = tickets.used; left > 0; ticket++) {
      if (tickets.state[ticket] === 0) continue;
      left--;
      this.#change(LEVEL.open, 1, tickets.arrivedAt[ticket]);
      for (let offer = tickets.offer[ticket]; offer !== NONE; offer = offers.nextOfTicket[offer]) {
        this.#change(LEVEL.offered, 1, offers.madeAt[offer]);
        if (offers.state[offer] !== OFFER.accepted) continue;
        this.#change(LEVEL.offered, -1, tickets.acceptedAt[ticket]);
        this.#change(LEVEL.held, 1, tickets.acceptedAt[ticket]);
      }
    }
  }

  #change(level: number, change: number, since: number): void {
    this.#counts[level] += change;
    this.#moments[level] += change * this.#levels.cut(since);
  }
}
