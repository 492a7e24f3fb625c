import { planOfSchedules, USUAL_ROSTERS, usualLevers } from '../../../engine/index.ts';
import type { FrontierPoint, Scenario, ShadowPrices, StaffingPlan, Tornado } from '../../../engine/index.ts';
import type { Executor, ReplicationFailure, RunPlan } from '../../executors/executor.ts';
import { Experiment } from '../../executors/experiment.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { FrontierRun, percentsOf } from '../frontier.ts';
import { scenarioOfPlan, type PlanRecipe } from '../plan-file.ts';
import { ShadowRun } from '../shadow-price.ts';
import { figuresOfHours, targetFigures } from '../target-figures.ts';
import { TornadoRun } from '../tornado.ts';

/** What a report is made of. */
export interface ReportWish {
  /** The scenario, rostered or staffed as planned. */
  readonly recipe: PlanRecipe;
  /** Of the plan itself. */
  readonly replications: number;
  /** Of each lever and each block of hours; 0 leaves both out. */
  readonly leverReplications: number;
  /** Of each size of the staffing; 0 leaves them out. */
  readonly frontierReplications: number;
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
  readonly frontier: readonly FrontierPoint[];
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
  readonly #frontier: FrontierRun | undefined;
  readonly #plan: StaffingPlan;
  readonly scenario: Scenario;
  #isStopped = false;
  #failure: ReplicationFailure | undefined;

  /** @throws Trouble when the recipe makes no scenario any more */
  constructor(wish: ReportWish, executor: Executor) {
    const recipe = { ...wish.recipe, seed: freshSeed(wish.recipe.seed) };
    this.#wish = wish;
    this.scenario = scenarioOfPlan({ recipe });
    this.#plan = planOfSchedules(this.scenario);
    const base: RunPlan = { scenario: this.scenario, by: ['interval'], notes: 'targets' };
    this.#experiment = new Experiment(base, { kind: 'fixed', replications: wish.replications }, [executor]);
    this.#frontier = this.#frontierRun(executor);
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

  /** Without promises there is nothing that more people keep, and without plan nothing to be made larger. */
  #frontierRun(executor: Executor): FrontierRun | undefined {
    const { frontierReplications: replications, level } = this.#wish;
    const { scenario } = this;
    if (replications < FEWEST_RUNS || scenario.targets.length === 0 || this.#plan.groups.length === 0) return undefined;
    return new FrontierRun({ scenario, percents: percentsOf(USUAL_ROSTERS), replications, level }, executor);
  }

  /** Replications played so far, and of how many. */
  get progress(): { readonly done: number; readonly of: number } {
    const parts = [this.#tornado?.run, this.#shadow?.run, this.#frontier];
    const done = parts.reduce((sum, run) => sum + (run?.played ?? 0), this.#experiment.played);
    const arms = (this.#tornado?.arms ?? 0) + (this.#shadow?.arms ?? 0);
    const { replications, leverReplications, frontierReplications } = this.#wish;
    const sizes = (this.#frontier?.arms ?? 0) * frontierReplications;
    return { done, of: replications + arms * leverReplications + sizes };
  }

  /** The first replication that broke off. */
  get failure(): ReplicationFailure | undefined {
    const ofLevers = this.#tornado?.run.failed?.failure ?? this.#shadow?.run.failed?.failure;
    return this.#failure ?? ofLevers ?? this.#frontier?.failure;
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
    this.#frontier?.stop();
  }

  /** All of it; undefined when it was stopped or a replication broke off. */
  async play(): Promise<PlayedReport | undefined> {
    const { results, failure } = await this.#experiment.run();
    this.#failure = failure;
    if (this.#isOver()) return undefined;
    const tornados = (await this.#tornado?.play()) ?? [];
    if (this.#isOver()) return undefined;
    const shadowPrices = (await this.#shadow?.play()) ?? [];
    if (this.#isOver()) return undefined;
    const frontier = (await this.#frontier?.play()) ?? [];
    if (this.#isOver()) return undefined;
    return { scenario: this.scenario, plan: this.#plan, results, tornados, shadowPrices, frontier };
  }

  #isOver(): boolean {
    return this.#isStopped || this.failure !== undefined;
  }
}
