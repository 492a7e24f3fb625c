import { assert } from '../assert.ts';
import { longerFloat64, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

/** Indexes count up and wrap here; a power of two, so that they agree with every capacity. */
export const INDEX_LIMIT = 2 ** 25;

/** The kind of a cancelled timer. */
const DEAD = -1;
const FIRST_CAPACITY = 16;

/** Timers of one constant delay. They are started in the order in which they fire, so a ring keeps them sorted for nothing. */
export class TimerRing extends StatePart {
  /** Index of the earliest timer, which is live, or `tail`. */
  head = 0;
  /** Index of the next timer to be started. */
  tail = 0;
  times = new Float64Array(FIRST_CAPACITY);
  sequences = new Float64Array(FIRST_CAPACITY);
  kinds = new Int32Array(FIRST_CAPACITY);
  subjects = new Int32Array(FIRST_CAPACITY);
  details = new Int32Array(FIRST_CAPACITY);

  get isEmpty(): boolean {
    return this.head === this.tail;
  }

  get headTime(): number {
    return this.times[this.head & (this.times.length - 1)];
  }

  get headSequence(): number {
    return this.sequences[this.head & (this.sequences.length - 1)];
  }

  get headKind(): number {
    return this.kinds[this.head & (this.kinds.length - 1)];
  }

  get headSubject(): number {
    return this.subjects[this.head & (this.subjects.length - 1)];
  }

  get headDetail(): number {
    return this.details[this.head & (this.details.length - 1)];
  }

  holds(index: number): boolean {
    const fromHead = (index - this.head) & (INDEX_LIMIT - 1);
    const length = (this.tail - this.head) & (INDEX_LIMIT - 1);
    return fromHead < length && this.kinds[index & (this.kinds.length - 1)] !== DEAD;
  }

  push(time: number, sequence: number, kind: number, subject: number, detail: number): number {
    const index = this.tail;
    const tail = (index + 1) & (INDEX_LIMIT - 1);
    if (((tail - this.head) & (INDEX_LIMIT - 1)) > this.kinds.length) this.grow();
    const row = index & (this.kinds.length - 1);
    this.times[row] = time;
    this.sequences[row] = sequence;
    this.kinds[row] = kind;
    this.subjects[row] = subject;
    this.details[row] = detail;
    this.tail = tail;
    return index;
  }

  timeOf(index: number): number {
    return this.times[index & (this.times.length - 1)];
  }

  /** Marks a timer dead; when it was the earliest, the next live one becomes the earliest. */
  kill(index: number): void {
    this.kinds[index & (this.kinds.length - 1)] = DEAD;
    if (index !== this.head) return;
    const kinds = this.kinds;
    const mask = kinds.length - 1;
    const tail = this.tail;
    let head = index;
    do head = (head + 1) & (INDEX_LIMIT - 1);
    while (head !== tail && kinds[head & mask] === DEAD);
    this.head = head;
  }

  private grow(): void {
    const capacity = this.kinds.length;
    assert(2 * capacity < INDEX_LIMIT, 'a ring holds fewer timers than it has indexes');
    this.times = longerFloat64(this.times, 2 * capacity);
    this.sequences = longerFloat64(this.sequences, 2 * capacity);
    this.kinds = longerInt32(this.kinds, 2 * capacity);
    this.subjects = longerInt32(this.subjects, 2 * capacity);
    this.details = longerInt32(this.details, 2 * capacity);
    // The ring is full: each of its indexes now belongs either where it was or one old capacity further on.
    for (let step = 0; step < capacity; step++) this.move(this.head + step, capacity);
  }

  private move(index: number, oldCapacity: number): void {
    const from = index & (oldCapacity - 1);
    const row = index & (2 * oldCapacity - 1);
    this.times[row] = this.times[from];
    this.sequences[row] = this.sequences[from];
    this.kinds[row] = this.kinds[from];
    this.subjects[row] = this.subjects[from];
    this.details[row] = this.details[from];
  }
}
