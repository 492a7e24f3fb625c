import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { arrivedTicket, describeTold } from './describe.ts';
import { HAPPENING, type HappeningListener } from './happening.ts';
import type { ArrivedTicket, SimulationEvent } from './simulation-event.ts';

const CAPACITY = 50_000;

/**
 * The newest happenings of a run, kept in columns and told when somebody asks. Hand it to `listen`. Happenings are numbered from 0 in
 * the order in which they were heard; the oldest make room for new ones, so it never takes more than some 40 bytes for each it keeps.
 */
export class RecentEvents implements HappeningListener {
  /** Happenings heard so far: the number of the next. */
  heard = 0;
  readonly #world: World;
  readonly #capacity: number;
  readonly #at: Float64Array;
  readonly #what: Uint8Array;
  readonly #ticket: Float64Array;
  readonly #expert: Int32Array;
  readonly #detail: Float64Array;
  readonly #amount: Float64Array;
  /** What new tickets were, since their rows are used again. */
  readonly #arrived: (ArrivedTicket | undefined)[];

  /** @param capacity how many are kept */
  constructor(world: World, capacity = CAPACITY) {
    this.#world = world;
    this.#capacity = capacity;
    this.#at = new Float64Array(capacity);
    this.#what = new Uint8Array(capacity);
    this.#ticket = new Float64Array(capacity);
    this.#expert = new Int32Array(capacity);
    this.#detail = new Float64Array(capacity);
    this.#amount = new Float64Array(capacity);
    this.#arrived = Array.from({ length: capacity }, () => undefined);
  }

  happened(what: number, row: number, expert: number, detail: number, amount: number): void {
    const { tickets, calendar } = this.#world;
    const slot = this.heard++ % this.#capacity;
    this.#at[slot] = calendar.now;
    this.#what[slot] = what;
    this.#ticket[slot] = row === NONE ? NONE : tickets.ordinal[row];
    this.#expert[slot] = expert;
    this.#detail[slot] = detail;
    this.#amount[slot] = amount;
    this.#arrived[slot] = what === HAPPENING.ticketArrived ? arrivedTicket(this.#world, row) : undefined;
  }

  /** Number of the oldest that is still kept. */
  get first(): number {
    return Math.max(0, this.heard - this.#capacity);
  }

  /** Happenings from one number on, so many at most; those that are kept no more are left out. */
  from(number: number, most = Infinity): SimulationEvent[] {
    const first = Math.max(number, this.first);
    const length = Math.max(0, Math.min(most, this.heard - first));
    return Array.from({ length }, (_, index) => this.#tell((first + index) % this.#capacity));
  }

  /** What is still kept of one ticket, by its number, in order. */
  ofTicket(ordinal: number): SimulationEvent[] {
    const events: SimulationEvent[] = [];
    for (let number = this.first; number < this.heard; number++) {
      const slot = number % this.#capacity;
      if (this.#ticket[slot] === ordinal) events.push(this.#tell(slot));
    }
    return events;
  }

  #tell(slot: number): SimulationEvent {
    return describeTold({
      what: this.#what[slot],
      at: this.#at[slot],
      ticket: this.#ticket[slot],
      expert: this.#expert[slot],
      detail: this.#detail[slot],
      amount: this.#amount[slot],
      arrived: this.#arrived[slot],
    });
  }
}
