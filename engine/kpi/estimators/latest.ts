import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';

/** The latest few values of each of many rows: an expert's last 50 reviews, the comments written last. */
export class Latest extends StatePart {
  private values: Float64Array;
  /** Values ever added to each row. */
  private added: Float64Array;
  readonly #size: number;

  constructor(rows: number, size: number) {
    super();
    this.#size = size;
    this.values = new Float64Array(rows * size);
    this.added = new Float64Array(rows);
  }

  add(row: number, value: number): void {
    this.values[row * this.#size + (this.added[row] % this.#size)] = value;
    this.added[row]++;
  }

  /** Makes room for at least so many rows; the new ones are empty. */
  growTo(rows: number): void {
    if (rows <= this.added.length) return;
    this.values = longerFloat64(this.values, rows * this.#size);
    this.added = longerFloat64(this.added, rows);
  }

  /** How many values of a row are kept. */
  count(row: number): number {
    return Math.min(this.added[row], this.#size);
  }

  sum(row: number): number {
    let sum = 0;
    for (let index = 0; index < this.count(row); index++) sum += this.values[row * this.#size + index];
    return sum;
  }

  /** A value of a row; 0 is the newest. */
  at(row: number, age: number): number {
    return this.values[row * this.#size + ((this.added[row] - 1 - age) % this.#size)];
  }
}
