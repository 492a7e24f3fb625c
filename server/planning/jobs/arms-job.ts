import { ReplicationOrder } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import type { FailedReplication } from '../../executors/directed-run.ts';
import type { ReplicationFailure, RunPlan } from '../../executors/executor.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import type { ComparedPlans } from '../../protocol/index.ts';
import { armsResult, type ArmToPlay, type PlayedArm } from './arms-result.ts';
import type { GatedExecutor } from './gated-executor.ts';
import { originOf } from './job-origin.ts';
import { isJudgedByDay } from './kept-promises.ts';
import type { AskedFile } from './made-file.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** Ways to play the same days. */
export interface ArmsWish {
  /** The first is the base. */
  readonly arms: readonly ArmToPlay[];
  readonly replications: number;
  readonly level: number;
  /** A plan of each arm, by which everything can be played again. */
  readonly asked: readonly AskedFile[];
}

/** What was played of one way to play. */
interface Arm {
  readonly name: string;
  readonly plan: RunPlan;
  readonly order: ReplicationOrder<ReplicationResult>;
}

/** Plays ways to staff a desk on the same days; what is known is told from two days on, in the order of days. */
export class ArmsJob implements PlanJob {
  readonly #wish: ArmsWish;
  readonly #arms: readonly Arm[];
  readonly #control = new Control();
  #wanted: number;
  #failed: FailedReplication | undefined;
  /** Time that was played before, ms, and who plays now. */
  #spent = 0;
  #playing: GatedExecutor | undefined;
  #known: ComparedPlans | null = null;
  readonly files: readonly AskedFile[];

  constructor(wish: ArmsWish) {
    this.#wish = wish;
    this.#wanted = wish.replications;
    this.files = wish.asked;
    this.#arms = wish.arms.map(({ name, scenario, policyFile }) => ({
      name,
      plan: { scenario, policyFile, by: ['interval'], ...(isJudgedByDay(scenario) && { notes: 'targets' as const }) },
      order: new ReplicationOrder(),
    }));
  }

  get progress(): JobProgress {
    const least = this.#complete;
    const behind = this.#arms.find(({ order }) => order.inOrder.length === least);
    return {
      done: Math.min(this.#control.played, this.wanted),
      of: this.wanted,
      trying: least >= this.#wanted ? '' : `day ${least + 1} of ${behind!.name}`,
    };
  }

  get result(): ComparedPlans | null {
    const runs = this.#complete;
    if (runs < 2 || runs === this.#known?.replications) return this.#known;
    const known = armsResult(this.played, this.#wish.level, this.#msEach(runs));
    this.#known = { ...known, origin: this.#originOf(known) };
    return this.#known;
  }

  /** Replications that every way to play has. */
  get played(): readonly PlayedArm[] {
    const runs = this.#complete;
    return this.#wish.arms.map((arm, place) => ({ ...arm, results: this.#arms[place]!.order.inOrder.slice(0, runs) }));
  }

  /** Replications that are wanted of all ways to play together. */
  get wanted(): number {
    return this.#wanted * this.#arms.length;
  }

  /** The first that broke off. */
  get failed(): FailedReplication | undefined {
    return this.#failed;
  }

  #originOf({ seed, replications }: ComparedPlans): ComparedPlans['origin'] {
    const files = this.files.map(({ name }) => name);
    const words = ['compare', ...files, '--by', 'interval'];
    const runs = [{ says: 'Every number of every way to play', seed, replications, words }];
    return originOf(this.files, runs, { replications, level: this.#wish.level });
  }

  more(replications: number): void {
    this.#wanted += replications;
  }

  stop(): void {
    this.#control.stop();
  }

  async play(executor: GatedExecutor): Promise<void> {
    this.#playing = executor;
    try {
      await Promise.all(this.#arms.map((_, arm) => this.#play(arm, executor)));
    } finally {
      this.#spent += executor.busyMs;
      this.#playing = undefined;
    }
    if (this.#failed !== undefined) throw new Error(failureWords(this.#failed.failure));
  }

  get #complete(): number {
    return Math.min(...this.#arms.map(({ order }) => order.inOrder.length));
  }

  #msEach(runs: number): number {
    return (this.#spent + (this.#playing?.busyMs ?? 0)) / runs;
  }

  #play(arm: number, executor: GatedExecutor): Promise<void> {
    const { plan, order } = this.#arms[arm]!;
    const stretch = { plan, from: order.inOrder.length, to: this.#wanted };
    return executor.play(
      stretch,
      (replication, outcome) => {
        if (outcome.kind === 'played') order.take(replication, outcome.result);
        else {
          this.#failed ??= { arm, failure: outcome.failure };
          this.stop();
        }
      },
      this.#control,
    );
  }
}

const failureWords = ({ message, seed, eventsPlayed }: ReplicationFailure): string =>
  `A run with the seed ${seed} broke off after ${eventsPlayed} events: ${message}`;
