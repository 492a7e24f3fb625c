import { ReplicationOrder } from '../../engine/index.ts';
import type { ComparedArm, Director, PackedFigures } from '../../engine/index.ts';
import { Control } from './control.ts';
import type { Executor, ReplicationFailure, RunPlan, TakeOutcome } from './executor.ts';

/** A replication that broke off, and in which arm. */
export interface FailedReplication {
  readonly arm: number;
  readonly failure: ReplicationFailure;
}

/** Plays arms until their director has enough: several scenarios, replication r of each with the same chance. */
export class DirectedRun {
  readonly #executor: Executor;
  readonly #director: Director;
  readonly #arms: readonly { readonly plan: RunPlan; readonly order: ReplicationOrder<PackedFigures> }[];
  readonly #control = new Control();
  #wanted = 0;
  #failed: FailedReplication | undefined;

  /** @param plans of the arms, in their order */
  constructor(executor: Executor, plans: readonly RunPlan[], director: Director) {
    this.#executor = executor;
    this.#director = director;
    this.#arms = plans.map((plan) => ({ plan, order: new ReplicationOrder() }));
  }

  /** Replications of all arms together, those under way as fractions. */
  get played(): number {
    return this.#control.played;
  }

  /** Replications known to be needed so far. */
  get wanted(): number {
    return this.#wanted;
  }

  /** The first replication that broke off. */
  get failed(): FailedReplication | undefined {
    return this.#failed;
  }

  get isStopped(): boolean {
    return this.#control.isStopped;
  }

  /** Ends early; replications finished by then are kept. */
  stop(): void {
    this.#control.stop();
  }

  /** Plays until the director wants no more, or until stopped: the arms with replications 1, 2, 3, … of each. */
  async run(): Promise<readonly ComparedArm[]> {
    while (!this.isStopped) {
      const wanted = this.#director(this.#played());
      if (this.#arms.every(({ order }, arm) => wanted[arm]! <= order.inOrder.length)) break;
      this.#wanted = wanted.reduce((sum, each) => sum + each, 0);
      await Promise.all(wanted.map((to, arm) => this.#play(arm, to)));
    }
    return this.#played();
  }

  #played(): ComparedArm[] {
    return this.#arms.map(({ plan, order }) => ({ scenario: plan.scenario, figures: order.inOrder }));
  }

  async #play(arm: number, to: number): Promise<void> {
    const { plan, order } = this.#arms[arm]!;
    const take: TakeOutcome = (replication, outcome) => {
      if (outcome.kind === 'played') order.take(replication, outcome.result.figures);
      else {
        this.#failed ??= { arm, failure: outcome.failure };
        this.stop();
      }
    };
    await this.#executor.play({ plan, from: order.inOrder.length, to }, take, this.#control);
  }
}

/** The replications that all arms have: after an interruption some have more than others. */
export function sameOfEach(arms: readonly ComparedArm[]): readonly ComparedArm[] {
  const least = Math.min(...arms.map(({ figures }) => figures.length));
  return arms.map(({ scenario, figures }) => ({ scenario, figures: figures.slice(0, least) }));
}
