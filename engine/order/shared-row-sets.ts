import { lengthFor, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

const NONE = -1;
const FIRST_LENGTH = 16;

/**
 * Sets over the rows of one noun, each row in at most one of them: the available experts of each class, say.
 *
 * The members of a set lie side by side in no order that means anything, though in the same one in every run of a scenario.
 */
export class SharedRowSets extends StatePart {
  /** Members by index, set by set. */
  private members: Int32Array[] = [];
  private sizes: Int32Array;
  // By row.
  private sets = new Int32Array(FIRST_LENGTH).fill(NONE);
  private indexes = new Int32Array(FIRST_LENGTH);
  // Ascending, used within one pick.
  #skipped = new Int32Array(FIRST_LENGTH);

  constructor(setCount: number) {
    super();
    this.sizes = new Int32Array(setCount);
    for (let set = 0; set < setCount; set++) this.members.push(new Int32Array(FIRST_LENGTH));
  }

  sizeOf(set: number): number {
    return this.sizes[set];
  }

  /** Whether the row is in any of the sets. */
  has(row: number): boolean {
    return row < this.sets.length && this.sets[row] !== NONE;
  }

  /** The set that the row is in, or -1. */
  setOf(row: number): number {
    return row < this.sets.length ? this.sets[row] : NONE;
  }

  at(set: number, index: number): number {
    return this.members[set][index];
  }

  /** Where the row lies in the set that it is in; -1 when in none. */
  indexOf(row: number): number {
    return this.has(row) ? this.indexes[row] : NONE;
  }

  /** Adds a row that is in none of the sets. */
  add(set: number, row: number): void {
    if (row >= this.sets.length) this.growColumns(row);
    const size = this.sizes[set];
    if (size === this.members[set].length) this.members[set] = longerInt32(this.members[set], 2 * size);
    this.members[set][size] = row;
    this.sizes[set] = size + 1;
    this.sets[row] = set;
    this.indexes[row] = size;
  }

  /** Takes a row out of the set that it is in. */
  remove(row: number): void {
    const set = this.sets[row];
    const members = this.members[set];
    const last = --this.sizes[set];
    const moved = members[last];
    const index = this.indexes[row];
    members[index] = moved;
    this.indexes[moved] = index;
    this.sets[row] = NONE;
  }

  /**
   * The member that a uniform draw from [0, 1) falls on when none of the refused can be chosen and all others are equally likely; -1
   * when nobody is left. The refused are `count` rows from `from` on, members or not.
   */
  pickUnless(set: number, uniform: number, refused: ArrayLike<number>, from: number, count: number): number {
    const skippedCount = count === 0 ? 0 : this.findSkipped(set, refused, from, count);
    const left = this.sizes[set] - skippedCount;
    if (left === 0) return NONE;
    let index = Math.min(Math.floor(uniform * left), left - 1);
    // Ascending, so each skipped index that is not beyond the chosen one moves it on by one.
    const skipped = this.#skipped;
    for (let nth = 0; nth < skippedCount && skipped[nth] <= index; nth++) index++;
    return this.members[set][index];
  }

  /** Lists the indexes of the refused members in ascending order, each once; returns how many. */
  private findSkipped(set: number, refused: ArrayLike<number>, from: number, count: number): number {
    if (count > this.#skipped.length) this.#skipped = new Int32Array(lengthFor(count, this.#skipped.length));
    const skipped = this.#skipped;
    let found = 0;
    for (let nth = from; nth < from + count; nth++) {
      const row = refused[nth];
      if (this.setOf(row) !== set) continue;
      const index = this.indexes[row];
      let place = found;
      while (place > 0 && skipped[place - 1] > index) place--;
      if (place > 0 && skipped[place - 1] === index) continue;
      skipped.copyWithin(place + 1, place, found);
      skipped[place] = index;
      found++;
    }
    return found;
  }

  private growColumns(row: number): void {
    const length = lengthFor(row, this.sets.length);
    this.sets = longerInt32(this.sets, length, NONE);
    this.indexes = longerInt32(this.indexes, length);
  }
}
