import { lengthFor, longerFloat64 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { NONE, TICKET } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import type { SweepSettings } from './sweep-settings.ts';

/** Columns of the sweep’s tally. */
export const SWEPT = {
  sweeps: 0,
  untouched: 1,
  agedUntouched: 2,
  msOldestUntouched: 3,
  unassigned: 4,
  agedUnassigned: 5,
} as const;

/** Looks at every open ticket from time to time: which of them has nobody, and which of them nothing has happened to for long. */
export class Sweep extends Pack {
  /** When something last happened to a ticket, by its row. */
  private touchedAt = new Float64Array(256);
  readonly #world: World;
  readonly #settings: SweepSettings;

  constructor(world: World, number: number, settings: SweepSettings) {
    super(world, number, Object.keys(SWEPT).length);
    this.#world = world;
    this.#settings = settings;
  }

  override start(): void {
    this.#scheduleNext(0);
  }

  #scheduleNext(now: number): void {
    const next = now + this.#settings.betweenTime;
    if (next <= this.#world.scenario.horizon) this.wake(next, 0);
  }

  override heard(_what: number, ticket: number): void {
    if (ticket === NONE) return;
    if (ticket >= this.touchedAt.length)
      this.touchedAt = longerFloat64(this.touchedAt, lengthFor(ticket, this.touchedAt.length));
    this.touchedAt[ticket] = this.#world.calendar.now;
  }

  override due(): void {
    const { tickets, calendar, journal } = this.#world;
    const { betweenTime, agedTime } = this.#settings;
    const now = calendar.now;
    let [untouched, agedUntouched, oldest, unassigned, agedUnassigned] = [0, 0, 0, 0, 0];
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      const state = tickets.state[ticket];
      const isUnassigned = state === TICKET.waiting || state === TICKET.pausing || state === TICKET.offered;
      if (!isUnassigned && state !== TICKET.held) continue;
      const rested = now - this.touchedAt[ticket];
      if (rested >= betweenTime) untouched++;
      if (rested > agedTime) agedUntouched++;
      oldest = Math.max(oldest, rested);
      if (isUnassigned) unassigned++;
      if (isUnassigned && now - tickets.arrivedAt[ticket] > agedTime) agedUnassigned++;
    }
    journal.record(HAPPENING.deskSwept, NONE, NONE, untouched, unassigned);
    this.tally.add(SWEPT.sweeps);
    this.tally.add(SWEPT.untouched, untouched);
    this.tally.add(SWEPT.agedUntouched, agedUntouched);
    this.tally.add(SWEPT.msOldestUntouched, oldest);
    this.tally.add(SWEPT.unassigned, unassigned);
    this.tally.add(SWEPT.agedUnassigned, agedUnassigned);
    this.#scheduleNext(now);
  }
}
