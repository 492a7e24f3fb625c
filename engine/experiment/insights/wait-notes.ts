import { HAPPENING } from '../../log/happening.ts';
import type { World } from '../../world/world.ts';
import type { NoteTaker } from './note-takers.ts';

/** Numbers noted of each reporting interval, of the tickets that arrived in it. */
export const WAIT_NOTE = {
  arrived: 0,
  /** Until somebody accepted for the first time, or the customer left; ms. */
  msWaited: 1,
  left: 2,
  /** Accepted within the first of the scenario’s thresholds. */
  acceptedInTime: 3,
} as const;
export const WAIT_NOTES_WIDTH = 4;

/** Notes how long tickets waited and how many customers left, by the interval in which they came. */
export class WaitNotes implements NoteTaker {
  readonly #world: World;
  readonly #interval: number;
  readonly #inTime: number;
  readonly #notes: Float64Array;
  /** Tickets that nobody has accepted yet. */
  readonly #waiting = new Set<number>();

  constructor(world: World) {
    const { figures, horizon } = world.scenario;
    this.#world = world;
    this.#interval = figures.interval;
    this.#inTime = figures.thresholds[0] ?? Infinity;
    this.#notes = new Float64Array(Math.ceil(horizon / this.#interval) * WAIT_NOTES_WIDTH);
  }

  happened(what: number, row: number): void {
    switch (what) {
      case HAPPENING.ticketArrived:
        this.#waiting.add(this.#world.tickets.ordinal[row]);
        this.#notes[this.#placeOf(row) + WAIT_NOTE.arrived]++;
        break;
      case HAPPENING.offerAccepted:
        this.#ended(row, false);
        break;
      case HAPPENING.ticketAbandoned:
      case HAPPENING.ticketBalked:
      case HAPPENING.ticketBlocked:
        this.#ended(row, true);
    }
  }

  taken(): Float64Array {
    return this.#notes;
  }

  #ended(row: number, hasLeft: boolean): void {
    const { tickets, calendar } = this.#world;
    if (!this.#waiting.delete(tickets.ordinal[row])) return;
    const waited = calendar.now - tickets.arrivedAt[row];
    const place = this.#placeOf(row);
    this.#notes[place + WAIT_NOTE.msWaited] += waited;
    if (hasLeft) this.#notes[place + WAIT_NOTE.left]++;
    else if (waited <= this.#inTime) this.#notes[place + WAIT_NOTE.acceptedInTime]++;
  }

  #placeOf(row: number): number {
    return Math.floor(this.#world.tickets.arrivedAt[row] / this.#interval) * WAIT_NOTES_WIDTH;
  }
}
