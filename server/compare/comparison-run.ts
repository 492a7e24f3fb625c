import { figureCatalogue, pairedFigures, ReplicationOrder } from '../../engine/index.ts';
import type { PackedFigures, Scenario } from '../../engine/index.ts';
import { Control } from '../executors/control.ts';
import type { Executor, TakeOutcome } from '../executors/executor.ts';
import type { ReplicationResult } from '../executors/replication.ts';
import type { Comparison, PairedFigure, RunId } from '../protocol/index.ts';
import { HEADLINES } from '../report/chosen-figures.ts';

/** Two runs to compare, and how often. */
export interface ComparisonPlan {
  readonly comparison: string;
  readonly runA: RunId;
  readonly runB: RunId;
  /** Both with the same seed. */
  readonly scenarios: readonly [Scenario, Scenario];
  readonly replications: number;
  readonly level: number;
}

/** Makes whoever plays the replications of both. */
export type MakeExecutor = () => Promise<Executor>;

/** Plays two runs again and again, pair by pair, and says what is known so far. */
export class ComparisonRun {
  readonly plan: ComparisonPlan;
  #state: Comparison['state'] = 'running';
  #message: string | undefined;
  readonly #control = new Control();
  readonly #orders = [new ReplicationOrder<ReplicationResult>(), new ReplicationOrder<ReplicationResult>()] as const;

  constructor(plan: ComparisonPlan) {
    this.plan = plan;
  }

  get isOver(): boolean {
    return this.#state !== 'running';
  }

  /** What is known so far: pairs 1, 2, 3, … without a gap, so that the same number of pairs always says the same. */
  get comparison(): Comparison {
    const { comparison, runA, runB, replications, level, scenarios } = this.plan;
    const done = this.#pairs;
    const [a, b] = this.#orders.map(({ inOrder }) => inOrder.slice(0, done).map(({ figures }) => figures));
    return {
      comparison,
      runA,
      runB,
      state: this.#state,
      done,
      wanted: replications,
      level,
      figures: figuresOf(scenarios[0], [a!, b!], level),
      ...(this.#message !== undefined && { message: this.#message }),
    };
  }

  /** Plays to the end; tells after each pair. */
  async play(make: MakeExecutor, paired: () => void): Promise<void> {
    try {
      const executor = await make();
      try {
        await Promise.all([0, 1].map((side) => this.#playSide(executor, side, paired)));
      } finally {
        await executor.close();
      }
      if (!this.isOver) this.#state = 'finished';
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  stop(): void {
    if (this.isOver) return;
    this.#state = 'stopped';
    this.#control.stop();
  }

  get #pairs(): number {
    return Math.min(...this.#orders.map(({ inOrder }) => inOrder.length));
  }

  #playSide(executor: Executor, side: number, paired: () => void): Promise<void> {
    const take: TakeOutcome = (replication, outcome) => {
      if (outcome.kind === 'failed') return this.#fail(outcome.failure.message);
      const before = this.#pairs;
      this.#orders[side]!.take(replication, outcome.result);
      if (this.#pairs > before) paired();
    };
    const plan = { scenario: this.plan.scenarios[side]!, by: [] };
    return executor.play({ plan, from: 0, to: this.plan.replications }, take, this.#control);
  }

  #fail(message: string): void {
    if (this.isOver) return;
    this.#state = 'failed';
    this.#message = message;
    this.#control.stop();
  }
}

function figuresOf(
  scenario: Scenario,
  [a, b]: readonly [readonly PackedFigures[], readonly PackedFigures[]],
  level: number,
): readonly PairedFigure[] {
  return pairedFigures(figureCatalogue(scenario), a, b, level)
    .filter(({ key }) => HEADLINES.includes(key))
    .map(({ key, pairs, meanOne, meanOther, difference }) => ({
      key,
      pairs,
      meanA: meanOne,
      meanB: meanOther,
      difference: difference?.estimate ?? null,
      halfWidth: difference?.halfWidth ?? null,
    }));
}
