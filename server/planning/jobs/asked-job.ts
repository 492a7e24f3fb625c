import type { Asking } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import type { PlanResult } from '../../protocol/index.ts';
import { playAsked, type Asked, type AskingThread } from '../play-asked.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { AskedFile, MadeFile } from './made-file.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** What is told of an answer, and files of it. */
export interface Made {
  readonly result: PlanResult;
  readonly files?: readonly MadeFile[];
}

/** Something that asks for replications until it knows, and what is made of it then. */
export interface AskedWork<Answer> {
  /** Begins to ask; may tell what is known before all is. The signal is aborted when nobody wants it any more. */
  readonly ask: (tell: (result: PlanResult) => void, signal: AbortSignal) => Asking<Answer> | AskingThread<Answer>;
  readonly told: (answer: Answer) => Made;
  /** What was asked about, as files. */
  readonly asked: readonly AskedFile[];
  /** What it does before it asks for the first time. */
  readonly trying?: string;
  /** Replications that it will take, where that is known before. */
  readonly of?: number;
}

/** Plays what is asked for, as the commands do, to the same answer. */
export class AskedJob<Answer> implements PlanJob {
  readonly #work: AskedWork<Answer>;
  readonly #control = new Control();
  #wanted = 0;
  #trying: string;
  readonly #over = new AbortController();
  result: PlanResult | null = null;
  files: readonly MadeFile[];

  constructor(work: AskedWork<Answer>) {
    this.#work = work;
    this.#trying = work.trying ?? '';
    this.files = work.asked;
  }

  get progress(): JobProgress {
    const of = Math.max(this.#work.of ?? 0, this.#wanted);
    return { done: Math.min(of, this.#control.played), of, trying: this.#trying };
  }

  stop(): void {
    this.#control.stop();
    this.#over.abort();
  }

  async play(executor: GatedExecutor): Promise<void> {
    try {
      const asked = await this.#playAsked(executor);
      if (asked.kind === 'failed')
        throw new Error(`A run with the seed ${asked.failure.seed} broke off: ${asked.failure.message}`);
      if (asked.kind !== 'answered') return;
      const { result, files = [] } = this.#work.told(asked.answer);
      this.result = result;
      this.files = [...files, ...this.#work.asked];
    } catch (error) {
      // Whatever ends because it was ended is no failure.
      if (!this.#control.isStopped) throw error;
    } finally {
      this.#over.abort();
    }
  }

  #playAsked(executor: GatedExecutor): Promise<Asked<Answer>> {
    const asking = this.#work.ask((result) => (this.result = result), this.#over.signal);
    return playAsked(asking, {
      executor,
      control: this.#control,
      policyFile: undefined,
      hears: ({ from, to, why }) => {
        this.#wanted += to - from;
        this.#trying = why;
      },
    });
  }
}
