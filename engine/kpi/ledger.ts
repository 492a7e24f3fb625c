import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { CellTable } from './cell-table.ts';
import { ExpertLedger } from './expert-ledger.ts';

/**
 * All tables of counters: the cells, and those of each expert. A caller points at a ticket or an offer and then adds; or asks for
 * the place of its cell and the row of its interval and counts there itself.
 */
export class Ledger extends CellTable {
  /** Counters of each expert; absent when experts are not kept apart. */
  readonly experts: ExpertLedger | undefined;
  readonly #world: World;
  // What the caller points at.
  #place = 0;
  #row = 0;
  #isMeasured = false;
  #expert = NONE;
  #at = 0;

  constructor(world: World, keepsExperts: boolean) {
    super(world);
    this.#world = world;
    this.experts = keepsExperts ? new ExpertLedger(world) : undefined;
  }

  /** The next amounts belong to an offer and its expert, and to the moment it was made. */
  pointAtOffer(offer: number): void {
    const { offers } = this.#world;
    this.#at = offers.madeAt[offer];
    this.#isMeasured = offers.measured[offer] === 1;
    this.#point(offers.ticket[offer], offers.expert[offer]);
  }

  /** The next amounts belong to a ticket and the moment it arrived, and to an expert or nobody (`NONE`). */
  pointAtTicket(ticket: number, expert: number): void {
    const { tickets } = this.#world;
    this.#at = tickets.arrivedAt[ticket];
    this.#isMeasured = tickets.measured[ticket] === 1;
    this.#point(ticket, expert);
  }

  /** The next amounts belong to an offer known by its ticket, its expert and the moment it was made. */
  pointAt(ticket: number, expert: number, at: number, isMeasured: boolean): void {
    this.#at = at;
    this.#isMeasured = isMeasured;
    this.#point(ticket, expert);
  }

  #point(ticket: number, expert: number): void {
    const { tickets } = this.#world;
    const place = this.placeOf(tickets.category[ticket], tickets.channel[ticket], this.#isMeasured);
    this.#place = expert === NONE ? place : place + this.offsetOf(expert);
    this.#row = this.rowOf(this.#at, this.#isMeasured);
    this.#expert = expert;
  }

  /** Adds to a counter at the place pointed at; in the expert's window it counts at the moment of the ticket or offer. */
  add(counter: number, amount: number): void {
    this.count(this.#place, this.#row, counter, amount);
    if (this.experts !== undefined && this.#expert !== NONE)
      this.experts.add(this.#expert, counter, amount, this.#at, this.#isMeasured);
  }

  /** The same, but in the expert's window it counts now. */
  addNow(counter: number, amount: number): void {
    this.count(this.#place, this.#row, counter, amount);
    if (this.experts !== undefined && this.#expert !== NONE)
      this.experts.add(this.#expert, counter, amount, this.#world.calendar.now, this.#isMeasured);
  }

  /** Total of a windowed counter of an expert at this moment; 0 when experts are not kept apart. */
  inWindow(expert: number, counter: number): number {
    return this.experts === undefined ? 0 : this.experts.inWindow(expert, counter);
  }

  /** Grows whenever a total of an expert’s window may have become another; 0 when experts are not kept apart. */
  changesOf(expert: number): number {
    return this.experts === undefined ? 0 : this.experts.changesOf(expert);
  }
}
