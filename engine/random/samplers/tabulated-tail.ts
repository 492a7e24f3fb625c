import { pow } from '../elementary.ts';
import { highWordOf } from '../elementary/double-bits.ts';
import type { Tail } from './tail.ts';
import { quantileOfTail } from './tail.ts';

const OCTAVES = 10;
const CELLS_PER_OCTAVE = 16;
const CELLS = OCTAVES * CELLS_PER_OCTAVE + 1;
const LOWEST = 0.5 / (1 << OCTAVES);
/** The upper word of a probability shifted by this counts the cells on from 2^-1023. */
const CELL_SHIFT = 16;
const FIRST_CELL = (1022 - OCTAVES) * CELLS_PER_OCTAVE;
const NUMBERS_PER_CELL = 5;
/** Largest relative error of a quantile that a cell may show in its middle, where it is largest. */
const TOLERANCE = 5e-7;

/** One end of a cell: the cube root of the quantile there, and how it grows with the probability. */
interface Node {
  readonly probability: number;
  readonly root: number;
  readonly slope: number;
}

/**
 * The quantiles of one side of a law, read from a table. Cells are as wide as 1/16 of the power of two they lie above, from
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
    let node = this.#nodeAt(LOWEST, NaN);
    for (let cell = 0; cell < CELLS; cell++) {
      const width = (LOWEST / CELLS_PER_OCTAVE) * (1 << Math.floor(cell / CELLS_PER_OCTAVE));
      const ahead = node.root + width * node.slope;
      const next = this.#nodeAt(node.probability + width, ahead * ahead * ahead);
      this.#fillCell(cell * NUMBERS_PER_CELL, node, next);
      node = next;
    }
  }

  /** The x beyond which the probability lies, in 15 ns. @param probability above 0, at most ½ */
  quantile(probability: number): number {
    if (probability >= LOWEST) {
      const cells = this.#cells;
      const at = ((highWordOf(probability) >> CELL_SHIFT) - FIRST_CELL) * NUMBERS_PER_CELL;
      const into = probability - cells[at];
      const root = cells[at + 1] + into * (cells[at + 2] + into * (cells[at + 3] + into * cells[at + 4]));
      if (root >= 0) return root * root * root;
    }
    return quantileOfTail(this.#tail, probability, NaN);
  }

  #nodeAt(probability: number, guess: number): Node {
    const quantile = quantileOfTail(this.#tail, probability, guess);
    const root = pow(quantile, 1 / 3);
    const slope = 1 / (3 * root * root * this.#tail.density(quantile));
    return { probability, root, slope: this.#tail.isLower ? slope : -slope };
  }

  #fillCell(at: number, node: Node, next: Node): void {
    const width = next.probability - node.probability;
    const rise = (next.root - node.root) / width;
    const cells = this.#cells;
    cells[at] = node.probability;
    cells[at + 1] = node.root;
    cells[at + 2] = node.slope;
    cells[at + 3] = (3 * rise - 2 * node.slope - next.slope) / width;
    cells[at + 4] = (node.slope + next.slope - 2 * rise) / (width * width);
    // Fritsch and Carlson (1980): with both slopes up to three times the rise, the cubic is monotone.
    const isMonotone = node.slope / rise <= 3 && next.slope / rise <= 3;
    if (!isMonotone || this.#misses(node.probability + 0.5 * width)) cells[at + 1] = NaN;
  }

  #misses(probability: number): boolean {
    const quantile = this.quantile(probability);
    const error = (this.#tail.beyond(quantile) - probability) / (quantile * this.#tail.density(quantile));
    return !(Math.abs(error) <= TOLERANCE);
  }
}
