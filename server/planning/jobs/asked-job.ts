import type { Asking } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import type { PlanResult } from '../../protocol/index.ts';
import { playAsked } from '../play-asked.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** Something that asks for replications until it knows, and what is told of it then. */
export interface AskedWork<Answer> {
  /** Begins to ask; may tell what is known before all is. */
  readonly ask: (tell: (result: PlanResult) => void) => Asking<Answer>;
  readonly told: (answer: Answer) => PlanResult;
  /** Replications that it will take, where that is known before. */
  readonly of?: number;
}

/** Plays what is asked for, as the commands do, to the same answer. */
export class AskedJob<Answer> implements PlanJob {
  readonly #work: AskedWork<Answer>;
  readonly #control = new Control();
  #wanted = 0;
  #trying = '';
  result: PlanResult | null = null;

  constructor(work: AskedWork<Answer>) {
    this.#work = work;
  }

  get progress(): JobProgress {
    const of = Math.max(this.#work.of ?? 0, this.#wanted);
    return { done: Math.min(of, this.#control.played), of, trying: this.#trying };
  }

  stop(): void {
    this.#control.stop();
  }

  async play(executor: GatedExecutor): Promise<void> {
    const asked = await playAsked(
      this.#work.ask((result) => (this.result = result)),
      {
        executor,
        control: this.#control,
        policyFile: undefined,
        hears: ({ from, to, why }) => {
          this.#wanted += to - from;
          this.#trying = why;
        },
      },
    );
    if (asked.kind === 'failed')
      throw new Error(`A run with the seed ${asked.failure.seed} broke off: ${asked.failure.message}`);
    if (asked.kind === 'answered') this.result = this.#work.told(asked.answer);
  }
}
