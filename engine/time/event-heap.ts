import { longerFloat64, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

/** With the root here the four children of `position` are at 4 * position - 8 onwards: a group never straddles a cache line. */
const ROOT = 3;
/** The position of a slot that is not in use. */
const NOWHERE = 0;
const FIRST_LENGTH = 64;

/**
 * Future events ordered by (time, sequence): an implicit heap of four children per node over columns.
 *
 * Times and slots are ordered by position; what an event is stays in its slot, so sifting moves two numbers and an entry keeps its
 * identity for {@link remove}. Positions from `end` on hold the free slots, times there are Infinity.
 */
export class EventHeap extends StatePart {
  /** The first position not in use. */
  private end = ROOT;
  // By position.
  private times = new Float64Array(FIRST_LENGTH).fill(Infinity);
  private slots = Int32Array.from({ length: FIRST_LENGTH }, (_, position) => position);
  // By slot.
  private positions = new Int32Array(FIRST_LENGTH);
  private sequences = new Float64Array(FIRST_LENGTH);
  private kinds = new Int32Array(FIRST_LENGTH);
  private subjects = new Int32Array(FIRST_LENGTH);
  private details = new Int32Array(FIRST_LENGTH);

  get size(): number {
    return this.end - ROOT;
  }

  /** The slot of the earliest entry; of no meaning when there is none. */
  get first(): number {
    return this.slots[ROOT];
  }

  /** Infinity when there is no entry. */
  get firstTime(): number {
    return this.times[ROOT];
  }

  /** Of no meaning when there is no entry. */
  get firstSequence(): number {
    return this.sequences[this.slots[ROOT]];
  }

  holds(slot: number): boolean {
    return slot >= ROOT && slot < this.positions.length && this.positions[slot] !== NOWHERE;
  }

  timeOf(slot: number): number {
    return this.times[this.positions[slot]];
  }

  kindOf(slot: number): number {
    return this.kinds[slot];
  }

  subjectOf(slot: number): number {
    return this.subjects[slot];
  }

  detailOf(slot: number): number {
    return this.details[slot];
  }

  /** Adds an entry whose sequence is higher than that of every other; returns its slot, a small number above 0. */
  insert(time: number, sequence: number, kind: number, subject: number, detail: number): number {
    const position = this.end;
    if (position === this.times.length) this.grow();
    const slot = this.slots[position];
    this.sequences[slot] = sequence;
    this.kinds[slot] = kind;
    this.subjects[slot] = subject;
    this.details[slot] = detail;
    this.end = position + 1;
    this.rise(position, time, slot);
    return slot;
  }

  remove(slot: number): void {
    const position = this.positions[slot];
    const last = this.end - 1;
    const movedTime = this.times[last];
    const moved = this.slots[last];
    this.end = last;
    this.times[last] = Infinity;
    this.slots[last] = slot;
    this.positions[slot] = NOWHERE;
    if (position !== last) this.rise(this.sinkHole(position), movedTime, moved);
  }

  /**
   * Moves the smallest child up into the hole until the hole has no children, and returns where it ends.
   *
   * Going all the way down saves the comparison with the entry that will fill the hole: it comes from the bottom and mostly goes back
   * there. The tournament of four is written without branches, whose outcome no processor can foretell.
   */
  private sinkHole(hole: number): number {
    const times = this.times;
    const slots = this.slots;
    const positions = this.positions;
    const end = this.end;
    for (let child = 4 * hole - 8; child < end; child = 4 * hole - 8) {
      const time0 = times[child];
      const time1 = times[child + 1];
      const time2 = times[child + 2];
      const time3 = times[child + 3];
      const left = child + Number(time1 < time0);
      const right = child + 2 + Number(time3 < time2);
      const leftTime = times[left];
      const rightTime = times[right];
      let smallest = left + Math.imul(right - left, Number(rightTime < leftTime));
      if (time0 === time1 || time2 === time3 || leftTime === rightTime) smallest = this.smallestOfFour(child);
      const slot = slots[smallest];
      times[hole] = times[smallest];
      slots[hole] = slot;
      positions[slot] = hole;
      hole = smallest;
    }
    return hole;
  }

  private smallestOfFour(child: number): number {
    const { times, slots, sequences } = this;
    let smallest = child;
    for (let other = child + 1; other < child + 4; other++) {
      const earlier = times[other] < times[smallest];
      const tied = times[other] === times[smallest];
      if (earlier || (tied && sequences[slots[other]] < sequences[slots[smallest]])) smallest = other;
    }
    return smallest;
  }

  /** Puts an entry into the hole, or above it where it is earlier than what is there. */
  private rise(hole: number, time: number, slot: number): void {
    const times = this.times;
    const slots = this.slots;
    const positions = this.positions;
    const sequence = this.sequences[slot];
    while (hole > ROOT) {
      const parent = (hole >> 2) + 2;
      const parentTime = times[parent];
      const parentSlot = slots[parent];
      if (parentTime < time || (parentTime === time && this.sequences[parentSlot] < sequence)) break;
      times[hole] = parentTime;
      slots[hole] = parentSlot;
      positions[parentSlot] = hole;
      hole = parent;
    }
    times[hole] = time;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  private grow(): void {
    const length = 2 * this.times.length;
    const slots = longerInt32(this.slots, length);
    for (let position = this.end; position < length; position++) slots[position] = position;
    this.slots = slots;
    this.times = longerFloat64(this.times, length, Infinity);
    this.positions = longerInt32(this.positions, length);
    this.sequences = longerFloat64(this.sequences, length);
    this.kinds = longerInt32(this.kinds, length);
    this.subjects = longerInt32(this.subjects, length);
    this.details = longerInt32(this.details, length);
  }
}
