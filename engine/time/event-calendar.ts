import { assert } from '../assert.ts';
import { longerFloat64, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import { TimeWheel } from './time-wheel.ts';
import { RING_LIMIT, TimerRings } from './timer-rings.ts';

/** Low bits of a timer's id: 0 for the wheel, else the ring's number + 1; above them its slot or its index in the ring. */
const ROAD_BITS = 5;
const ROAD_MASK = 2 ** ROAD_BITS - 1;
const FIRST_LENGTH = 512;

/**
 * The future event list: what will happen, next by time (whole milliseconds), then by order of scheduling.
 *
 * Timers of constant delay take a ring, everything else the wheel; one sequence over both makes the road invisible in the results.
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
  private wheel = new TimeWheel();
  private rings = new TimerRings();
  // By slot of the wheel.
  private sequences = new Float64Array(FIRST_LENGTH);
  private kinds = new Int32Array(FIRST_LENGTH);
  private subjects = new Int32Array(FIRST_LENGTH);
  private details = new Int32Array(FIRST_LENGTH);

  /** Moment of the earliest entry; Infinity when none is left. */
  get nextTime(): number {
    return Math.min(this.wheel.firstTime, this.rings.firstTime);
  }

  /** Entries that are neither played nor cancelled. */
  get size(): number {
    return this.wheel.size + this.rings.size;
  }

  /** Lets `kind` happen at `time`, which may be now but not earlier. Returns the id by which the entry can be cancelled, above 0. */
  schedule(time: number, kind: number, subject: number, detail = 0): number {
    assert(time >= this.now && time < Infinity, 'nothing is scheduled in the past or never');
    const slot = this.wheel.insert(time);
    if (slot >= this.kinds.length) this.grow();
    this.sequences[slot] = this.sequence++;
    this.kinds[slot] = kind;
    this.subjects[slot] = subject;
    this.details[slot] = detail;
    return slot << ROAD_BITS;
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
    // More delays than rings: the wheel takes what is left over.
    if (ring >= RING_LIMIT) return this.schedule(this.now + this.rings.delayOf(ring), kind, subject, detail);
    const index = this.rings.start(ring, this.now, this.sequence++, kind, subject, detail);
    return (index << ROAD_BITS) | (ring + 1);
  }

  /** Takes back an entry that is neither played nor cancelled: it no longer moves the clock nor keeps the run alive. */
  cancel(timer: number): void {
    const ring = (timer & ROAD_MASK) - 1;
    const place = timer >>> ROAD_BITS;
    if (ring < 0) {
      assert(this.wheel.holds(place), 'a cancelled entry is still to come');
      this.wheel.remove(place);
    } else {
      assert(this.rings.at(ring).holds(place), 'a cancelled timer is still to come');
      this.rings.remove(ring, place);
    }
  }

  /** The moment at which an entry that is neither played nor cancelled will happen. */
  timeOf(timer: number): number {
    const ring = (timer & ROAD_MASK) - 1;
    const place = timer >>> ROAD_BITS;
    return ring < 0 ? this.wheel.timeOf(place) : this.rings.at(ring).timeOf(place);
  }

  /** Moves to the earliest entry and publishes it; false, with nothing changed, when none is left. */
  advance(): boolean {
    const wheelTime = this.wheel.firstTime;
    const ringTime = this.rings.firstTime;
    if (wheelTime < ringTime || (wheelTime === ringTime && this.isWheelFirst())) this.playWheel(wheelTime);
    else if (ringTime < Infinity) this.playRing(ringTime);
    else return false;
    return true;
  }

  /** Which of two entries of the same moment was scheduled earlier. */
  private isWheelFirst(): boolean {
    const slot = this.wheel.first;
    return slot > 0 && this.sequences[slot] < this.rings.firstSequence;
  }

  private playWheel(time: number): void {
    const slot = this.wheel.removeFirst();
    this.now = time;
    this.kind = this.kinds[slot];
    this.subject = this.subjects[slot];
    this.detail = this.details[slot];
  }

  private playRing(time: number): void {
    const ring = this.rings.first;
    this.now = time;
    this.kind = ring.headKind;
    this.subject = ring.headSubject;
    this.detail = ring.headDetail;
    this.rings.removeFirst();
  }

  private grow(): void {
    const length = 2 * this.kinds.length;
    this.sequences = longerFloat64(this.sequences, length);
    this.kinds = longerInt32(this.kinds, length);
    this.subjects = longerInt32(this.subjects, length);
    this.details = longerInt32(this.details, length);
  }
}
