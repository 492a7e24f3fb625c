import { nextBatch, REPLICATION_LIMITS, ReplicationOrder } from '../../engine/index.ts';
import type { PrecisionGoal } from '../../engine/index.ts';
import { Control } from './control.ts';
import type { Executor, ReplicationFailure, ReplicationOutcome, RunPlan } from './executor.ts';
import type { ReplicationResult } from './replication.ts';

/** So many replications, or as many as it takes. */
export type HowMany =
  | { readonly kind: 'fixed'; readonly replications: number }
  | {
      readonly kind: 'precise';
      readonly maximum: number;
      /** The figures to be known, and how well, judged from the replications so far. */
      readonly goals: (results: readonly ReplicationResult[]) => readonly PrecisionGoal[];
    };

/** Why no further replication was played. */
export type Ending = 'all-played' | 'precise-enough' | 'limit-reached' | 'stopped' | 'failed';

/** What came of an experiment. */
export interface ExperimentOutcome {
  /** Replications 1, 2, 3, … without a gap: the same ones on any number of cores. */
  readonly results: readonly ReplicationResult[];
  readonly ending: Ending;
  /** Figures that are still less precise than wanted, the worst first. */
  readonly unmet: readonly string[];
  readonly failure?: ReplicationFailure;
}

/** An experiment under way. */
export class Experiment {
  readonly #plan: RunPlan;
  readonly #howMany: HowMany;
  readonly #executors: readonly Executor[];
  readonly #order = new ReplicationOrder<ReplicationResult>();
  readonly #control = new Control();
  #wanted = 0;
  #failure: { readonly replication: number; readonly failure: ReplicationFailure } | undefined;

  /** The first executor plays the first replication, the last all others; usually they are the same one. */
  constructor(plan: RunPlan, howMany: HowMany, executors: readonly Executor[]) {
    this.#plan = plan;
    this.#howMany = howMany;
    this.#executors = executors;
  }

  /** Replications played, those under way as fractions. */
  get played(): number {
    return this.#control.played;
  }

  /** Replications known to be needed so far. */
  get wanted(): number {
    return this.#wanted;
  }

  /** Ends early; `run` returns with the replications finished by then. */
  stop(): void {
    this.#control.stop();
  }

  async run(): Promise<ExperimentOutcome> {
    for (;;) {
      const done = this.#order.inOrder.length;
      if (this.#failure !== undefined) {
        return { results: this.#order.inOrder, ending: 'failed', unmet: [], failure: this.#failure.failure };
      }
      if (this.#control.isStopped) return { results: this.#order.inOrder, ending: 'stopped', unmet: [] };
      const next = this.#next(done);
      if (next.replications === 0) return { results: this.#order.inOrder, ending: next.ending, unmet: next.unmet };
      this.#wanted = done + next.replications;
      await this.#play(done, this.#wanted);
    }
  }

  #next(done: number): { replications: number; ending: Ending; unmet: readonly string[] } {
    const howMany = this.#howMany;
    if (howMany.kind === 'fixed') {
      return { replications: howMany.replications - done, ending: 'all-played', unmet: [] };
    }
    const limits = { ...REPLICATION_LIMITS, maximum: howMany.maximum };
    const goals = done === 0 ? [] : howMany.goals(this.#order.inOrder);
    const { replications, because, unmet } = nextBatch(goals, done, limits);
    return { replications, ending: because === 'limit-reached' ? because : 'precise-enough', unmet };
  }

  async #play(from: number, to: number): Promise<void> {
    const take = (replication: number, outcome: ReplicationOutcome): void => {
      if (outcome.kind === 'played') this.#order.take(replication, outcome.result);
      else this.#fail(replication, outcome.failure);
    };
    const playBy = (executor: Executor, first: number, end: number): Promise<void> =>
      executor.play({ plan: this.#plan, from: first, to: end }, take, this.#control);
    const first = this.#executors.at(0)!;
    const others = this.#executors.at(-1)!;
    if (first === others || from > 0) return playBy(others, from, to);
    await Promise.all([playBy(first, 0, 1), playBy(others, 1, to)]);
  }

  /** One is enough; of several that fail at once, the first by number is told. */
  #fail(replication: number, failure: ReplicationFailure): void {
    if (this.#failure === undefined || replication < this.#failure.replication) {
      this.#failure = { replication, failure };
    }
    this.stop();
  }
}
