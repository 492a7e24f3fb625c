const STEPS = 1000;
const PLAYED = 0;
const STOPPED = 1;

/** What all who play for one experiment share: how far they are, and whether they shall stop. Being stopped is for good. */
export class Control {
  /** Handed to threads: it is the same memory there. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#words = new Int32Array(shared);
  }

  /** Replications played, those under way as fractions, to a thousandth. */
  get played(): number {
    return Atomics.load(this.#words, PLAYED) / STEPS;
  }

  get isStopped(): boolean {
    return Atomics.load(this.#words, STOPPED) === 1;
  }

  stop(): void {
    Atomics.store(this.#words, STOPPED, 1);
  }

  /** Notes how far one replication has come: `before` and `after` are shares of it. */
  advance(before: number, after: number): void {
    Atomics.add(this.#words, PLAYED, Math.round(after * STEPS) - Math.round(before * STEPS));
  }
}
