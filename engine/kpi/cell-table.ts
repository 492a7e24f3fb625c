import { longerFloat64 } from '../columns.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTERS, type Counts } from './counters.ts';

/** A run keeps at most so many reporting intervals; a longer one gets intervals of twice, four times … the length. */
const MOST_INTERVALS = 20_000;
/** A run has rows for so many of its intervals from the beginning. */
const FIRST_INTERVALS = 512;
/** Row of the intervals for what is not measured. */
const NOT_MEASURED = 0;

/**
 * Counters by category, channel and group, and by reporting interval. Every amount is added twice: to its cell (category × channel ×
 * group), which covers the whole run, and to the row of its interval. What is not measured (before the end of the warm-up) goes to a
 * sheet and a row that nobody reads.
 */
export class CellTable extends StatePart {
  /** Cells, then the sheet of what is not measured. */
  private table: Float64Array;
  /** What is not measured, then an interval a row. */
  private intervals: Float64Array;
  /** The interval that amounts mostly belong to: that of the newest moment so far, ms, and where its row begins. */
  private runningSince = 0;
  private runningUntil: number;
  private runningRow = COUNTERS;
  /** Length of a reporting interval, ms. */
  readonly interval: number;
  readonly #world: World;
  /** Counters of the cells of one category and channel: nobody's, then each group's. */
  readonly #sheet: number;
  readonly #cells: number;
  /** What happens while the desk drains belongs to the last interval. */
  readonly #lastInterval: number;

  constructor(world: World) {
    super();
    const { scenario } = world;
    this.#world = world;
    this.#sheet = (scenario.experts.length + 1) * COUNTERS;
    this.#cells = Object.keys(scenario.tickets.categories).length * CHANNELS.length * this.#sheet;
    this.table = new Float64Array(this.#cells + this.#sheet);
    let length = scenario.figures.interval;
    while (scenario.horizon / length > MOST_INTERVALS) length *= 2;
    this.interval = length;
    this.#lastInterval = Math.floor(scenario.horizon / length);
    this.intervals = new Float64Array((Math.min(this.#lastInterval, FIRST_INTERVALS) + 2) * COUNTERS);
    this.runningUntil = this.#lastInterval === 0 ? Infinity : length;
  }

  /** First of nobody's counters for a category and channel; those of a group are `offsetOf` further on. */
  placeOf(category: number, channel: number, isMeasured: boolean): number {
    return isMeasured ? (category * CHANNELS.length + channel) * this.#sheet : this.#cells;
  }

  /** How much further on the counters of an expert's group are. */
  offsetOf(expert: number): number {
    return (this.#world.experts.group[expert] + 1) * COUNTERS;
  }

  /** First counter of the interval of a moment. */
  rowOf(at: number, isMeasured: boolean): number {
    if (!isMeasured) return NOT_MEASURED;
    if (at >= this.runningUntil) this.#goOn(at);
    return at >= this.runningSince ? this.runningRow : (Math.floor(at / this.interval) + 1) * COUNTERS;
  }

  /** Whether a measured moment is in the interval of the newest one so far. */
  isRunning(at: number): boolean {
    return at >= this.runningSince && at < this.runningUntil;
  }

  /** Adds to a counter of a cell and of an interval. */
  count(place: number, row: number, counter: number, amount: number): void {
    this.table[place + counter] += amount;
    this.intervals[row + counter] += amount;
  }

  /** The interval of this moment begins. */
  #goOn(now: number): void {
    const number = Math.min(this.#lastInterval, Math.floor(now / this.interval));
    this.runningSince = number * this.interval;
    this.runningUntil = number === this.#lastInterval ? Infinity : this.runningSince + this.interval;
    this.runningRow = (number + 1) * COUNTERS;
    while (this.runningRow >= this.intervals.length)
      this.intervals = longerFloat64(this.intervals, this.intervals.length * 2);
  }

  /** Counters of all measured tickets and offers of some categories, channels and groups; `NONE` takes all. */
  sumOf(category: number, channel: number, group: number): Counts {
    const sum = new Float64Array(COUNTERS);
    for (let sheet = 0; sheet < this.#cells; sheet += this.#sheet) {
      const kind = sheet / this.#sheet;
      if (channel !== NONE && kind % CHANNELS.length !== channel) continue;
      if (category !== NONE && Math.floor(kind / CHANNELS.length) !== category) continue;
      if (group === NONE) this.#addCells(sum, sheet, sheet + this.#sheet);
      else this.#addCells(sum, sheet + (group + 1) * COUNTERS, sheet + (group + 2) * COUNTERS);
    }
    return sum;
  }

  /** Adds up the cells from one place up to, not including, another. */
  #addCells(sum: Counts, from: number, to: number): void {
    const { table } = this;
    for (let cell = from; cell < to; cell += COUNTERS)
      for (let counter = 0; counter < COUNTERS; counter++) sum[counter] += table[cell + counter];
  }

  /** Counters of a reporting interval: tickets that arrived and offers that were made in it. */
  ofInterval(number: number): Counts {
    const counts = new Float64Array(COUNTERS);
    counts.set(this.intervals.subarray((number + 1) * COUNTERS, (number + 2) * COUNTERS));
    return counts;
  }
}
