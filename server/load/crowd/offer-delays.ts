import type { RecordableHistogram } from 'node:perf_hooks';
import { emptyHistogram, record } from '../generator/latencies.ts';

/**
 * How long offers were on their way. They say when they were made by the desk’s clock, which runs at a known speed from an unknown
 * beginning; the quickest offer of all tells the beginning, so that delays are those above the quickest.
 */
export class OfferDelays {
  readonly #speed: number;
  /** Moments of arrival less those of making; a list for each time that the desk’s clock was started. */
  readonly #offsets: number[][] = [[]];
  /** As far as the quickest is known; what came before it was known is too short here. */
  readonly soFar: RecordableHistogram = emptyHistogram();
  #quickest = Infinity;

  /** Seconds of the desk in a second. */
  constructor(speed: number) {
    this.#speed = speed;
  }

  /** Moments in milliseconds: by the desk’s clock, and by the wall clock. */
  add(madeAt: number, arrivedAt: number): void {
    const offset = arrivedAt - madeAt / this.#speed;
    this.#offsets.at(-1)!.push(offset);
    this.#quickest = Math.min(this.#quickest, offset);
    record(this.soFar, offset - this.#quickest);
  }

  /** The server was started anew; meanwhile the desk’s clock stood still. */
  restart(): void {
    this.#offsets.push([]);
    this.#quickest = Infinity;
  }

  histogram(): RecordableHistogram {
    const histogram = emptyHistogram();
    for (const offsets of this.#offsets) {
      const quickest = offsets.reduce((least, offset) => Math.min(least, offset), Infinity);
      for (const offset of offsets) record(histogram, offset - quickest);
    }
    return histogram;
  }
}
