import { planOfSchedules, usualLevers } from '../../../engine/index.ts';
import type { Scenario, ShadowPrices, StaffingPlan, Tornado } from '../../../engine/index.ts';
import type { Executor, ReplicationFailure, RunPlan } from '../../executors/executor.ts';
import { Experiment } from '../../executors/experiment.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { scenarioOfPlan, type PlanRecipe } from '../plan-file.ts';
import { ShadowRun } from '../shadow-price.ts';
import { figuresOfHours, targetFigures } from '../target-figures.ts';
import { TornadoRun } from '../tornado.ts';

/** What a report is made of. */
export interface ReportWish {
  /** The scenario, staffed as planned. */
  readonly recipe: PlanRecipe;
  /** The plan of one turn; by the schedules of the scenario where nothing was planned. */
  readonly plan?: StaffingPlan | undefined;
  /** Of the plan itself. */
  readonly replications: number;
  /** Of each lever and each block of hours; 0 leaves both out. */
  readonly leverReplications: number;
  /** Confidence of intervals. */
  readonly level: number;
}

/** What was played for a report. */
export interface PlayedReport {
  readonly scenario: Scenario;
  readonly plan: StaffingPlan;
  readonly results: readonly ReplicationResult[];
  readonly tornados: readonly Tornado[];
  readonly shadowPrices: readonly ShadowPrices[];
}

/** Fewer runs say nothing of nine in ten. */
const FEWEST_RUNS = 2;

/** Chance that no search for a plan has seen. */
const freshSeed = (seed: string): string => `${seed}/report`;

/** Plays all that a report needs, one part after the other; tells how far it is, and can be stopped. */
export class ReportRun {
  readonly #wish: ReportWish;
  readonly #experiment: Experiment;
  readonly #tornado: TornadoRun | undefined;
  readonly #shadow: ShadowRun | undefined;
  readonly #plan: StaffingPlan;
  readonly scenario: Scenario;
  #isStopped = false;
  #failure: ReplicationFailure | undefined;

  /** @throws Trouble when the recipe makes no scenario any more */
  constructor(wish: ReportWish, executor: Executor) {
    const recipe = { ...wish.recipe, seed: freshSeed(wish.recipe.seed) };
    this.#wish = wish;
    this.scenario = scenarioOfPlan({ recipe });
    this.#plan = wish.plan ?? planOfSchedules(this.scenario);
    const base: RunPlan = { scenario: this.scenario, by: ['interval'], notes: 'targets' };
    this.#experiment = new Experiment(base, { kind: 'fixed', replications: wish.replications }, [executor]);
    if (wish.leverReplications < FEWEST_RUNS) return;
    const common = { replications: wish.leverReplications, level: wish.level };
    this.#tornado = new TornadoRun(
      { ...common, figures: targetFigures(this.scenario), recipe, levers: usualLevers(this.scenario) },
      executor,
    );
    if (this.#plan.groups.length > 0)
      this.#shadow = new ShadowRun(
        { ...common, figures: figuresOfHours(this.scenario), scenario: this.scenario, plan: this.#plan },
        executor,
      );
  }

  /** Replications played so far, and of how many. */
  get progress(): { readonly done: number; readonly of: number } {
    const parts = [this.#tornado?.run, this.#shadow?.run];
    const done = parts.reduce((sum, run) => sum + (run?.played ?? 0), this.#experiment.played);
    const arms = (this.#tornado?.arms ?? 0) + (this.#shadow?.arms ?? 0);
    return { done, of: this.#wish.replications + arms * this.#wish.leverReplications };
  }

  /** The first replication that broke off. */
  get failure(): ReplicationFailure | undefined {
    return this.#failure ?? this.#tornado?.run.failed?.failure ?? this.#shadow?.run.failed?.failure;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Ends early: there is no report then. */
  stop(): void {
    this.#isStopped = true;
    this.#experiment.stop();
    this.#tornado?.run.stop();
    this.#shadow?.run.stop();
  }

  /** All of it; undefined when it was stopped or a replication broke off. */
  async play(): Promise<PlayedReport | undefined> {
    const { results, failure } = await this.#experiment.run();
    this.#failure = failure;
    if (this.#isOver()) return undefined;
    const tornados = (await this.#tornado?.play()) ?? [];
    if (this.#isOver()) return undefined;
    const shadowPrices = (await this.#shadow?.play()) ?? [];
    return this.#isOver() ? undefined : { scenario: this.scenario, plan: this.#plan, results, tornados, shadowPrices };
  }

  #isOver(): boolean {
    return this.#isStopped || this.failure !== undefined;
  }
}
