import { join } from 'node:path';
import { Piscina } from 'piscina';
import { environmentTrouble } from '../trouble.ts';
import { projectFolder } from '../project-folder.ts';
import { chunkSize } from './chunk-size.ts';
import type { Control } from './control.ts';
import { tuneForManyRuns } from './engine-flags.ts';
import type { Executor, ReplicationOutcome, RunPlan, Stretch, TakeOutcome } from './executor.ts';
import { packPlan, type PackedPlan } from './packed-plan.ts';

/** What a thread is given again and again: replications `from` up to, not including, `to`, of a plan. */
export interface Chunk {
  readonly plan: PackedPlan;
  readonly from: number;
  readonly to: number;
  /** The memory of the control they are played under. */
  readonly control: SharedArrayBuffer;
}

/** What came of a chunk, and how long it took. */
export interface PlayedChunk {
  readonly outcomes: readonly ReplicationOutcome[];
  readonly milliseconds: number;
}

/** Short enough that Ctrl-C loses little and the last thread does not keep the others waiting; long enough that handing over costs nothing. */
const CHUNK_MS = 400;
const LONGEST_CHUNK = 100;
/** Chunks handed out ahead for each thread, so that none waits for the next. */
const CHUNKS_AHEAD = 2;

/** Plays replications in worker threads, one for each core. */
export class WorkerThreads implements Executor {
  readonly #threads: number;
  readonly #pool: Piscina<Chunk, PlayedChunk>;
  readonly #packed = new WeakMap<RunPlan, PackedPlan>();
  #millisecondsEach: number | undefined;

  constructor(threads: number) {
    this.#threads = threads;
    tuneForManyRuns();
    this.#pool = new Piscina({
      filename: workerFile(),
      name: 'playChunk',
      minThreads: threads,
      maxThreads: threads,
      // Threads compute without pause; none is shared by two tasks.
      concurrentTasksPerWorker: 1,
    });
  }

  async play({ plan, from, to }: Stretch, take: TakeOutcome, control: Control): Promise<void> {
    const common = { plan: this.#packedPlan(plan), control: control.shared };
    let next = from;
    const playNext = async (): Promise<void> => {
      while (next < to && !control.isStopped) {
        const chunk = { ...common, from: next, to: next + this.#chunkOf(to - next) };
        next = chunk.to;
        const { outcomes, milliseconds } = await this.#playThere(chunk);
        if (outcomes.length > 0) this.#millisecondsEach = milliseconds / outcomes.length;
        outcomes.forEach((outcome, index) => take(chunk.from + index, outcome));
      }
    };
    await Promise.all(Array.from({ length: this.#threads * CHUNKS_AHEAD }, playNext));
  }

  #packedPlan(plan: RunPlan): PackedPlan {
    const packed = this.#packed.get(plan) ?? packPlan(plan);
    this.#packed.set(plan, packed);
    return packed;
  }

  /** A thread ends early when the machine has no more memory for it. */
  async #playThere(chunk: Chunk): Promise<PlayedChunk> {
    try {
      return await this.#pool.run(chunk);
    } catch (cause) {
      throw environmentTrouble('A worker thread ended', cause);
    }
  }

  #chunkOf(left: number): number {
    return chunkSize({
      left,
      threads: this.#threads,
      ahead: CHUNKS_AHEAD,
      millisecondsEach: this.#millisecondsEach,
      aimedAt: CHUNK_MS,
      atMost: LONGEST_CHUNK,
    });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Threads run compiled sources, even when this file itself is not compiled. */
const workerFile = (): string => join(projectFolder(), 'dist', 'server', 'executors', 'replication-worker.js');
