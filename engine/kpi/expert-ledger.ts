import { longerFloat64 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { COUNTERS, WINDOWED, WINDOWED_WITH_PAIRS, type Counts } from './counters.ts';
import { RollingWindow } from './estimators/rolling-window.ts';

/** Counters of each expert: over the whole run, and over the last 30 days. */
export class ExpertLedger extends StatePart {
  private table: Float64Array;
  private readonly window: RollingWindow;
  readonly #world: World;
  readonly #windowed: number;

  constructor(world: World) {
    super();
    const { windowHours, distinctTickets } = world.scenario.figures;
    this.#world = world;
    this.#windowed = distinctTickets ? WINDOWED_WITH_PAIRS : WINDOWED;
    this.table = new Float64Array(world.experts.count * COUNTERS);
    this.window = new RollingWindow(world.experts.count, this.#windowed, windowHours);
  }

  /** Adds to a counter; in the window it counts at the moment given. What is not measured counts in the window only. */
  add(expert: number, counter: number, amount: number, at: number, isMeasured: boolean): void {
    if (isMeasured) this.table[expert * COUNTERS + counter] += amount;
    if (counter < this.#windowed) this.window.add(expert, counter, at, amount);
  }

  /** Makes room for at least so many experts. */
  growTo(experts: number): void {
    this.table = longerFloat64(this.table, experts * COUNTERS);
    this.window.growTo(experts);
  }

  /** Total of a windowed counter at this moment. */
  inWindow(expert: number, counter: number): number {
    return this.window.total(expert, counter, this.#world.calendar.now);
  }

  /** How much of the run the window covers at a moment, ms. */
  covered(now: number): number {
    return this.window.covered(now);
  }

  /** Counters since the end of the warm-up. */
  wholeRun(expert: number): Counts {
    return this.table.slice(expert * COUNTERS, (expert + 1) * COUNTERS);
  }

  /** Counters over the rolling window; those without a window stand at 0. */
  lastDays(expert: number, now: number): Counts {
    const counts = new Float64Array(COUNTERS);
    this.copyLastDays(expert, now, counts, 0);
    return counts;
  }

  /** Copies the same to a place in a column. */
  copyLastDays(expert: number, now: number, to: Float64Array, place: number): void {
    this.window.copyRow(expert, now, to, place);
  }

  /** Grows whenever something in an expert’s window may have become another; as long as it stands, nothing has. */
  changesOf(expert: number): number {
    return this.window.changesOf(expert, this.#world.calendar.now);
  }
}
