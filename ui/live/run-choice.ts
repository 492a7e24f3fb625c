import type { RunId, RunListing } from '../../server/protocol/index.ts';
import type { LiveDesk } from './live-desk.ts';
import type { RunStore } from './run-store.ts';

/** Which run the page shows: the one its address names, else the one it may watch, else the newest that is there. */
export class RunChoice {
  readonly #desk: LiveDesk;
  readonly #changed: () => void;
  #wanted: RunId | undefined;
  #store: RunStore | undefined;

  constructor(desk: LiveDesk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  get run(): RunId | undefined {
    return this.#store?.run;
  }

  get store(): RunStore | undefined {
    return this.#store;
  }

  set wanted(run: RunId | undefined) {
    // An address that names no run means the one that is shown.
    this.#wanted = run ?? this.#wanted;
    this.look();
  }

  /** Runs have come or gone. */
  look(): void {
    const run = this.#wanted ?? this.#desk.onlyRun ?? this.#store?.run ?? newest(this.#desk.runs)?.run;
    if (run === this.#store?.run) return;
    const before = this.#store;
    this.#store = run === undefined ? undefined : this.#desk.watch(run);
    if (before !== undefined) this.#desk.leave(before.run);
    this.#changed();
  }

  /** Shows whatever is there, because the run that was wanted is not. */
  giveUp(): void {
    this.#wanted = undefined;
    if (this.#store !== undefined) this.#desk.leave(this.#store.run);
    this.#store = undefined;
    this.look();
    this.#changed();
  }

  leave(): void {
    if (this.#store !== undefined) this.#desk.leave(this.#store.run);
    this.#store = undefined;
  }
}

/** Of those that are awake, else of all. */
function newest(runs: readonly RunListing[]): RunListing | undefined {
  const awake = runs.filter(({ isAwake }) => isAwake);
  return (awake.length > 0 ? awake : runs).toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))[0];
}
