import type { Pace, RunDetails } from '../../server/protocol/index.ts';
import { command } from '../live/run-command.ts';
import { clockOf } from './moment-words.ts';
import { nextSpeed } from './speeds.ts';

/** What the time bar shows, and its keys act on. */
export interface RunTime {
  readonly details: RunDetails;
  readonly pace: Pace;
  readonly now: number;
  readonly edge: number;
  readonly isOver: boolean;
}

const USUAL: Pace = { kind: 'timed', speedup: 300 };

/** Everything that can be done to the time of a run; by button or by key. */
export class TimeControl {
  readonly #from: EventTarget;
  readonly #time: () => RunTime | undefined;
  /** The speed that play goes back to. */
  #speed = USUAL;

  /** @param from where commands set out */
  constructor(from: EventTarget, time: () => RunTime | undefined) {
    this.#from = from;
    this.#time = time;
  }

  /** The speed at which it goes, or will when it is played. */
  get speed(): Pace {
    const pace = this.#time()?.pace;
    if (pace !== undefined && pace.kind !== 'paused') this.#speed = pace;
    return this.#speed;
  }

  playOrPause(): void {
    const time = this.#time();
    if (time === undefined) return;
    const { speed } = this;
    void command(this.#from, 'setPace', { pace: time.pace.kind === 'paused' ? speed : { kind: 'paused' } });
  }

  setSpeed(pace: Pace): void {
    this.#speed = pace;
    void command(this.#from, 'setPace', { pace });
  }

  faster(direction: 1 | -1): void {
    this.setSpeed(nextSpeed(this.speed, direction));
  }

  step(what: 'event' | 'interval'): void {
    void command(this.#from, 'step', { what });
  }

  seek(to: number | 'edge'): void {
    void command(this.#from, 'seek', { to });
  }

  bookmark(label?: string): void {
    const time = this.#time();
    if (time === undefined) return;
    const clock = clockOf(time.now, time.details.summary.horizon);
    void command(this.#from, 'addBookmark', { label: label ?? clock }, `Bookmark at ${clock}.`);
  }
}
