import type { Clock, SliceOutcome } from './run-motion.ts';

/** Somebody who plays when it is their turn. */
export interface Driven {
  /** Whether a slice would play anything now or later. */
  readonly isMoving: boolean;
  /** Milliseconds until something happens by itself, where that may not be late; a look every now and then is enough otherwise. */
  readonly timeToNext?: number | undefined;
  /** Events played in slices, ever. */
  readonly eventsInSlices: number;
  playSlice(deadline: number, mostEvents: number): SliceOutcome;
}

/** All runs together hold the thread for so long; then messages, timers and frames have it. */
const TURN_MS = 8;
const SHORTEST_SLICE_MS = 1;
/** Runs at a pace are looked after so often: twice a frame. */
const LOOK_MS = 50;
/** Events are counted over stretches of this length. */
const QUOTA_MS = 100;

const timeToLook = (moving: readonly Driven[]): number =>
  moving.reduce((soonest, { timeToNext = LOOK_MS }) => Math.min(soonest, Math.max(1, timeToNext)), LOOK_MS);

/**
 * Gives runs their turns, a slice of events each, so that the thread is never held for long. Between two turns everything else
 * happens: a command never meets a run in the middle of an event.
 */
export class Driver {
  /** Events of all runs, ever. */
  eventsPlayed = 0;
  readonly #driven = new Set<Driven>();
  readonly #clock: Clock;
  readonly #eventsPerQuota: number;
  readonly #spent = new Map<Driven, number>();
  #quotaEnds = 0;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
  #isStopped = false;

  constructor(clock: Clock, eventsPerSecond: number) {
    this.#clock = clock;
    this.#eventsPerQuota = Math.max(1, (eventsPerSecond * QUOTA_MS) / 1000);
  }

  add(driven: Driven): void {
    this.#driven.add(driven);
    this.wake();
  }

  remove(driven: Driven): void {
    this.#driven.delete(driven);
    this.#spent.delete(driven);
  }

  /** Something may have begun to move. */
  wake(): void {
    if (this.#isStopped || this.#immediate !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#immediate = setImmediate(this.#turn);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
  }

  readonly #turn = (): void => {
    this.#immediate = undefined;
    const moving = [...this.#driven].filter(({ isMoving }) => isMoving);
    if (moving.length === 0) return;
    this.#renewQuota();
    const slice = Math.max(SHORTEST_SLICE_MS, TURN_MS / moving.length);
    let isMore = false;
    for (const driven of moving) if (this.#play(driven, slice) === 'more') isMore = true;
    if (isMore) this.wake();
    else if (!this.#isStopped) this.#timer = setTimeout(() => this.wake(), timeToLook(moving));
  };

  /** A run that has spent its events waits for the next stretch. */
  #play(driven: Driven, slice: number): SliceOutcome {
    const spent = this.#spent.get(driven) ?? 0;
    if (spent >= this.#eventsPerQuota) return 'waits';
    const before = driven.eventsInSlices;
    const outcome = driven.playSlice(this.#clock() + slice, this.#eventsPerQuota - spent);
    const played = driven.eventsInSlices - before;
    this.#spent.set(driven, spent + played);
    this.eventsPlayed += played;
    return outcome;
  }

  #renewQuota(): void {
    if (this.#clock() < this.#quotaEnds) return;
    this.#spent.clear();
    this.#quotaEnds = this.#clock() + QUOTA_MS;
  }
}
