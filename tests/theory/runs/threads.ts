import { Worker, type MessagePort } from 'node:worker_threads';
import { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import { SAMPLE_BITS } from '../figures/diary.ts';
import { Player, type Crew, type Task } from './crew.ts';
import type { Batch } from './play-batch.ts';

/** A batch as it crosses between threads. */
interface SentBatch {
  readonly sums: Float64Array;
  readonly samples: readonly { readonly count: number; readonly counts: Float64Array }[];
  readonly events: number;
}

/** What a worker thread does: it plays whatever task it is sent. */
export function answer(port: MessagePort): void {
  const player = new Player();
  port.on('message', (task: Task) => {
    const { sums, samples, events } = player.play(task);
    const sent: SentBatch = { sums, events, samples: samples.map(({ count, counts }) => ({ count, counts })) };
    port.postMessage(sent, [sums.buffer as ArrayBuffer, ...samples.map(({ counts }) => counts.buffer)]);
  });
}

/** Plays on several threads; each takes the next task when it is done with one. */
export class Threads implements Crew {
  readonly #workers: readonly Worker[];

  /** `file` is what a thread runs: it answers each task with a batch. */
  constructor(file: URL, count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(file));
  }

  async play(tasks: readonly Task[]): Promise<readonly Batch[]> {
    const batches = new Array<Batch>(tasks.length);
    let next = 0;
    const work = async (worker: Worker): Promise<void> => {
      while (next < tasks.length) {
        const place = next++;
        batches[place] = received(await ask(worker, tasks[place]!));
      }
    };
    await Promise.all(this.#workers.map(work));
    return batches;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, task: Task): Promise<SentBatch> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', answered);
      worker.off('error', failed);
    };
    const answered = (batch: SentBatch): void => {
      settle();
      resolve(batch);
    };
    const failed = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on('message', answered);
    worker.on('error', failed);
    worker.postMessage(task, []);
  });
}

function received({ sums, samples, events }: SentBatch): Batch {
  return {
    sums,
    events,
    samples: samples.map((sample) => Object.assign(new DurationHistogram(SAMPLE_BITS), sample)),
  };
}
