import type { Control } from '../../executors/control.ts';
import type { Executor, Stretch, TakeOutcome } from '../../executors/executor.ts';

/** A piece is to take about so long, ms: a pause is felt soon, and handing over costs nothing. */
const PIECE_MS = 700;
const FIRST_PIECE = 4;
const MOST_IN_PIECE = 200;

/** Hands out replications in pieces, and none while it is paused; what is under way then is played to its end. */
export class GatedExecutor implements Executor {
  readonly #inner: Executor;
  #open: Promise<void> | undefined;
  #letGo: (() => void) | undefined;
  #piece = FIRST_PIECE;
  #underWay = 0;
  #busySince = 0;
  #busyMs = 0;

  constructor(inner: Executor) {
    this.#inner = inner;
  }

  pause(): void {
    this.#open ??= new Promise((resolve) => (this.#letGo = resolve));
  }

  /** Goes on; whoever was stopped in between ends. */
  resume(): void {
    this.#open = undefined;
    this.#letGo?.();
  }

  /** Time in which something was under way, ms. */
  get busyMs(): number {
    return this.#busyMs + (this.#underWay > 0 ? performance.now() - this.#busySince : 0);
  }

  async play({ plan, from, to }: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    let next = from;
    while (next < to) {
      await this.#open;
      if (control.isStopped) return;
      const until = Math.min(to, next + this.#piece);
      const startedAt = performance.now();
      await this.#busily(() => this.#inner.play({ plan, from: next, to: until }, take, control));
      this.#adapt((performance.now() - startedAt) / (until - next));
      next = until;
    }
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async #busily(work: () => Promise<void>): Promise<void> {
    if (this.#underWay++ === 0) this.#busySince = performance.now();
    try {
      await work();
    } finally {
      if (--this.#underWay === 0) this.#busyMs += performance.now() - this.#busySince;
    }
  }

  /** How large pieces are decides nothing but how soon a pause is felt. */
  #adapt(millisecondsEach: number): void {
    const wanted = Math.round(PIECE_MS / Math.max(0.1, millisecondsEach));
    this.#piece = Math.max(FIRST_PIECE, Math.min(MOST_IN_PIECE, wanted));
  }
}
