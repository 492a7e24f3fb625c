import { pow } from '../elementary.ts';
import { highWordOf } from '../elementary/double-bits.ts';
import type { Tail } from './tail.ts';
import { quantileOfTail } from './tail.ts';

const OCTAVES = 10;
const CELLS_PER_OCTAVE = 32;
const CELLS = OCTAVES * CELLS_PER_OCTAVE + 1;
const LOWEST = 0.5 / (1 << OCTAVES);
/** The upper word of a probability shifted by this counts the cells on from 2^-1023. */
const CELL_SHIFT = 15;
const FIRST_CELL = (1022 - OCTAVES) * CELLS_PER_OCTAVE;
const NUMBERS_PER_CELL = 5;
/** Largest relative error of a quantile that a cell may show at the points where it is tried. */
const TOLERANCE = 1e-7;

/**
 * The quantiles of one side of a law, read from a table. Cells are as wide as 1/32 of the power of two they lie above, from
 * 2^-11 to just above ½; each holds its start and the cubic through the values and slopes at both ends, of the cube root of the
 * quantile, which bends less than the quantile. A cell whose cubic misses or might fall, and all that is farther out, is solved
 * for at every draw: exact, slow and rare.
 */
export class TabulatedTail {
  readonly #tail: Tail;
  /** Per cell its start and the four coefficients from the constant on; the constant is NaN where the cell is solved for. */
  readonly #cells = new Float64Array(CELLS * NUMBERS_PER_CELL);

  constructor(tail: Tail) {
    this.#tail = tail;
    let start = LOWEST;
    let width = LOWEST / CELLS_PER_OCTAVE;
    let quantile = quantileOfTail(tail, start, tail.roughQuantile(start));
    for (let cell = 0; cell < CELLS; cell++) {
      if (cell > 0 && cell % CELLS_PER_OCTAVE === 0) width *= 2;
      const ahead = quantile + (width * this.#direction) / tail.density(quantile);
      const next = quantileOfTail(tail, start + width, ahead > 0 && ahead < tail.end ? ahead : quantile);
      this.#fillCell(cell * NUMBERS_PER_CELL, start, width, quantile, next);
      start += width;
      quantile = next;
    }
  }

  /** The x beyond which the probability lies, in 10 ns. @param probability above 0, at most ½ */
  quantile(probability: number): number {
    if (probability >= LOWEST) {
      const cells = this.#cells;
      const at = ((highWordOf(probability) >> CELL_SHIFT) - FIRST_CELL) * NUMBERS_PER_CELL;
      const into = probability - cells[at];
      const root = cells[at + 1] + into * (cells[at + 2] + into * (cells[at + 3] + into * cells[at + 4]));
      if (root >= 0) return root * root * root;
    }
    return quantileOfTail(this.#tail, probability, this.#tail.roughQuantile(probability));
  }

  get #direction(): number {
    return this.#tail.isLower ? 1 : -1;
  }

  #fillCell(at: number, start: number, width: number, quantile: number, next: number): void {
    const root = pow(quantile, 1 / 3);
    const rise = (pow(next, 1 / 3) - root) / width;
    const slope = this.#slopeOfRoot(root);
    const nextSlope = this.#slopeOfRoot(root + width * rise);
    const cells = this.#cells;
    cells[at] = start;
    cells[at + 1] = root;
    cells[at + 2] = slope;
    cells[at + 3] = (3 * rise - 2 * slope - nextSlope) / width;
    cells[at + 4] = (slope + nextSlope - 2 * rise) / (width * width);
    // Fritsch and Carlson (1980): with both slopes up to three times the rise, the cubic is monotone.
    const isMonotone = slope / rise <= 3 && nextSlope / rise <= 3;
    if (!isMonotone || this.#misses(start + 0.25 * width) || this.#misses(start + 0.75 * width)) cells[at + 1] = NaN;
  }

  #slopeOfRoot(root: number): number {
    return this.#direction / (3 * root * root * this.#tail.density(root * root * root));
  }

  #misses(probability: number): boolean {
    const quantile = this.quantile(probability);
    const error = (this.#tail.beyond(quantile) - probability) / (quantile * this.#tail.density(quantile));
    return !(Math.abs(error) <= TOLERANCE);
  }
}
