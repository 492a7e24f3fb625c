import { assert } from '../assert.ts';
import { longerFloat64 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import { TimerRing } from './timer-ring.ts';

/** So many delays have a ring of their own. */
export const RING_LIMIT = 24;

const NO_RING = -1;

/** All timers of constant delay, one ring per delay, and which ring fires first. */
export class TimerRings extends StatePart {
  /** Timers that are neither fired nor cancelled. */
  size = 0;
  /** When the earliest timer of all rings fires; Infinity when there is none. */
  firstTime = Infinity;
  firstSequence = 0;
  /** The ring of that timer, or -1. */
  private firstRing = NO_RING;
  /** By ring number; those from RING_LIMIT on have no ring. */
  private delays = new Float64Array(RING_LIMIT);
  private delayCount = 0;
  /** All are made at once, so that a new run has the shape of a saved one. */
  private rings = Array.from({ length: RING_LIMIT }, () => new TimerRing());

  /** The number of a delay, or -1 when it has none. Below RING_LIMIT it has a ring. */
  find(delay: number): number {
    const delays = this.delays;
    const count = this.delayCount;
    for (let number = 0; number < count; number++) if (delays[number] === delay) return number;
    return NO_RING;
  }

  /** Gives a new delay its number, for ever. */
  add(delay: number): number {
    assert(Number.isInteger(delay) && delay >= 0, 'a delay is a whole number of milliseconds, not negative');
    if (this.delayCount === this.delays.length) this.delays = longerFloat64(this.delays, 2 * this.delays.length);
    this.delays[this.delayCount] = delay;
    return this.delayCount++;
  }

  get canAddRing(): boolean {
    return this.delayCount < RING_LIMIT;
  }

  delayOf(ring: number): number {
    return this.delays[ring];
  }

  /** The ring whose timer fires first; of no meaning when there is none. */
  get first(): TimerRing {
    return this.rings[this.firstRing];
  }

  at(ring: number): TimerRing {
    return this.rings[ring];
  }

  /** Starts a timer whose sequence is higher than that of every other; returns its index in the ring. */
  start(ringNumber: number, now: number, sequence: number, kind: number, subject: number, detail: number): number {
    const ring = this.rings[ringNumber];
    const time = now + this.delays[ringNumber];
    // A tie goes to the ring that was first: its timer was scheduled earlier.
    if (ring.isEmpty && time < this.firstTime) {
      this.firstRing = ringNumber;
      this.firstTime = time;
      this.firstSequence = sequence;
    }
    this.size++;
    return ring.push(time, sequence, kind, subject, detail);
  }

  /** Removes the earliest timer of all. */
  removeFirst(): void {
    this.remove(this.firstRing, this.rings[this.firstRing].head);
  }

  remove(ringNumber: number, index: number): void {
    const ring = this.rings[ringNumber];
    const wasHead = index === ring.head;
    ring.kill(index);
    this.size--;
    if (wasHead && ringNumber === this.firstRing) this.findFirst();
  }

  private findFirst(): void {
    const rings = this.rings;
    let first = NO_RING;
    let firstTime = Infinity;
    let firstSequence = 0;
    const count = Math.min(this.delayCount, RING_LIMIT);
    for (let number = 0; number < count; number++) {
      const ring = rings[number];
      if (ring.isEmpty) continue;
      const time = ring.headTime;
      if (time > firstTime || (time === firstTime && ring.headSequence > firstSequence)) continue;
      first = number;
      firstTime = time;
      firstSequence = ring.headSequence;
    }
    this.firstRing = first;
    this.firstTime = firstTime;
    this.firstSequence = firstSequence;
  }
}
