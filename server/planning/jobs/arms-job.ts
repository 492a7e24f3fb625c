import { ReplicationOrder } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import type { ReplicationFailure, RunPlan } from '../../executors/executor.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import type { ComparedPlans } from '../../protocol/index.ts';
import { armsResult } from './arms-result.ts';
import type { GatedExecutor } from './gated-executor.ts';
import type { PlayableArm } from './job-recipe.ts';
import { isJudgedByDay } from './kept-promises.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** Ways to play the same days. */
export interface ArmsWish {
  /** The first is the base. */
  readonly arms: readonly PlayableArm[];
  readonly replications: number;
  readonly level: number;
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
  #failure: ReplicationFailure | undefined;
  /** Time that was played before, ms, and who plays now. */
  #spent = 0;
  #playing: GatedExecutor | undefined;
  #known: ComparedPlans | null = null;

  constructor(wish: ArmsWish) {
    this.#wish = wish;
    this.#wanted = wish.replications;
    this.#arms = wish.arms.map(({ name, scenario }) => ({
      name,
      plan: { scenario, by: ['interval'], ...(isJudgedByDay(scenario) && { notes: 'targets' as const }) },
      order: new ReplicationOrder(),
    }));
  }

  get progress(): JobProgress {
    const least = this.#complete;
    const behind = this.#arms.find(({ order }) => order.inOrder.length === least);
    return {
      done: Math.min(this.#control.played, this.#wanted * this.#arms.length),
      of: this.#wanted * this.#arms.length,
      trying: least >= this.#wanted ? '' : `day ${least + 1} of ${behind!.name}`,
    };
  }

  get result(): ComparedPlans | null {
    const runs = this.#complete;
    if (runs < 2 || runs === this.#known?.replications) return this.#known;
    const played = this.#wish.arms.map((arm, place) => ({
      ...arm,
      results: this.#arms[place]!.order.inOrder.slice(0, runs),
    }));
    this.#known = armsResult(played, this.#wish.level, this.#msEach(runs));
    return this.#known;
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
      await Promise.all(this.#arms.map((arm) => this.#playArm(arm, executor)));
    } finally {
      this.#spent += executor.busyMs;
      this.#playing = undefined;
    }
    if (this.#failure !== undefined) throw new Error(failureWords(this.#failure));
  }

  /** Replications that every way to play has. */
  get #complete(): number {
    return Math.min(...this.#arms.map(({ order }) => order.inOrder.length));
  }

  #msEach(runs: number): number {
    return (this.#spent + (this.#playing?.busyMs ?? 0)) / runs;
  }

  #playArm({ plan, order }: Arm, executor: GatedExecutor): Promise<void> {
    const stretch = { plan, from: order.inOrder.length, to: this.#wanted };
    return executor.play(
      stretch,
      (replication, outcome) => {
        if (outcome.kind === 'played') order.take(replication, outcome.result);
        else {
          this.#failure ??= outcome.failure;
          this.stop();
        }
      },
      this.#control,
    );
  }
}

const failureWords = ({ message, seed, eventsPlayed }: ReplicationFailure): string =>
  `A run with the seed ${seed} broke off after ${eventsPlayed} events: ${message}`;
