import { ReplicationOrder } from '../../engine/index.ts';
import type { Arm, PlayedArm, Scenario } from '../../engine/index.ts';
import type { Executor, ReplicationFailure } from './executor.ts';
import type { ReplicationResult } from './replication.ts';

/** An arm with its scenario, and who plays it. */
export interface ArmExecution {
  readonly arm: Arm;
  readonly scenario: Scenario;
  readonly executor: Executor;
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
  readonly #arms: readonly ArmExecution[];
  readonly #replications: number;
  readonly #orders: readonly ReplicationOrder<ReplicationResult>[];
  #failed: FailedArm | undefined;

  constructor(arms: readonly ArmExecution[], replications: number) {
    this.#arms = arms;
    this.#replications = replications;
    this.#orders = arms.map(() => new ReplicationOrder<ReplicationResult>());
  }

  /** Replications played in all arms together, those under way as fractions. */
  get played(): number {
    return this.#arms.reduce((sum, { executor }) => sum + executor.played, 0);
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
    for (const { executor } of this.#arms) executor.stop();
  }

  /** Plays to the end, or until stopped. Every arm then has replications 1, 2, 3, … up to the same number. */
  async run(): Promise<readonly PlayedArm[]> {
    await Promise.all(this.#arms.map((execution, place) => this.#play(execution, place)));
    const complete = Math.min(...this.#orders.map(({ inOrder }) => inOrder.length));
    return this.#arms.map(({ arm, scenario }, place) => {
      const results = this.#orders[place]!.inOrder.slice(0, complete);
      return {
        arm,
        scenario,
        figures: results.map(({ figures }) => figures),
        notes: results.flatMap(({ notes }) => notes ?? []),
      };
    });
  }

  #play({ arm, executor }: ArmExecution, place: number): Promise<void> {
    return executor.play(0, this.#replications, (replication, outcome) => {
      if (outcome.kind === 'played') this.#orders[place]!.take(replication, outcome.result);
      else {
        this.#failed ??= { arm, failure: outcome.failure };
        this.stop();
      }
    });
  }
}
