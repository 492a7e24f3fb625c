import { longerFloat64 } from '../columns.ts';
import { CHANNELS } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTERS, type Counts } from './counters.ts';

/** A run keeps at most so many reporting intervals; a longer one gets intervals of twice, four times … the length. */
const MOST_INTERVALS = 20_000;
const FIRST_INTERVALS = 64;

/**
 * Counters by category, channel and group, and by reporting interval.
 *
 * Nearly everything that is counted belongs to the running interval or the one before it. These two have a table of cells each
 * (category × channel × group), so that an amount is added in one place; when an interval is older than that, its table is
 * taken into the totals. What belongs to an older interval is added there, or put on a sheet for one category and channel that is
 * taken in before its next use. What is not measured (before the end of the warm-up) goes to a sheet that nobody reads.
 */
export class CellTable extends StatePart {
  /** Cells of two intervals in turn, the sheet for older ones, and the sheet of what is not measured. */
  table: Float64Array;
  /** Cells of everything older than the interval before the running one. */
  protected totals: Float64Array;
  /** Sums over the cells, an interval a row, for those older than the one before the running one. */
  protected intervals: Float64Array;
  /** When the running interval began, ms. */
  runningSince = 0;
  private runningUntil: number;
  /** Where the cells of the running interval and of the one before it begin in the table. */
  private runningCells = 0;
  private previousCells: number;
  /** Where what is on the sheet for older intervals belongs: first counter of the cells, and of the interval. */
  protected olderCells = NONE;
  protected olderRow = NONE;
  /** Length of a reporting interval, ms. */
  readonly interval: number;
  readonly #world: World;
  /** Counters of the cells of one category and channel: nobody's, then each group's. */
  readonly #sheet: number;
  readonly #cells: number;
  readonly #horizon: number;
  constructor(world: World) {
    super();
    const { scenario } = world;
    const { interval } = scenario.figures;
    this.#world = world;
    this.#sheet = (scenario.experts.length + 1) * COUNTERS;
    this.#cells = Object.keys(scenario.tickets.categories).length * CHANNELS.length * this.#sheet;
    this.table = new Float64Array(2 * this.#cells + 2 * this.#sheet);
    this.totals = new Float64Array(this.#cells);
    this.previousCells = this.#cells;
    this.intervals = new Float64Array(FIRST_INTERVALS * COUNTERS);
    let length = interval;
    while (scenario.horizon / length > MOST_INTERVALS) length *= 2;
    this.interval = length;
    this.#horizon = scenario.horizon;
    this.runningUntil = this.#endAfter(0);
  }

  /** First of nobody's counters for a category and channel at a moment; those of a group are `offsetOf` further on. */
  placeOf(category: number, channel: number, at: number, isMeasured: boolean): number {
    if (this.olderCells !== NONE) this.#takeInOlder();
    if (at >= this.runningUntil) this.catchUp(at);
    if (!isMeasured) return 2 * this.#cells + this.#sheet;
    const cells = (category * CHANNELS.length + channel) * this.#sheet;
    if (at >= this.runningSince) return this.runningCells + cells;
    if (at >= this.runningSince - this.interval) return this.previousCells + cells;
    this.olderCells = cells;
    this.olderRow = Math.floor(at / this.interval) * COUNTERS;
    return 2 * this.#cells;
  }

  /** How much further on the counters of an expert's group are. */
  offsetOf(expert: number): number {
    return (this.#world.experts.group[expert] + 1) * COUNTERS;
  }

  #takeInOlder(): void {
    const start = 2 * this.#cells;
    for (let index = 0; index < this.#sheet; index++) {
      const amount = this.table[start + index];
      if (amount === 0) continue;
      this.totals[this.olderCells + index] += amount;
      this.intervals[this.olderRow + (index % COUNTERS)] += amount;
      this.table[start + index] = 0;
    }
    this.olderCells = NONE;
  }

  /** When an interval that began then ends; none ends after the horizon, what happens while the desk drains belongs to the last. */
  #endAfter(since: number): number {
    return since + this.interval <= this.#horizon ? since + this.interval : Infinity;
  }

  /** Ends the intervals that are over at this moment. */
  catchUp(now: number): void {
    while (now >= this.runningUntil) this.#closeInterval();
  }

  /** The next interval begins in the place of the one before the running one, whose table is taken in. */
  #closeInterval(): void {
    const { table, previousCells } = this;
    if (this.olderCells !== NONE) this.#takeInOlder();
    const row = (this.runningSince / this.interval) * COUNTERS;
    if (row + COUNTERS > this.intervals.length)
      this.intervals = longerFloat64(this.intervals, this.intervals.length * 2);
    for (let index = 0; index < this.#cells; index++) {
      const amount = table[previousCells + index];
      if (amount === 0) continue;
      this.totals[index] += amount;
      this.intervals[row - COUNTERS + (index % COUNTERS)] += amount;
    }
    table.fill(0, previousCells, previousCells + this.#cells);
    this.previousCells = this.runningCells;
    this.runningCells = previousCells;
    this.runningSince += this.interval;
    this.runningUntil = this.#endAfter(this.runningSince);
  }

  /** Counters of all measured tickets and offers of some categories, channels and groups; `NONE` takes all. */
  sumOf(category: number, channel: number, group: number): Counts {
    if (this.olderCells !== NONE) this.#takeInOlder();
    const sum = new Float64Array(COUNTERS);
    for (let index = 0; index < this.#cells; index++) {
      const amount = this.totals[index] + this.table[index] + this.table[this.#cells + index];
      if (amount === 0) continue;
      const kind = Math.floor(index / this.#sheet);
      if (group !== NONE && Math.floor((index % this.#sheet) / COUNTERS) !== group + 1) continue;
      if (channel !== NONE && kind % CHANNELS.length !== channel) continue;
      if (category !== NONE && Math.floor(kind / CHANNELS.length) !== category) continue;
      sum[index % COUNTERS] += amount;
    }
    return sum;
  }

  /** Counters of a reporting interval: tickets that arrived and offers that were made in it. */
  ofInterval(number: number): Counts {
    if (this.olderCells !== NONE) this.#takeInOlder();
    const counts = this.intervals.slice(number * COUNTERS, (number + 1) * COUNTERS);
    const ago = this.runningSince / this.interval - number;
    if (ago > 1) return counts;
    const start = ago === 1 ? this.previousCells : this.runningCells;
    const recent = counts.length === COUNTERS ? counts : new Float64Array(COUNTERS);
    for (let index = 0; index < this.#cells; index++) recent[index % COUNTERS] += this.table[start + index];
    return recent;
  }
}
