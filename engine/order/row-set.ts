import { StatePart } from '../state-part.ts';
import { SharedRowSets } from './shared-row-sets.ts';

/** A set of rows from which a member is chosen at random at the price of a look-up: {@link SharedRowSets} with one set. */
export class RowSet extends StatePart {
  private sets = new SharedRowSets(1);

  get size(): number {
    return this.sets.sizeOf(0);
  }

  has(row: number): boolean {
    return this.sets.has(row);
  }

  at(index: number): number {
    return this.sets.at(0, index);
  }

  /** Where the row lies, or -1. */
  indexOf(row: number): number {
    return this.sets.indexOf(row);
  }

  /** Adds a row that is not in the set. */
  add(row: number): void {
    this.sets.add(0, row);
  }

  /** Takes out a row that is in the set. */
  remove(row: number): void {
    this.sets.remove(row);
  }

  /** As {@link SharedRowSets.pickUnless}. */
  pickUnless(uniform: number, refused: ArrayLike<number>, from: number, count: number): number {
    return this.sets.pickUnless(0, uniform, refused, from, count);
  }
}
