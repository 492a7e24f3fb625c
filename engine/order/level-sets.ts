import { lengthFor, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

const NONE = -1;
const FIRST_LENGTH = 16;

/**
 * Sets over the rows of one noun, each row in at most one of them and there on a level, a small whole number from 0: the available
 * experts of each group by how much they hold. Going up or down a level costs one exchange of places; the members on a level lie side
 * by side, so that one of them is chosen at random at the price of a look-up.
 */
export class LevelSets extends StatePart {
  /** Members by index, set by set, lower levels first. */
  private members: Int32Array[] = [];
  /** For each set, the index at which each level begins; behind the highest one the size. */
  private starts: Int32Array[] = [];
  private levelCounts: Int32Array;
  // By row.
  private sets = new Int32Array(FIRST_LENGTH).fill(NONE);
  private indexes = new Int32Array(FIRST_LENGTH);
  private levels = new Int32Array(FIRST_LENGTH);

  constructor(setCount: number) {
    super();
    this.levelCounts = new Int32Array(setCount).fill(1);
    for (let set = 0; set < setCount; set++) {
      this.members.push(new Int32Array(FIRST_LENGTH));
      this.starts.push(new Int32Array(FIRST_LENGTH));
    }
  }

  /** Levels that a set has or had members on: those from here on are empty. */
  levelCountOf(set: number): number {
    return this.levelCounts[set];
  }

  /** The lowest level with a member; -1 when the set is empty. */
  lowestOf(set: number): number {
    return this.starts[set][this.levelCounts[set]] === 0 ? NONE : this.levels[this.members[set][0]];
  }

  /** Members on a level. */
  sizeOf(set: number, level: number): number {
    if (level >= this.levelCounts[set]) return 0;
    return this.starts[set][level + 1] - this.starts[set][level];
  }

  /** A member on a level, by its place among those of the level. */
  at(set: number, level: number, place: number): number {
    return this.members[set][this.starts[set][level] + place];
  }

  /** The set that the row is in, or -1. */
  setOf(row: number): number {
    return row < this.sets.length ? this.sets[row] : NONE;
  }

  /** The level of a row that is in a set. */
  levelOf(row: number): number {
    return this.levels[row];
  }

  /** The place of a row that is in a set among those of its level. */
  placeOf(row: number): number {
    return this.indexes[row] - this.starts[this.sets[row]][this.levels[row]];
  }

  /** Adds a row that is in none of the sets. */
  insert(set: number, row: number, level: number): void {
    if (row >= this.sets.length) this.growColumns(row);
    this.reach(set, level);
    const top = this.levelCounts[set] - 1;
    const starts = this.starts[set];
    const size = starts[top + 1]++;
    if (size === this.members[set].length) this.members[set] = longerInt32(this.members[set], 2 * size);
    this.members[set][size] = row;
    this.sets[row] = set;
    this.indexes[row] = size;
    this.levels[row] = top;
    this.move(row, level);
  }

  /** Takes a row out of the set that it is in. */
  remove(row: number): void {
    const set = this.sets[row];
    const top = this.levelCounts[set] - 1;
    this.move(row, top);
    const last = --this.starts[set][top + 1];
    this.exchange(this.members[set], this.indexes[row], last);
    this.sets[row] = NONE;
  }

  /** Gives a row that is in a set another level. */
  move(row: number, level: number): void {
    const set = this.sets[row];
    this.reach(set, level);
    const members = this.members[set];
    const starts = this.starts[set];
    let at = this.levels[row];
    for (; at < level; at++) this.exchange(members, this.indexes[row], --starts[at + 1]);
    for (; at > level; at--) this.exchange(members, this.indexes[row], starts[at]++);
    this.levels[row] = level;
  }

  private exchange(members: Int32Array, index: number, other: number): void {
    const row = members[index];
    const moved = members[other];
    members[other] = row;
    members[index] = moved;
    this.indexes[moved] = index;
    this.indexes[row] = other;
  }

  /** Makes sure that the set has the level. */
  private reach(set: number, level: number): void {
    const count = this.levelCounts[set];
    if (level < count) return;
    if (level + 2 > this.starts[set].length)
      this.starts[set] = longerInt32(this.starts[set], lengthFor(level + 1, this.starts[set].length));
    const starts = this.starts[set];
    starts.fill(starts[count], count + 1, level + 2);
    this.levelCounts[set] = level + 1;
  }

  private growColumns(row: number): void {
    const length = lengthFor(row, this.sets.length);
    this.sets = longerInt32(this.sets, length, NONE);
    this.indexes = longerInt32(this.indexes, length);
    this.levels = longerInt32(this.levels, length);
  }
}
