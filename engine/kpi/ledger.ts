import { CHANNELS } from '../scenario/scenario.ts';
import { longerFloat64 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTERS, WINDOWED, WINDOWED_WITH_PAIRS, type Counts } from './counters.ts';
import { RollingWindow } from './estimators/rolling-window.ts';

/** A run keeps at most so many reporting intervals; a longer one gets intervals of twice, four times … the length. */
const MOST_INTERVALS = 20_000;
const FIRST_INTERVALS = 64;

/**
 * The tables of counters: by category, channel and group; by reporting interval; by expert; and the rolling window of each expert.
 *
 * A caller first points at a ticket or an offer, then adds. What is not measured (before the end of the warm-up) goes to a spare
 * cell that nobody reads. Most of what happens belongs to the interval that runs, so that one is not kept but worked out: what
 * the cells have gained since it began, less what came late for intervals that have ended.
 */
export class Ledger extends StatePart {
  private cells: Float64Array;
  private intervals: Float64Array;
  /** Sums over the cells when the running interval began, and what came late since then. */
  private before: Counts = new Float64Array(COUNTERS);
  private late: Counts = new Float64Array(COUNTERS);
  private runningSince = 0;
  private experts: Float64Array;
  /** Totals of the last 30 days for each expert; absent when experts are not kept apart. */
  readonly window: RollingWindow | undefined;
  /** Length of a reporting interval, ms. */
  readonly interval: number;
  readonly #world: World;
  readonly #windowed: number;
  readonly #slots: number;
  // Where the next amounts go.
  #cell = 0;
  #isMeasured = false;
  #expert = NONE;
  #at = 0;
  /** Whether the cell is not all. */
  #goesFurther = false;

  constructor(world: World, keepsExperts: boolean) {
    super();
    const { scenario } = world;
    const categories = Object.keys(scenario.tickets.categories).length;
    const { interval, windowHours, distinctTickets } = scenario.figures;
    this.#world = world;
    this.#slots = scenario.experts.length + 1;
    this.#windowed = distinctTickets ? WINDOWED_WITH_PAIRS : WINDOWED;
    this.cells = new Float64Array((categories * CHANNELS.length * this.#slots + 1) * COUNTERS);
    this.intervals = new Float64Array(FIRST_INTERVALS * COUNTERS);
    this.experts = new Float64Array(keepsExperts ? world.experts.count * COUNTERS : 0);
    this.window = keepsExperts ? new RollingWindow(world.experts.count, this.#windowed, windowHours) : undefined;
    let length = interval;
    while (scenario.horizon / length > MOST_INTERVALS) length *= 2;
    this.interval = length;
  }

  get keepsExperts(): boolean {
    return this.window !== undefined;
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

  #point(ticket: number, expert: number): void {
    const { tickets, experts } = this.#world;
    const kind = tickets.category[ticket] * CHANNELS.length + tickets.channel[ticket];
    const slot = expert === NONE ? 0 : experts.group[expert] + 1;
    this.#cell = this.#isMeasured ? (kind * this.#slots + slot) * COUNTERS : this.cells.length - COUNTERS;
    this.#expert = expert;
    this.#goesFurther = this.#at < this.runningSince || this.window !== undefined;
  }

  /** Adds to a counter at the place pointed at; in the expert's window it counts at the moment of the ticket or offer. */
  add(counter: number, amount: number): void {
    this.cells[this.#cell + counter] += amount;
    if (this.#goesFurther) this.#addFurther(counter, amount, this.#at);
  }

  /** The same, but in the expert's window it counts now. */
  addNow(counter: number, amount: number): void {
    this.cells[this.#cell + counter] += amount;
    if (this.#goesFurther) this.#addFurther(counter, amount, this.#world.calendar.now);
  }

  #addFurther(counter: number, amount: number, at: number): void {
    const expert = this.#expert;
    if (this.#isMeasured) {
      if (this.#at < this.runningSince) {
        this.intervals[Math.floor(this.#at / this.interval) * COUNTERS + counter] += amount;
        this.late[counter] += amount;
      }
      if (this.window !== undefined && expert !== NONE) this.experts[expert * COUNTERS + counter] += amount;
    }
    if (this.window !== undefined && expert !== NONE && counter < this.#windowed)
      this.window.add(expert, counter, at, amount);
  }

  /** The running interval ends; the next one begins. */
  closeInterval(): void {
    const start = (this.runningSince / this.interval) * COUNTERS;
    if (start + COUNTERS > this.intervals.length)
      this.intervals = longerFloat64(this.intervals, this.intervals.length * 2);
    this.intervals.set(this.#runningInterval(), start);
    this.before = this.sumOf(NONE, NONE, NONE);
    this.late.fill(0);
    this.runningSince += this.interval;
  }

  #runningInterval(): Counts {
    return this.sumOf(NONE, NONE, NONE).map((sum, counter) => sum - this.before[counter] - this.late[counter]);
  }

  /** Total of a windowed counter of an expert at this moment; 0 when experts are not kept apart. */
  inWindow(expert: number, counter: number): number {
    return this.window === undefined ? 0 : this.window.total(expert, counter, this.#world.calendar.now);
  }

  /** Counters of all measured tickets and offers of some categories, channels and groups; `NONE` takes all. */
  sumOf(category: number, channel: number, group: number): Counts {
    const sum = new Float64Array(COUNTERS);
    const cells = this.cells.length / COUNTERS - 1;
    for (let cell = 0; cell < cells; cell++) {
      const slot = cell % this.#slots;
      const kind = (cell - slot) / this.#slots;
      if (group !== NONE && slot !== group + 1) continue;
      if (channel !== NONE && kind % CHANNELS.length !== channel) continue;
      if (category !== NONE && Math.floor(kind / CHANNELS.length) !== category) continue;
      for (let counter = 0; counter < COUNTERS; counter++) sum[counter] += this.cells[cell * COUNTERS + counter];
    }
    return sum;
  }

  /** Counters of a reporting interval: tickets that arrived and offers that were made in it. */
  ofInterval(number: number): Counts {
    if (number * this.interval === this.runningSince) return this.#runningInterval();
    return this.intervals.slice(number * COUNTERS, (number + 1) * COUNTERS);
  }

  /** Counters of an expert since the end of the warm-up; all 0 when experts are not kept apart. */
  ofExpert(expert: number): Counts {
    if (!this.keepsExperts) return new Float64Array(COUNTERS);
    return this.experts.slice(expert * COUNTERS, (expert + 1) * COUNTERS);
  }

  /** Counters of an expert over the rolling window at this moment; those without a window stand at 0. */
  ofWindow(expert: number, now: number): Counts {
    const counts = new Float64Array(COUNTERS);
    for (let counter = 0; counter < this.#windowed && this.window !== undefined; counter++)
      counts[counter] = this.window.total(expert, counter, now);
    return counts;
  }
}
