import { ReplicationOrder } from '../../engine/index.ts';
import type { Arm, PlayedArm } from '../../engine/index.ts';
import { Control } from './control.ts';
import type { Executor, ReplicationFailure, RunPlan, TakeOutcome } from './executor.ts';
import type { ReplicationResult } from './replication.ts';

/** An arm, and how it is played. */
export interface ArmPlan {
  readonly arm: Arm;
  readonly plan: RunPlan;
}

/** A replication that broke off, and in which arm. */
export interface FailedArm {
  readonly arm: Arm;
  readonly failure: ReplicationFailure;
}

/**
 * Plays all arms of an insight side by side, the same replications of each, so that whenever it is stopped as many of each are there.
 */
export class InsightRun {
  readonly #executor: Executor;
  readonly #arms: readonly ArmPlan[];
  readonly #replications: number;
  readonly #orders: readonly ReplicationOrder<ReplicationResult>[];
  readonly #control = new Control();
  #failed: FailedArm | undefined;

  constructor(executor: Executor, arms: readonly ArmPlan[], replications: number) {
    this.#executor = executor;
    this.#arms = arms;
    this.#replications = replications;
    this.#orders = arms.map(() => new ReplicationOrder<ReplicationResult>());
  }

  /** Replications played in all arms together, those under way as fractions. */
  get played(): number {
    return this.#control.played;
  }

  get wanted(): number {
    return this.#arms.length * this.#replications;
  }

  /** The first replication that broke off. */
  get failed(): FailedArm | undefined {
    return this.#failed;
  }

  /** Ends early; replications finished in every arm by then are kept. */
  stop(): void {
    this.#control.stop();
  }

  /** Plays to the end, or until stopped. Every arm then has replications 1, 2, 3, … up to the same number. */
  async run(): Promise<readonly PlayedArm[]> {
    await Promise.all(this.#arms.map((each, place) => this.#play(each, place)));
    const complete = Math.min(...this.#orders.map(({ inOrder }) => inOrder.length));
    return this.#arms.map(({ arm, plan }, place) => {
      const results = this.#orders[place]!.inOrder.slice(0, complete);
      return {
        arm,
        scenario: plan.scenario,
        figures: results.map(({ figures }) => figures),
        notes: results.flatMap(({ notes }) => notes ?? []),
      };
    });
  }

  #play({ arm, plan }: ArmPlan, place: number): Promise<void> {
    const take: TakeOutcome = (replication, outcome) => {
      if (outcome.kind === 'played') this.#orders[place]!.take(replication, outcome.result);
      else {
        this.#failed ??= { arm, failure: outcome.failure };
        this.stop();
      }
    };
    return this.#executor.play({ plan, from: 0, to: this.#replications }, take, this.#control);
  }
}
