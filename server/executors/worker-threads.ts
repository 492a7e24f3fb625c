import { join } from 'node:path';
import { Piscina } from 'piscina';
import { environmentTrouble } from '../trouble.ts';
import { projectFolder } from '../project-folder.ts';
import { Control } from './control.ts';
import type { Executor, ReplicationOutcome, RunPlan, TakeOutcome } from './executor.ts';

/** What each thread is given once. */
export interface ThreadData {
  readonly plans: readonly RunPlan[];
  readonly control: SharedArrayBuffer;
}

/** What a thread is given again and again: replications `from` up to, not including, `to`, of one of the plans. */
export interface Chunk {
  readonly plan: number;
  readonly from: number;
  readonly to: number;
}

/** Short enough that Ctrl-C loses little and the last thread does not keep the others waiting; long enough that handing over costs nothing. */
const CHUNK_MS = 400;
const LONGEST_CHUNK = 100;
/** Chunks handed out ahead for each thread, so that none waits for the next. */
const CHUNKS_AHEAD = 2;

/** Plays replications in worker threads, one for each core. */
export class WorkerThreads implements Executor {
  readonly #threads: number;
  readonly #control = new Control();
  readonly #pool: Piscina<Chunk, readonly ReplicationOutcome[]>;
  #chunk = 1;

  constructor(plans: RunPlan | readonly RunPlan[], threads: number) {
    this.#threads = threads;
    const workerData: ThreadData = { plans: [plans].flat(), control: this.#control.shared };
    this.#pool = new Piscina({
      filename: workerFile(),
      name: 'playChunk',
      minThreads: threads,
      maxThreads: threads,
      workerData,
      // Threads compute without pause; none is shared by two tasks.
      concurrentTasksPerWorker: 1,
    });
  }

  get played(): number {
    return this.#control.played;
  }

  async play(from: number, to: number, take: TakeOutcome, plan = 0): Promise<void> {
    let next = from;
    const playNext = async (): Promise<void> => {
      while (next < to && !this.#control.isStopped) {
        const chunk = { plan, from: next, to: Math.min(to, next + this.#chunk) };
        next = chunk.to;
        const startedAt = performance.now();
        const outcomes = await this.#playThere(chunk);
        this.#adapt((performance.now() - startedAt) / Math.max(1, outcomes.length));
        outcomes.forEach((outcome, index) => take(chunk.from + index, outcome));
      }
    };
    await Promise.all(Array.from({ length: this.#threads * CHUNKS_AHEAD }, playNext));
  }

  /** A thread ends early when the machine has no more memory for it. */
  async #playThere(chunk: Chunk): Promise<readonly ReplicationOutcome[]> {
    try {
      return await this.#pool.run(chunk);
    } catch (cause) {
      throw environmentTrouble('A worker thread ended', cause);
    }
  }

  /** How long chunks are decides nothing but how often threads report. */
  #adapt(millisecondsEach: number): void {
    const wanted = Math.round(CHUNK_MS / Math.max(0.01, millisecondsEach));
    this.#chunk = Math.max(1, Math.min(LONGEST_CHUNK, wanted));
  }

  stop(): void {
    this.#control.stop();
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Threads run compiled sources, even when this file itself is not compiled. */
const workerFile = (): string => join(projectFolder(), 'dist', 'server', 'executors', 'replication-worker.js');
