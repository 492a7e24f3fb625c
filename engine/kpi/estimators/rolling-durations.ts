import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { HistogramRows } from './histogram-rows.ts';

const MS_PER_HOUR = 3_600_000;
const EMPTY: Float64Array = new Float64Array(0);
/** Numbers an entry takes in the list of its hour: row and duration. */
const ENTRY = 2;

/**
 * Coarse duration histograms of many rows over the last whole hours and the running one: reply times of each expert in the last 30
 * days. Every hour keeps a list of what it recorded, so that all of it can be taken back when the hour leaves.
 */
export class RollingDurations extends StatePart {
  private readonly histograms: HistogramRows;
  /** Entries of each hour of the window; hour h is at h modulo the number of lists. */
  private lists: Float64Array[];
  /** Numbers in use in each list. */
  private used: Int32Array;
  private runningHour = 0;
  readonly #hours: number;

  constructor(rows: number, hours: number) {
    super();
    this.#hours = hours;
    this.histograms = new HistogramRows(rows);
    this.lists = Array.from({ length: hours + 1 }, () => EMPTY);
    this.used = new Int32Array(hours + 1);
  }

  /** Records a duration in the hour in which `at` falls; if that hour has left the window, nothing happens. */
  record(row: number, at: number, duration: number): void {
    const hour = Math.floor(at / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    else if (hour < this.runningHour - this.#hours) return;
    const slot = hour % this.lists.length;
    const used = this.used[slot];
    if (used + ENTRY > this.lists[slot].length)
      this.lists[slot] = longerFloat64(this.lists[slot], Math.max(16, 2 * used));
    this.lists[slot][used] = row;
    this.lists[slot][used + 1] = duration;
    this.used[slot] = used + ENTRY;
    this.histograms.record(row, duration);
  }

  /** Makes room for at least so many rows; the new ones are empty. */
  growTo(rows: number): void {
    this.histograms.growTo(rows);
  }

  /** Copies what a row holds in the window at this moment. */
  copyRow(row: number, now: number, to: HistogramRows, toRow: number): void {
    const hour = Math.floor(now / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    to.copyRow(toRow, this.histograms, row);
  }

  #advanceTo(hour: number): void {
    const first = Math.max(0, this.runningHour - this.#hours);
    const end = Math.min(hour - this.#hours, this.runningHour + 1);
    for (let leaving = first; leaving < end; leaving++) this.#takeBack(leaving % this.lists.length);
    this.runningHour = hour;
  }

  #takeBack(slot: number): void {
    const list = this.lists[slot];
    for (let index = 0; index < this.used[slot]; index += ENTRY) this.histograms.retract(list[index], list[index + 1]);
    this.used[slot] = 0;
    this.lists[slot] = EMPTY;
  }
}
