/* oxlint-disable max-lines -- one run in motion: at a pace, on its way somewhere, or up to now */
import type { RunPlayer } from '../../engine/index.ts';
import type { RunMoment, RunOutcome } from '../../engine/index.ts';
import type { Pace } from '../protocol/index.ts';
import { PaceClock } from './pace-clock.ts';

/** Events between two looks at the clock on the wall: one to two milliseconds. */
const EVENTS_AT_ONCE = 200;

/** Whether there is more to play at once, or the run waits for time to pass or for somebody. */
export type SliceOutcome = 'more' | 'waits';

/** A clock that only goes forwards, ms. */
export type Clock = () => number;

/** Somebody who is told as a run moves. */
export interface MotionObserver {
  /** The next moment that they want to look at: the run is not played past it in one go. */
  readonly nextLook: number;
  /** The run has been played a little further. */
  played(): void;
  /** The run is about to jump, and what happens on the way is no news. */
  jumping(): void;
  /** The run has jumped. */
  jumped(): void;
}

interface Task {
  /** Plays so many events; whether the task is done. */
  readonly step: (maxEvents: number) => boolean;
  readonly isJump: boolean;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Moves one run through time, in slices: at a pace, to a moment, an event or an interval on. */
export class RunMotion {
  readonly player: RunPlayer;
  /** Events played in slices, ever; those played again count again. */
  eventsInSlices = 0;
  readonly #pace: PaceClock;
  readonly #clock: Clock;
  readonly #observer: MotionObserver;
  #task: Task | undefined;

  constructor(player: RunPlayer, pace: Pace, { clock, observer }: { clock: Clock; observer: MotionObserver }) {
    this.player = player;
    this.#clock = clock;
    this.#observer = observer;
    this.#pace = new PaceClock(pace);
    this.#pace.anchor(clock(), player.now);
  }

  get pace(): Pace {
    return this.#pace.pace;
  }

  /** Whether the run is on its way to somewhere and shows nothing meanwhile. */
  get isJumping(): boolean {
    return this.#task?.isJump ?? false;
  }

  /** Whether a slice would play anything now or later. */
  get isMoving(): boolean {
    return this.#task !== undefined || this.#pace.pace.kind !== 'paused';
  }

  setPace(pace: Pace): void {
    this.#pace.change(pace, this.#clock(), this.player.now);
  }

  /**
   * Plays until `deadline` of the clock, and no more events than allowed.
   *
   * @throws what the engine throws when an invariant breaks; the run cannot be played on then
   */
  playSlice(deadline: number, mostEvents: number): SliceOutcome {
    const before = this.player.simulation.eventsPlayed;
    const isSpent = (): boolean =>
      this.#clock() >= deadline || this.player.simulation.eventsPlayed - before >= mostEvents;
    try {
      return this.#task === undefined ? this.#playAtPace(isSpent) : this.#playTask(isSpent);
    } finally {
      this.eventsInSlices += this.player.simulation.eventsPlayed - before;
    }
  }

  /** Plays what is due by now, at most so many events: before somebody outside does something. */
  catchUp(mostEvents: number): void {
    const { player } = this;
    if (this.#task !== undefined || this.pace.kind !== 'timed') return;
    const before = player.simulation.eventsPlayed;
    const target = this.#pace.target(this.#clock(), player.now);
    while (player.simulation.eventsPlayed - before < mostEvents && player.now < target && !player.isFinished) {
      this.#advance(target, EVENTS_AT_ONCE);
      this.#observer.played();
    }
    this.eventsInSlices += player.simulation.eventsPlayed - before;
  }

  /** Milliseconds of the wall until something happens by itself. */
  get timeToNext(): number {
    return this.#pace.timeUntil(this.player.world.calendar.nextTime, this.#clock());
  }

  /** Goes to a moment; a jump under way is given up for it. */
  jump(to: number | RunMoment): Promise<void> {
    const { player } = this;
    this.#giveUp();
    this.#observer.jumping();
    player.beginSeek(to);
    const at = typeof to === 'number' ? to : to.at;
    return this.#begin((events) => {
      const { nextLook } = this.#observer;
      if (nextLook < at && player.advance(nextLook, events) !== 'finished') return false;
      if (!player.isSeeking) player.beginSeek(to);
      return player.continueSeek(events) !== 'budget-spent';
    }, true);
  }

  /** Plays on to a moment, as if time went by; pauses there. Gives up a jump under way. */
  playTo(until: number): Promise<void> {
    this.#giveUp();
    this.setPace({ kind: 'paused' });
    return this.#begin((events) => this.#advance(until, events) !== 'budget-spent', false);
  }

  /** Plays one event and pauses. */
  playEvent(): void {
    this.#giveUp();
    this.setPace({ kind: 'paused' });
    this.player.stepEvent();
    this.#observer.played();
  }

  /** Ends whatever is under way. */
  halt(): void {
    this.setPace({ kind: 'paused' });
    this.#giveUp();
  }

  /** Whatever was under way ends where the run stands. */
  #giveUp(): void {
    const task = this.#task;
    this.#task = undefined;
    if (task?.isJump === true) this.#observer.jumped();
    task?.done();
  }

  #advance(until: number, maxEvents: number): RunOutcome {
    const { nextLook } = this.#observer;
    const outcome = this.player.advance(Math.min(until, nextLook), maxEvents);
    return outcome === 'reached' && nextLook < until ? 'budget-spent' : outcome;
  }

  #begin(step: Task['step'], isJump: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#task = { step, isJump, done: resolve, failed: reject };
    });
  }

  #playTask(isSpent: () => boolean): SliceOutcome {
    const task = this.#task!;
    do {
      const isDone = this.#stepTask(task);
      this.#observer.played();
      if (isDone) return this.#end(task);
    } while (!isSpent());
    return 'more';
  }

  #stepTask(task: Task): boolean {
    try {
      return task.step(EVENTS_AT_ONCE);
    } catch (error) {
      this.#task = undefined;
      if (task.isJump) this.#observer.jumped();
      task.failed(error);
      throw error;
    }
  }

  #end(task: Task): SliceOutcome {
    this.#task = undefined;
    this.#pace.anchor(this.#clock(), this.player.now);
    if (task.isJump) this.#observer.jumped();
    task.done();
    return 'more';
  }

  #playAtPace(isSpent: () => boolean): SliceOutcome {
    const { player } = this;
    const target = this.#pace.target(this.#clock(), player.now);
    if (this.#pace.pace.kind === 'paused') return 'waits';
    do {
      const outcome = this.#advance(target, EVENTS_AT_ONCE);
      this.#observer.played();
      if (player.isFinished) {
        this.setPace({ kind: 'paused' });
        return 'waits';
      }
      if (outcome !== 'budget-spent' && target !== Infinity) return 'waits';
    } while (!isSpent());
    return 'more';
  }
}
