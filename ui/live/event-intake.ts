import { nextEventAfter, type EventBatch } from '../../server/protocol/index.ts';

/** What a batch is in the order of numbers: the next one, one from the past, or one after a gap. */
export type Arrival = 'next' | 'old' | 'gap';

/** Keeps count of the numbered batches of a run, and says when one is missing. */
export class EventIntake {
  #epoch = -1;
  #expected = 0;

  /** Number of the event that should come next. */
  get expected(): number {
    return this.#expected;
  }

  /** From here on: after joining, after a jump, after a gap that was not filled. */
  begin(epoch: number, next: number): void {
    this.#epoch = epoch;
    this.#expected = next;
  }

  /** Judges a batch; of the next one, its number is noted. */
  take(batch: EventBatch): Arrival {
    if (batch.epoch < this.#epoch) return 'old';
    // A jump in time: numbers begin anew.
    if (batch.epoch > this.#epoch) this.begin(batch.epoch, 0);
    if (batch.first < this.#expected) return 'old';
    if (batch.first > this.#expected) return 'gap';
    this.#expected = nextEventAfter(batch);
    return 'next';
  }
}
