import { DIGIT_BITS, DIGIT_MASK, highestDigit, lowestBit } from '../bits.ts';
import { longerFloat64, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

/** Levels for the place in a block (12.4 days), and for the block. */
const LOW_LEVELS = 6;
const BLOCK_LEVELS = 5;
const BLOCK_LENGTH = 2 ** (LOW_LEVELS * DIGIT_BITS);
const BUCKET_COUNT = (LOW_LEVELS + BLOCK_LEVELS) * 2 ** DIGIT_BITS;
const FIRST_LENGTH = 512;

const NONE = 0;
const NOT_SOUGHT = -1;
const FREE = -1;

/**
 * Numbered slots ordered by (time, order of insertion), for whole milliseconds up to 2^53.
 *
 * An entry lies on the level of the highest digit (of 5 bits) in which its moment differs from the base, the moment last removed, and there in the
 * bucket of that digit; so the first bucket of the lowest level that has any holds the earliest. When one of them is removed, the rest
 * of the bucket is filed anew, on lower levels. Lists and filing keep the order of insertion: equal moments need no comparing.
 * (A radix heap: Ahuja, Mehlhorn, Orlin and Tarjan, Faster algorithms for the shortest path problem, J. ACM 37, 1990.)
 *
 * Measured against a four-ary heap (remove first + insert): 57 ns for 87 with 500 entries, 70 for 107 with 5,000, 110 for 165 with
 * 50,000; removing any other entry moves nothing. Digits of 4 bits: 5 to 10 % slower.
 */
export class TimeWheel extends StatePart {
  size = 0;
  /** The slot of the earliest entry, NONE, or NOT_SOUGHT since it was removed. */
  private earliest = NOT_SOUGHT;
  private earliestTime = Infinity;
  private earliestBucket = 0;
  /** The place in its block of the moment `base`, and where that block ends. */
  private baseInBlock = 0;
  private blockEnd = BLOCK_LENGTH;
  /** A bit for each level that has an entry, and for each level a bit for each bucket that has one. */
  private occupiedLevels = 0;
  private occupiedBuckets = new Int32Array(LOW_LEVELS + BLOCK_LEVELS);
  // By slot. The slots below BUCKET_COUNT are the buckets themselves: each closes the ring of its list.
  private following = Int32Array.from({ length: FIRST_LENGTH }, (_, slot) => slot);
  private preceding = this.following.slice();
  private times = new Float64Array(FIRST_LENGTH);
  /** Slots once used and free again, linked by `following`; NONE ends them. */
  private freeSlot = NONE;
  private slotsUsed = BUCKET_COUNT;

  /** The slot of the earliest entry, or 0. */
  get first(): number {
    if (this.earliest === NOT_SOUGHT) this.seek();
    return this.earliest;
  }

  /** Infinity when there is no entry. */
  get firstTime(): number {
    if (this.earliest === NOT_SOUGHT) this.seek();
    return this.earliestTime;
  }

  holds(slot: number): boolean {
    return slot >= BUCKET_COUNT && slot < this.slotsUsed && this.preceding[slot] !== FREE;
  }

  timeOf(slot: number): number {
    return this.times[slot];
  }

  /** Adds an entry no earlier than the last one removed; returns its slot, above 0. */
  insert(time: number): number {
    const slot = this.takeSlot();
    this.times[slot] = time;
    const bucket = this.bucketOf(time);
    this.append(slot, bucket);
    this.size++;
    if (time < this.earliestTime && this.earliest !== NOT_SOUGHT) {
      this.earliest = slot;
      this.earliestBucket = bucket;
      this.earliestTime = time;
    }
    return slot;
  }

  remove(slot: number): void {
    const bucket = this.unlink(slot);
    if (bucket >= 0) this.vacate(bucket);
    if (slot === this.earliest) this.earliest = NOT_SOUGHT;
  }

  /** Removes the earliest entry, of which there must be one, moves the base to its moment and returns its slot. */
  removeFirst(): number {
    const slot = this.first;
    const time = this.earliestTime;
    const bucket = this.earliestBucket;
    this.earliest = NOT_SOUGHT;
    this.baseInBlock = time & (BLOCK_LENGTH - 1);
    if (time >= this.blockEnd) this.blockEnd = (Math.floor(time / BLOCK_LENGTH) + 1) * BLOCK_LENGTH;
    if (this.unlink(slot) >= 0) this.vacate(bucket);
    // On the lowest level a bucket is one moment: what is left of it stays where it is.
    else if (bucket > DIGIT_MASK) this.fileAnew(bucket);
    return slot;
  }

  /** Takes an entry out of its list; returns the bucket if that is empty now, else -1. */
  private unlink(slot: number): number {
    const following = this.following[slot];
    const preceding = this.preceding[slot];
    this.following[preceding] = following;
    this.preceding[following] = preceding;
    this.following[slot] = this.freeSlot;
    this.preceding[slot] = FREE;
    this.freeSlot = slot;
    this.size--;
    // Both neighbours are the bucket itself.
    return following === preceding ? following : -1;
  }

  private seek(): void {
    this.earliest = NONE;
    this.earliestTime = Infinity;
    if (this.size === 0) return;
    const times = this.times;
    const following = this.following;
    const level = lowestBit(this.occupiedLevels);
    const bucket = (level << DIGIT_BITS) | lowestBit(this.occupiedBuckets[level]);
    let earliest = following[bucket];
    let earliestTime = times[earliest];
    for (let slot = level > 0 ? following[earliest] : bucket; slot !== bucket; slot = following[slot]) {
      const time = times[slot];
      if (time >= earliestTime) continue;
      earliest = slot;
      earliestTime = time;
    }
    this.earliest = earliest;
    this.earliestTime = earliestTime;
    this.earliestBucket = bucket;
  }

  private fileAnew(bucket: number): void {
    this.vacate(bucket);
    const times = this.times;
    const following = this.following;
    let slot = following[bucket];
    following[bucket] = bucket;
    this.preceding[bucket] = bucket;
    while (slot !== bucket) {
      const next = following[slot];
      this.append(slot, this.bucketOf(times[slot]));
      slot = next;
    }
  }

  private bucketOf(time: number): number {
    if (time >= this.blockEnd) return this.bucketOfBlock(time);
    const inBlock = time & (BLOCK_LENGTH - 1);
    const level = highestDigit(inBlock ^ this.baseInBlock);
    return (level << DIGIT_BITS) | ((inBlock >> (level * DIGIT_BITS)) & DIGIT_MASK);
  }

  private bucketOfBlock(time: number): number {
    const block = Math.floor(time / BLOCK_LENGTH);
    const level = highestDigit(block ^ (this.blockEnd / BLOCK_LENGTH - 1));
    return ((level + LOW_LEVELS) << DIGIT_BITS) | ((block >> (level * DIGIT_BITS)) & DIGIT_MASK);
  }

  private append(slot: number, bucket: number): void {
    const last = this.preceding[bucket];
    this.following[last] = slot;
    this.preceding[slot] = last;
    this.following[slot] = bucket;
    this.preceding[bucket] = slot;
    const level = bucket >> DIGIT_BITS;
    this.occupiedBuckets[level] |= 1 << (bucket & DIGIT_MASK);
    this.occupiedLevels |= 1 << level;
  }

  private vacate(bucket: number): void {
    const level = bucket >> DIGIT_BITS;
    const left = this.occupiedBuckets[level] & ~(1 << (bucket & DIGIT_MASK));
    this.occupiedBuckets[level] = left;
    if (left === 0) this.occupiedLevels &= ~(1 << level);
  }

  private takeSlot(): number {
    const slot = this.freeSlot;
    if (slot === NONE) return this.newSlot();
    this.freeSlot = this.following[slot];
    return slot;
  }

  private newSlot(): number {
    const length = this.times.length;
    if (this.slotsUsed === length) {
      this.following = longerInt32(this.following, 2 * length);
      this.preceding = longerInt32(this.preceding, 2 * length);
      this.times = longerFloat64(this.times, 2 * length);
    }
    return this.slotsUsed++;
  }
}
