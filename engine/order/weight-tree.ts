import { assert } from '../assert.ts';
import { lengthFor } from '../columns.ts';
import { StatePart } from '../state-part.ts';

const NONE = -1;
const FIRST_CAPACITY = 16;

/**
 * Weights of rows from which a row is chosen with probability ∝ weight: a binary tree of sums.
 *
 * A sum is always that of its two halves, never an old sum plus a difference: the tree depends on the weights alone, not on their
 * history, and does not drift.
 */
export class WeightTree extends StatePart {
  /** From 1: the sum of node n is that of nodes 2n and 2n + 1; the weight of a row is at capacity + row. */
  private sums = new Float64Array(2 * FIRST_CAPACITY);
  // Weights set aside within one choice.
  #setAside = new Float64Array(FIRST_CAPACITY);

  /** The sum of all weights. */
  get total(): number {
    return this.sums[1];
  }

  weightOf(row: number): number {
    const capacity = this.sums.length >> 1;
    return row < capacity ? this.sums[capacity + row] : 0;
  }

  /** Gives a row its weight, not negative; a row that never had one has 0. */
  set(row: number, weight: number): void {
    assert(weight >= 0 && weight < Infinity, 'a weight is a number that is not negative');
    if (row >= this.sums.length >> 1) this.grow(row);
    const sums = this.sums;
    let node = (sums.length >> 1) + row;
    sums[node] = weight;
    for (node >>= 1; node > 0; node >>= 1) sums[node] = sums[2 * node] + sums[2 * node + 1];
  }

  /** The row at a cumulative weight from [0, total), rows counted in order; -1 when all weights are 0. Never a row of weight 0. */
  find(cumulative: number): number {
    const sums = this.sums;
    const capacity = sums.length >> 1;
    if (!(sums[1] > 0)) return NONE;
    let node = 1;
    while (node < capacity) {
      node *= 2;
      const left = sums[node];
      // Rounding may leave a little too much: nothing is sought where there is no weight.
      if (cumulative < left || sums[node + 1] === 0) continue;
      cumulative -= left;
      node++;
    }
    return node - capacity;
  }

  /**
   * The row that a uniform draw from [0, 1) falls on when none of the refused can be chosen and the others are chosen ∝ weight; -1 when
   * no weight is left. The refused are `count` rows from `from` on.
   */
  pickUnless(uniform: number, refused: ArrayLike<number>, from: number, count: number): number {
    if (count === 0) return this.find(uniform * this.sums[1]);
    if (count > this.#setAside.length) this.#setAside = new Float64Array(lengthFor(count, this.#setAside.length));
    const setAside = this.#setAside;
    for (let nth = 0; nth < count; nth++) {
      const row = refused[from + nth];
      setAside[nth] = this.weightOf(row);
      if (setAside[nth] > 0) this.set(row, 0);
    }
    const picked = this.find(uniform * this.sums[1]);
    for (let nth = 0; nth < count; nth++) if (setAside[nth] > 0) this.set(refused[from + nth], setAside[nth]);
    return picked;
  }

  private grow(row: number): void {
    const old = this.sums;
    const oldCapacity = old.length >> 1;
    const capacity = lengthFor(row, oldCapacity);
    const sums = new Float64Array(2 * capacity);
    sums.set(old.subarray(oldCapacity), capacity);
    for (let node = capacity - 1; node > 0; node--) sums[node] = sums[2 * node] + sums[2 * node + 1];
    this.sums = sums;
  }
}
