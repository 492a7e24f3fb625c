import { longerFloat64 } from '../columns.ts';
import type { Counts } from '../kpi/counters.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

const FIRST_INTERVALS = 64;

/** By what a pack may count besides the reporting interval. */
export type CountedPart = 'category' | 'channel' | 'expert';

/**
 * What one pack counts and sums, in all and by reporting interval. Amounts are whole (counts, milliseconds, cents), so every sum is
 * exact; the columns are the pack’s own. What belongs to a moment before the end of the warm-up is not counted.
 */
export class PackTally extends StatePart {
  private whole: Float64Array;
  private intervals: Float64Array;
  readonly #world: World;
  readonly #columns: number;

  /** @param columns how many counters the pack has */
  constructor(world: World, columns: number) {
    super();
    this.#world = world;
    this.#columns = columns;
    this.whole = new Float64Array(columns);
    this.intervals = new Float64Array(columns * FIRST_INTERVALS);
  }

  /** Adds a whole amount to a counter, at this moment or at the one that it belongs to, in ms. */
  add(counter: number, amount = 1, at = this.#world.calendar.now): void {
    const { scenario, figures } = this.#world;
    if (at < scenario.warmUp) return;
    const length = figures.ledger.interval;
    const last = Math.max(0, Math.ceil(scenario.horizon / length) - 1);
    const place = Math.min(last, Math.floor(at / length)) * this.#columns + counter;
    while (place >= this.intervals.length) this.intervals = longerFloat64(this.intervals, this.intervals.length * 2);
    this.whole[counter] += amount;
    this.intervals[place] += amount;
  }

  /** Sets a column that is a level and no sum: what it is at the moment of reading. */
  setLevel(counter: number, level: number): void {
    this.whole[counter] = level;
  }

  /** Everything since the end of the warm-up. */
  get total(): Counts {
    return this.whole.slice();
  }

  /** What belongs to a reporting interval. */
  ofInterval(number: number): Counts {
    const counts = new Float64Array(this.#columns);
    counts.set(this.intervals.subarray(number * this.#columns, (number + 1) * this.#columns));
    return counts;
  }

  /** What belongs to a category, channel or expert; undefined where the pack does not keep them apart. */
  ofPart(_part: CountedPart, _row: number): Counts | undefined {
    return undefined;
  }
}
