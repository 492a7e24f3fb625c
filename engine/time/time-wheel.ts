/* oxlint-disable max-lines -- one data structure */
import { DIGIT_BITS, lowestBit } from '../bits.ts';
import { longerFloat64, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

/** Digits of this many bits: then the buckets of all levels fit into as many words as a word has bits. */
const BITS = 7;
const MASK = 127;
// The compiler puts in the values of constants of this file, and looks imported ones up at each use.
const WORD_BITS = DIGIT_BITS;

/** Four levels for the place in a block (3.1 days), four for the block. */
const LOW_LEVELS = 4;
const LEVELS = 8;
const BLOCK_LENGTH = 2 ** (LOW_LEVELS * BITS);
const BUCKETS_IN_BLOCK = LOW_LEVELS << BITS;
const BUCKET_COUNT = LEVELS << BITS;

/** Which digit of a word below 2^28 differs from another's, the highest such, and its value in the word: 128 * which + value. */
function digitBy(base: number, word: number): number {
  // A division by 7 that is exact for 0 to 27.
  const digit = ((31 - Math.clz32((word ^ base) | 1)) * 37) >> 8;
  return (digit << BITS) | ((word >> (digit * BITS)) & MASK);
}

const NONE = 0;
const NOT_SOUGHT = -1;
const FREE = -1;

/**
 * Numbered slots ordered by (time, order of insertion), for whole milliseconds up to 2^53.
 *
 * An entry lies on the level of the highest digit (of 7 bits) in which its moment differs from the base, the moment last removed, and
 * there in the bucket of that digit; so the first bucket of the lowest level that has any holds the earliest. When one of them is
 * removed, the rest of the bucket is filed anew, on lower levels. Lists and filing keep the order of insertion: equal moments need no
 * comparing. (A radix heap: Ahuja, Mehlhorn, Orlin and Tarjan, Faster algorithms for the shortest path problem, J. ACM 37, 1990.)
 */
export class TimeWheel extends StatePart {
  size = 0;
  /** The slot of the earliest entry, NONE, or NOT_SOUGHT since it was removed. */
  private earliest = NOT_SOUGHT;
  private earliestTime = Infinity;
  private earliestBucket = 0;
  /** The place of the base in its block, and where that block ends. */
  private baseInBlock = 0;
  private blockEnd = BLOCK_LENGTH;
  /** A bit for each bucket that has an entry, and for each word of these a bit if it has any. */
  private occupiedBuckets = new Int32Array(BUCKET_COUNT >> WORD_BITS);
  private occupiedWords = 0;
  // By slot. The slots below BUCKET_COUNT are the buckets themselves: each closes the ring of its list.
  private following = Int32Array.from({ length: BUCKET_COUNT }, (_, bucket) => bucket);
  private preceding = this.following.slice();
  private times = new Float64Array(BUCKET_COUNT);
  /** The first of the slots not in use, which `following` links up to NONE. */
  private freeSlot = NONE;

  /** Infinity when there is no entry. */
  get firstTime(): number {
    if (this.earliest === NOT_SOUGHT) this.seek();
    return this.earliestTime;
  }

  holds(slot: number): boolean {
    return slot >= BUCKET_COUNT && slot < this.times.length && this.preceding[slot] !== FREE;
  }

  timeOf(slot: number): number {
    return this.times[slot];
  }

  /** Adds an entry no earlier than the last one removed; returns its slot, above 0. */
  insert(time: number): number {
    const slot = this.takeSlot();
    const bucket = this.bucketOf(time);
    this.times[slot] = time;
    this.append(slot, bucket);
    this.size++;
    if (time < this.earliestTime && this.earliest !== NOT_SOUGHT) {
      this.earliest = slot;
      this.earliestTime = time;
      this.earliestBucket = bucket;
    }
    return slot;
  }

  remove(slot: number): void {
    this.unlink(slot);
    if (slot === this.earliest) this.earliest = NOT_SOUGHT;
  }

  /** Removes the earliest entry, of which there must be one, moves the base to its moment and returns its slot. */
  removeFirst(): number {
    const time = this.firstTime;
    const slot = this.earliest;
    const bucket = this.earliestBucket;
    this.baseInBlock = time & (BLOCK_LENGTH - 1);
    if (time >= this.blockEnd) this.blockEnd = (Math.floor(time / BLOCK_LENGTH) + 1) * BLOCK_LENGTH;
    this.unlink(slot);
    // On the lowest level a bucket is one moment: what is left of it stays where it is.
    if (bucket > MASK && this.following[bucket] !== bucket) this.fileAnew(bucket);
    this.seek();
    return slot;
  }

  private unlink(slot: number): void {
    const following = this.following[slot];
    const preceding = this.preceding[slot];
    this.following[preceding] = following;
    this.preceding[following] = preceding;
    this.following[slot] = this.freeSlot;
    this.preceding[slot] = FREE;
    this.freeSlot = slot;
    this.size--;
    // Both neighbours are the bucket itself: it is empty.
    if (following === preceding) this.vacate(following);
  }

  private seek(): void {
    this.earliest = NONE;
    this.earliestTime = Infinity;
    if (this.size === 0) return;
    const times = this.times;
    const following = this.following;
    const word = lowestBit(this.occupiedWords);
    const bucket = (word << WORD_BITS) | lowestBit(this.occupiedBuckets[word]);
    let earliest = following[bucket];
    let earliestTime = times[earliest];
    for (let slot = bucket > MASK ? following[earliest] : bucket; slot !== bucket; slot = following[slot]) {
      const time = times[slot];
      if (time >= earliestTime) continue;
      earliest = slot;
      earliestTime = time;
    }
    this.earliest = earliest;
    this.earliestTime = earliestTime;
    this.earliestBucket = bucket;
  }

  /** Files the entries of a bucket again, now that the base has moved into it. */
  private fileAnew(bucket: number): void {
    this.vacate(bucket);
    const { times, following, preceding, occupiedBuckets, baseInBlock } = this;
    let slot = following[bucket];
    following[bucket] = bucket;
    preceding[bucket] = bucket;
    if (bucket >= BUCKETS_IN_BLOCK) return this.fileBlocksAnew(slot, bucket);
    let occupiedWords = this.occupiedWords;
    // bucketOf and append, written out over local constants: 58 ns for 67 per remove first + insert with 500 entries.
    while (slot !== bucket) {
      const next = following[slot];
      const refiled = digitBy(baseInBlock, times[slot] & (BLOCK_LENGTH - 1));
      const last = preceding[refiled];
      following[last] = slot;
      preceding[slot] = last;
      following[slot] = refiled;
      preceding[refiled] = slot;
      const word = refiled >> WORD_BITS;
      occupiedBuckets[word] |= 1 << refiled;
      occupiedWords |= 1 << word;
      slot = next;
    }
    this.occupiedWords = occupiedWords;
  }

  private fileBlocksAnew(first: number, end: number): void {
    for (let slot = first, next = first; slot !== end; slot = next) {
      next = this.following[slot];
      this.append(slot, this.bucketOf(this.times[slot]));
    }
  }

  private bucketOf(time: number): number {
    if (time < this.blockEnd) return digitBy(this.baseInBlock, time & (BLOCK_LENGTH - 1));
    const baseBlock = this.blockEnd / BLOCK_LENGTH - 1;
    return BUCKETS_IN_BLOCK + digitBy(baseBlock, Math.floor(time / BLOCK_LENGTH));
  }

  private append(slot: number, bucket: number): void {
    const last = this.preceding[bucket];
    this.following[last] = slot;
    this.preceding[slot] = last;
    this.following[slot] = bucket;
    this.preceding[bucket] = slot;
    if (last !== bucket) return;
    const word = bucket >> WORD_BITS;
    this.occupiedBuckets[word] |= 1 << bucket;
    this.occupiedWords |= 1 << word;
  }

  private vacate(bucket: number): void {
    const word = bucket >> WORD_BITS;
    const left = this.occupiedBuckets[word] & ~(1 << bucket);
    this.occupiedBuckets[word] = left;
    if (left === 0) this.occupiedWords &= ~(1 << word);
  }

  private takeSlot(): number {
    if (this.freeSlot === NONE) this.grow();
    const slot = this.freeSlot;
    this.freeSlot = this.following[slot];
    return slot;
  }

  private grow(): void {
    const length = this.times.length;
    this.following = longerInt32(this.following, 2 * length);
    this.preceding = longerInt32(this.preceding, 2 * length, FREE);
    this.times = longerFloat64(this.times, 2 * length);
    for (let slot = 2 * length - 1; slot >= length; slot--) {
      this.following[slot] = this.freeSlot;
      this.freeSlot = slot;
    }
  }
}
