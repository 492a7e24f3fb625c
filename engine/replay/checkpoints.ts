import type { SavedRun } from '../saved-run.ts';

/** A run at one moment, to take it up from. */
export interface Checkpoint {
  readonly saved: SavedRun;
  /** Moment up to which the run had been played, ms. */
  readonly at: number;
  readonly eventsPlayed: number;
  /** Logged levers that had been pulled. */
  readonly pulled: number;
  readonly bytes: number;
}

/** How much checkpoints may cost. */
export interface CheckpointLimits {
  /** Bytes that all of them may take together; one may take a quarter of it. A run that is larger is played again from its start. */
  readonly bytes: number;
  /** So many events lie between two at least: that is how much may have to be played again. */
  readonly fewestEvents: number;
  /** … and one event for so many bytes: copying a byte takes about half a nanosecond, playing an event one to two microseconds. */
  readonly bytesPerEvent: number;
}

const LIMITS: CheckpointLimits = { bytes: 128 * 2 ** 20, fewestEvents: 15_000, bytesPerEvent: 200 };
const LARGEST_SHARE = 1 / 4;
/** More would not be noticed: each halves the way to go back. */
const MOST_CHECKPOINTS = 64;

/**
 * Checkpoints of one run within a budget of memory, in order. When it is spent, those go whose neighbours are closest in relation
 * to their distance from the newest: gaps grow with age, so that the recent past is near and the distant past not out of reach.
 */
export class Checkpoints {
  readonly #limits: CheckpointLimits;
  readonly #kept: Checkpoint[];

  constructor(limits: Partial<CheckpointLimits> = {}, shared: readonly Checkpoint[] = []) {
    this.#limits = { ...LIMITS, ...limits };
    this.#kept = [...shared];
  }

  get all(): readonly Checkpoint[] {
    return this.#kept;
  }

  /** Bytes of columns that are kept. */
  get bytes(): number {
    return this.#kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** From how many events on the next checkpoint is due, for a run that takes so many bytes; Infinity when it is too large. */
  dueFrom(bytes: number): number {
    const { bytes: budget, fewestEvents, bytesPerEvent } = this.#limits;
    if (bytes > budget * LARGEST_SHARE) return Infinity;
    const newest = this.#kept.at(-1)?.eventsPlayed ?? 0;
    return newest + Math.max(fewestEvents, Math.ceil(bytes / bytesPerEvent));
  }

  /** Keeps a checkpoint that is later than all the others. */
  add(checkpoint: Checkpoint): void {
    this.#kept.push(checkpoint);
    while (this.#kept.length > MOST_CHECKPOINTS || this.bytes > this.#limits.bytes) this.#thin();
  }

  /** The last checkpoint that fits. */
  last(fits: (checkpoint: Checkpoint) => boolean): Checkpoint | undefined {
    return this.#kept.findLast(fits);
  }

  #thin(): void {
    const kept = this.#kept;
    const newest = kept[kept.length - 1].eventsPlayed;
    let cheapest = 0;
    let least = Infinity;
    for (let index = 0; index < kept.length - 1; index++) {
      const before = index === 0 ? 0 : kept[index - 1].eventsPlayed;
      const cost = (kept[index + 1].eventsPlayed - before) / (newest - kept[index].eventsPlayed);
      if (cost >= least) continue;
      least = cost;
      cheapest = index;
    }
    kept.splice(cheapest, 1);
  }
}
