import { describeHappening } from '../../engine/index.ts';
import type { HappeningListener, SimulationEvent, World } from '../../engine/index.ts';
import { MOST_EVENTS_IN_BATCH, nextEventAfter, type EventBatch, type RunId } from '../protocol/index.ts';

/** Batches that are kept for whoever missed some: half a minute of a busy run. */
const KEPT_BATCHES = 300;

/** What happens in a run, on its way to those who watch: numbered, bounded, in batches. */
export class EventFeed {
  /** Whether anybody wants to know; what nobody wants to know is only counted. */
  isWatched = false;
  /** Whether what happens has happened before, on the way to another moment; it is not even counted. */
  isMuted = false;
  readonly #run: RunId;
  #epoch = 0;
  #next = 0;
  #pending: SimulationEvent[] = [];
  #leftOut = 0;
  #kept: EventBatch[] = [];

  constructor(run: RunId) {
    this.#run = run;
  }

  /** Number of the first event that has not been handed over. */
  get next(): number {
    return this.#next;
  }

  get epoch(): number {
    return this.#epoch;
  }

  readonly hear = (world: World): HappeningListener => ({
    happened: (what, ticket, expert, detail, amount) => {
      if (this.isMuted) return;
      if (this.isWatched && this.#pending.length < MOST_EVENTS_IN_BATCH)
        this.#pending.push(describeHappening(world, what, ticket, expert, detail, amount));
      else this.#leftOut++;
    },
  });

  /** The run has jumped: numbers begin anew. */
  jump(epoch: number): void {
    this.#epoch = epoch;
    this.#next = 0;
    this.#pending = [];
    this.#leftOut = 0;
    this.#kept = [];
  }

  /** What has happened since the last time; undefined when nothing has. */
  take(): EventBatch | undefined {
    if (this.#pending.length + this.#leftOut === 0) return undefined;
    const batch: EventBatch = {
      run: this.#run,
      epoch: this.#epoch,
      first: this.#next,
      events: this.#pending,
      leftOut: this.#leftOut,
    };
    this.#next = nextEventAfter(batch);
    this.#pending = [];
    this.#leftOut = 0;
    this.#kept.push(batch);
    if (this.#kept.length > KEPT_BATCHES) this.#kept.shift();
    return batch;
  }

  /** The batches from this event on; undefined when they are gone. */
  since(epoch: number, from: number): readonly EventBatch[] | undefined {
    if (epoch !== this.#epoch) return undefined;
    if (from === this.#next) return [];
    const index = this.#kept.findIndex(({ first }) => first === from);
    return index === -1 ? undefined : this.#kept.slice(index);
  }
}
