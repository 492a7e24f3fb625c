import { assert } from '../assert.ts';
import { StatePart } from '../state-part.ts';
import { EventHeap } from './event-heap.ts';
import { RING_LIMIT, TimerRings } from './timer-rings.ts';

/** Low bits of a timer's id: 0 for the heap, else the ring's number + 1; above them its slot or its index in the ring. */
const ROAD_BITS = 5;
const ROAD_MASK = 2 ** ROAD_BITS - 1;

/**
 * The future event list: what will happen, next by time (whole milliseconds), then by order of scheduling.
 *
 * Timers of constant delay take a ring, everything else the heap; one sequence over both makes the road invisible in the results.
 * After {@link advance} the moment and the event are read from `now`, `kind`, `subject` and `detail`.
 */
export class EventCalendar extends StatePart {
  /** Moment of the last event played, whole milliseconds since the run began. */
  now = 0;
  /** What happened last: a small integer from 0. */
  kind = 0;
  /** The row it happened to. */
  subject = 0;
  /** One more integer that the scheduler attached: a generation or an ordinal, say. */
  detail = 0;
  /** How many entries were ever scheduled; the next one's rank among those of its moment. */
  private sequence = 0;
  private heap = new EventHeap();
  private rings = new TimerRings();

  /** Moment of the earliest entry; Infinity when none is left. */
  get nextTime(): number {
    return Math.min(this.heap.firstTime, this.rings.firstTime);
  }

  /** Entries that are neither played nor cancelled. */
  get size(): number {
    return this.heap.size + this.rings.size;
  }

  /** Lets `kind` happen at `time`, which may be now but not earlier. Returns the id by which the entry can be cancelled, above 0. */
  schedule(time: number, kind: number, subject: number, detail = 0): number {
    assert(time >= this.now && time < Infinity, 'nothing is scheduled in the past or never');
    return this.heap.insert(time, this.sequence++, kind, subject, detail) << ROAD_BITS;
  }

  /** As {@link schedule}, `delay` milliseconds from now. Where a delay is used often, {@link startRingTimer} saves the look-up. */
  startTimer(delay: number, kind: number, subject: number, detail = 0): number {
    const rings = this.rings;
    let ring = rings.find(delay);
    if (ring < 0 && rings.canAddRing) ring = rings.add(delay);
    if (ring < 0) return this.schedule(this.now + delay, kind, subject, detail);
    return this.startRingTimer(ring, kind, subject, detail);
  }

  /** The number that stands for a constant delay (whole milliseconds) in {@link startRingTimer}, for the whole run. */
  ringOf(delay: number): number {
    const known = this.rings.find(delay);
    return known < 0 ? this.rings.add(delay) : known;
  }

  /** As {@link startTimer} with the delay that {@link ringOf} gave this number to. */
  startRingTimer(ring: number, kind: number, subject: number, detail = 0): number {
    // More delays than rings: the heap takes what is left over.
    if (ring >= RING_LIMIT) return this.schedule(this.now + this.rings.delayOf(ring), kind, subject, detail);
    const index = this.rings.start(ring, this.now, this.sequence++, kind, subject, detail);
    return (index << ROAD_BITS) | (ring + 1);
  }

  /** Takes back an entry that is neither played nor cancelled: it no longer moves the clock nor keeps the run alive. */
  cancel(timer: number): void {
    const ring = (timer & ROAD_MASK) - 1;
    const place = timer >>> ROAD_BITS;
    if (ring < 0) {
      assert(this.heap.holds(place), 'a cancelled entry is still to come');
      this.heap.remove(place);
    } else {
      assert(this.rings.at(ring).holds(place), 'a cancelled timer is still to come');
      this.rings.remove(ring, place);
    }
  }

  /** The moment at which an entry that is neither played nor cancelled will happen. */
  timeOf(timer: number): number {
    const ring = (timer & ROAD_MASK) - 1;
    const place = timer >>> ROAD_BITS;
    return ring < 0 ? this.heap.timeOf(place) : this.rings.at(ring).timeOf(place);
  }

  /** Moves to the earliest entry and publishes it; false, with nothing changed, when none is left. */
  advance(): boolean {
    const heap = this.heap;
    const rings = this.rings;
    const heapTime = heap.firstTime;
    const ringTime = rings.firstTime;
    if (
      heapTime < ringTime ||
      (heapTime === ringTime && heapTime < Infinity && heap.firstSequence < rings.firstSequence)
    ) {
      const slot = heap.first;
      this.now = heapTime;
      this.kind = heap.kindOf(slot);
      this.subject = heap.subjectOf(slot);
      this.detail = heap.detailOf(slot);
      heap.remove(slot);
      return true;
    }
    if (ringTime === Infinity) return false;
    const ring = rings.first;
    this.now = ringTime;
    this.kind = ring.headKind;
    this.subject = ring.headSubject;
    this.detail = ring.headDetail;
    rings.removeFirst();
    return true;
  }
}
