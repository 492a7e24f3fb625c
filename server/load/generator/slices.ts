import type { RecordableHistogram } from 'node:perf_hooks';
import { emptyHistogram, record, summaryOf } from './latencies.ts';
import type { LoopObserver } from './open-loop.ts';

/** What was due in one stretch of time. Times in milliseconds, null where nothing was answered. */
export interface Slice {
  /** Since the start, ms. */
  readonly from: number;
  readonly lasts: number;
  readonly due: number;
  readonly answered: number;
  readonly failed: number;
  readonly skipped: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly p99_9: number | null;
  readonly max: number | null;
}

interface Growing {
  due: number;
  answered: number;
  failed: number;
  skipped: number;
  readonly responses: RecordableHistogram;
  /** What was found when it was last looked at. */
  seen?: Slice;
}

const SHORTEST = 1000;
/** Each has a histogram of its own, some 200 KB. */
const MOST = 120;

/** What was due second by second, or in longer stretches of a long run. */
export class Slices implements LoopObserver {
  readonly #lasts: number;
  readonly #slices: Growing[] = [];

  /** Of a run of so many milliseconds. */
  constructor(length: number) {
    this.#lasts = Math.max(SHORTEST, Math.ceil(length / MOST / SHORTEST) * SHORTEST);
  }

  due(due: number): void {
    this.#at(due).due++;
  }

  answered(due: number, response: number): void {
    const slice = this.#at(due);
    slice.answered++;
    record(slice.responses, response);
  }

  failed(due: number): void {
    this.#at(due).failed++;
  }

  skipped(due: number): void {
    this.#at(due).skipped++;
  }

  /** All that there are, in order. */
  list(): Slice[] {
    return this.#slices.map((slice, index) => {
      const { due, answered, failed, skipped, responses, seen } = slice;
      if (seen?.answered === answered && seen.due === due && seen.failed === failed) return seen;
      const { p50, p99, p99_9, max } = summaryOf(responses);
      const counts = { due, answered, failed, skipped };
      return (slice.seen = { from: index * this.#lasts, lasts: this.#lasts, ...counts, p50, p99, p99_9, max });
    });
  }

  #at(due: number): Growing {
    const wanted = Math.floor(due / this.#lasts);
    while (this.#slices.length <= wanted)
      this.#slices.push({ due: 0, answered: 0, failed: 0, skipped: 0, responses: emptyHistogram() });
    return this.#slices[wanted]!;
  }
}
