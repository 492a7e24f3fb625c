import type { Pace } from '../protocol/index.ts';

/** A machine that has fallen behind, or slept, catches up no more than this: the desk would race. */
const LONGEST_LAG_MS = 500;

/** Says how far simulated time may have gone by a moment of the wall clock. */
export class PaceClock {
  #pace: Pace;
  #anchoredAt = 0;
  #anchor = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** Another pace from here on. Moments of the wall are milliseconds of a clock that only goes forwards. */
  change(pace: Pace, wall: number, now: number): void {
    this.#pace = pace;
    this.anchor(wall, now);
  }

  /** The run stands here now, whatever was due before: after a jump, or a wait for something else. */
  anchor(wall: number, now: number): void {
    this.#anchoredAt = wall;
    this.#anchor = now;
  }

  /** Milliseconds of the wall until a moment of the run comes; Infinity while time stands still. */
  timeUntil(moment: number, wall: number): number {
    const pace = this.#pace;
    if (pace.kind === 'paused') return Infinity;
    if (pace.kind === 'flat-out') return 0;
    return Math.max(0, (moment - this.#anchor) / pace.speedup - (wall - this.#anchoredAt));
  }

  /** Moment up to which a run that stands at `now` may be played, ms of simulated time. */
  target(wall: number, now: number): number {
    const pace = this.#pace;
    if (pace.kind === 'paused') return now;
    if (pace.kind === 'flat-out') return Infinity;
    const due = this.#anchor + (wall - this.#anchoredAt) * pace.speedup;
    const farthest = now + LONGEST_LAG_MS * pace.speedup;
    if (due <= farthest) return Math.floor(due);
    this.anchor(wall, farthest);
    return Math.floor(farthest);
  }
}
