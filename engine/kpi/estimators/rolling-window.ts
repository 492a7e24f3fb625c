import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';

const MS_PER_HOUR = 3_600_000;
const UNUSED_HOUR: Float64Array = new Float64Array(0);

/**
 * Totals over the last whole hours and the running one, for several counters of many rows: what an expert was offered,
 * rejected and let expire in the last 30 days.
 *
 * Amounts are whole numbers (counts, milliseconds, cents), so that taking away an hour that leaves is exact. An hour has a
 * table of its own from its first amount until it leaves, so memory follows the time simulated, not the length of the window.
 */
export class RollingWindow extends StatePart {
  rows: number;
  /** Totals over the window, row by row. */
  totals: Float64Array;
  /** One table per hour of the window, laid out like `totals`; hour h is at h modulo the number of tables. */
  hourly: Float64Array[];
  /** The hour that runs, counted from the start of the run. */
  runningHour = 0;
  /** How often each row has been added to, and how many hours with amounts in them have left. */
  private additions: Float64Array;
  private hoursGone = 0;
  readonly #counters: number;
  readonly #hours: number;
  /** A zeroed table of an hour that left, kept for the next one. */
  #spare = UNUSED_HOUR;

  /** `hours` is the number of whole hours before the running one: 720 make the 30 days of the expert's dashboard. */
  constructor(rows: number, counters: number, hours = 720) {
    super();
    this.rows = rows;
    this.#counters = counters;
    this.#hours = hours;
    this.totals = new Float64Array(rows * counters);
    this.additions = new Float64Array(rows);
    this.hourly = Array.from({ length: hours + 1 }, () => UNUSED_HOUR);
  }

  /** Counts an amount in the hour in which `at` falls; if that hour has left the window, nothing happens. */
  add(row: number, counter: number, at: number, amount: number): void {
    const hour = Math.floor(at / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    else if (hour < this.runningHour - this.#hours) return;
    const slot = hour % this.hourly.length;
    let table = this.hourly[slot];
    if (table.length === 0) table = this.#open(slot);
    const cell = row * this.#counters + counter;
    table[cell] += amount;
    this.totals[cell] += amount;
    this.additions[row]++;
  }

  /** Total of a counter over the window at this moment. Reading changes no later reading; moments must not go back an hour. */
  total(row: number, counter: number, now: number): number {
    const hour = Math.floor(now / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    return this.totals[row * this.#counters + counter];
  }

  /** Copies the totals of a row at this moment to a place in a column. */
  copyRow(row: number, now: number, to: Float64Array, place: number): void {
    const hour = Math.floor(now / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    const start = row * this.#counters;
    for (let counter = 0; counter < this.#counters; counter++) to[place + counter] = this.totals[start + counter];
  }

  /** Grows whenever a total of the row may have become another; as long as it stands, none has. */
  changesOf(row: number, now: number): number {
    const hour = Math.floor(now / MS_PER_HOUR);
    if (hour > this.runningHour) this.#advanceTo(hour);
    return this.additions[row] + this.hoursGone;
  }

  /** How many milliseconds of the run the window covers at this moment, for "n days of 30". */
  covered(now: number): number {
    return now - Math.max(0, Math.floor(now / MS_PER_HOUR) - this.#hours) * MS_PER_HOUR;
  }

  /** Forgets a row. */
  clearRow(row: number): void {
    const start = row * this.#counters;
    const end = start + this.#counters;
    this.totals.fill(0, start, end);
    this.additions[row]++;
    for (const table of this.hourly) table.fill(0, start, end);
  }

  /** Makes room for at least so many rows; the new ones are empty. */
  growTo(rows: number): void {
    if (rows <= this.rows) return;
    const length = rows * this.#counters;
    this.rows = rows;
    this.totals = longerFloat64(this.totals, length);
    this.additions = longerFloat64(this.additions, rows);
    for (let slot = 0; slot < this.hourly.length; slot++) {
      if (this.hourly[slot].length > 0) this.hourly[slot] = longerFloat64(this.hourly[slot], length);
    }
  }

  #open(slot: number): Float64Array {
    const length = this.rows * this.#counters;
    // A spare from before growing, or before a restore, has another size.
    const table = this.#spare.length === length ? this.#spare : new Float64Array(length);
    this.#spare = UNUSED_HOUR;
    this.hourly[slot] = table;
    return table;
  }

  #advanceTo(hour: number): void {
    const first = Math.max(0, this.runningHour - this.#hours);
    const end = Math.min(hour - this.#hours, this.runningHour + 1);
    for (let leaving = first; leaving < end; leaving++) this.#close(leaving % this.hourly.length);
    this.runningHour = hour;
  }

  #close(slot: number): void {
    const table = this.hourly[slot];
    if (table.length === 0) return;
    this.hoursGone++;
    const totals = this.totals;
    for (let cell = 0; cell < table.length; cell++) totals[cell] -= table[cell];
    this.hourly[slot] = UNUSED_HOUR;
    table.fill(0);
    this.#spare = table;
  }
}
