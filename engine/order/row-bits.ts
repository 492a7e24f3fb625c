import { DIGIT_BITS, DIGIT_MASK, lowestBit } from '../bits.ts';
import { lengthFor, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

const NONE = -1;

/**
 * A set of rows that can be gone through in order of rows: a bit per row, a bit per word of those that is not 0, and so on up to one
 * word. Four levels hold a million rows, so every operation is constant in practice.
 */
export class RowBits extends StatePart {
  /** Lowest level first; the highest is one word. */
  private levels: Int32Array[] = [new Int32Array(1)];

  has(row: number): boolean {
    const words = this.levels[0];
    const word = row >> DIGIT_BITS;
    return word < words.length && ((words[word] >> (row & DIGIT_MASK)) & 1) === 1;
  }

  /** Adds a row; nothing happens when it is there already. */
  add(row: number): void {
    if (row >> DIGIT_BITS >= this.levels[0].length) this.grow(row);
    const levels = this.levels;
    let index = row;
    for (let level = 0; level < levels.length; level++) {
      const word = index >> DIGIT_BITS;
      const before = levels[level][word];
      levels[level][word] = before | (1 << (index & DIGIT_MASK));
      if (before !== 0) return;
      index = word;
    }
  }

  /** Takes a row out; nothing happens when it is not there. */
  remove(row: number): void {
    if (!this.has(row)) return;
    const levels = this.levels;
    let index = row;
    for (let level = 0; level < levels.length; level++) {
      const word = index >> DIGIT_BITS;
      const after = levels[level][word] & ~(1 << (index & DIGIT_MASK));
      levels[level][word] = after;
      if (after !== 0) return;
      index = word;
    }
  }

  /** The first member from a row on, itself included; -1 when there is none. */
  nextFrom(row: number): number {
    const levels = this.levels;
    let from = row;
    for (let level = 0; level < levels.length; level++) {
      const words = levels[level];
      const word = from >> DIGIT_BITS;
      if (word >= words.length) return NONE;
      const rest = words[word] & (-1 << (from & DIGIT_MASK));
      if (rest !== 0) return this.firstBelow(level, (word << DIGIT_BITS) | lowestBit(rest));
      from = word + 1;
    }
    return NONE;
  }

  /** The first row under a bit of a level. */
  private firstBelow(level: number, index: number): number {
    const levels = this.levels;
    for (let below = level - 1; below >= 0; below--) index = (index << DIGIT_BITS) | lowestBit(levels[below][index]);
    return index;
  }

  private grow(row: number): void {
    const levels = this.levels;
    let length = lengthFor(row >> DIGIT_BITS, levels[0].length);
    for (let level = 0; level === 0 || levels[level - 1].length > 1; level++) {
      // A new level tops what was one word.
      if (level === levels.length) levels.push(Int32Array.of(levels[level - 1][0] === 0 ? 0 : 1));
      levels[level] = longerInt32(levels[level], length);
      length = (length + DIGIT_MASK) >> DIGIT_BITS;
    }
  }
}
