import type { RecordableHistogram } from 'node:perf_hooks';
import { emptyHistogram, record } from './latencies.ts';

/** Sends one ticket and is done when its answer is there; throws when there is none. */
export type Send = (index: number) => Promise<void>;

export interface OpenLoopOptions {
  /** When each is due, ms since the start. */
  readonly due: Iterable<number>;
  readonly send: Send;
  /** So many may be under way; what is due beyond is skipped and counted. */
  readonly atOnce: number;
  /** What is due before this moment is sent and not measured, ms. */
  readonly warmUp?: number;
  readonly observer?: LoopObserver;
}

/** Told of everything, the warm-up too; moments are when it was due, ms since the start. */
export interface LoopObserver {
  due(due: number): void;
  /** Response: from when it was due, ms. */
  answered(due: number, response: number): void;
  failed(due: number): void;
  skipped(due: number): void;
}

/** The longest sleep, so that a stop is soon noticed, ms. */
const LONGEST_SLEEP = 50;

/**
 * Sends what is due when it is due, and never waits for answers: a server that is slow does not make the load lighter.
 *
 * `response` counts from when a ticket was due, `service` from when it was sent; their difference is the fault of the generator, and
 * `lateness` tells how large that is.
 */
export class OpenLoop {
  readonly response: RecordableHistogram = emptyHistogram();
  readonly service: RecordableHistogram = emptyHistogram();
  readonly lateness: RecordableHistogram = emptyHistogram();
  /** Of those that are measured. */
  readonly counts = { due: 0, sent: 0, answered: 0, failed: 0, skipped: 0 };
  readonly failures = new Map<string, number>();
  readonly #options: OpenLoopOptions;
  readonly #due: Iterator<number>;
  readonly #underWay = new Set<Promise<void>>();
  #startedAt = 0;
  #index = 0;
  #isStopped = false;

  constructor(options: OpenLoopOptions) {
    this.#options = options;
    this.#due = options.due[Symbol.iterator]();
  }

  get underWay(): number {
    return this.#underWay.size;
  }

  /** When the clock began, in milliseconds since 1970. */
  get beganAt(): number {
    return performance.timeOrigin + this.#startedAt;
  }

  /** Nothing more is sent. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Sends everything, and waits for every answer. */
  async run(): Promise<void> {
    this.#startedAt = performance.now();
    let next = this.#due.next();
    while (next.done !== true && !this.#isStopped) {
      const now = this.#now();
      if (next.value > now) {
        await asleep(next.value - now);
        continue;
      }
      this.#fire(next.value);
      next = this.#due.next();
    }
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #now(): number {
    return performance.now() - this.#startedAt;
  }

  #fire(due: number): void {
    const { atOnce, warmUp = 0, observer } = this.#options;
    const isMeasured = due >= warmUp;
    const index = this.#index++;
    observer?.due(due);
    if (isMeasured) this.counts.due++;
    if (this.#underWay.size >= atOnce) {
      if (isMeasured) this.counts.skipped++;
      observer?.skipped(due);
      return;
    }
    const sending = this.#sendOne(index, due, isMeasured).finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  async #sendOne(index: number, due: number, isMeasured: boolean): Promise<void> {
    const sentAt = this.#now();
    if (isMeasured) {
      this.counts.sent++;
      record(this.lateness, sentAt - due);
    }
    try {
      await this.#options.send(index);
      this.#note(due, sentAt, isMeasured);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (isMeasured) this.counts.failed++;
      this.#options.observer?.failed(due);
      this.failures.set(why, (this.failures.get(why) ?? 0) + 1);
    }
  }

  #note(due: number, sentAt: number, isMeasured: boolean): void {
    const done = this.#now();
    if (isMeasured) {
      this.counts.answered++;
      record(this.response, done - due);
      record(this.service, done - sentAt);
    }
    this.#options.observer?.answered(due, done - due);
  }
}

/** Not longer than asked, but for the one millisecond that is the shortest there is. */
function asleep(milliseconds: number): Promise<void> {
  const wait = Math.min(LONGEST_SLEEP, Math.max(1, Math.floor(milliseconds)));
  return new Promise((resolve) => setTimeout(resolve, wait));
}
