import { ofEach, shadowPricesOf, shadowPlans, staffedBlocks, withStaffing } from '../../engine/index.ts';
import type { Scenario, ShadowPrices, StaffingPlan } from '../../engine/index.ts';
import { DirectedRun, sameOfEach } from '../executors/directed-run.ts';
import type { Executor } from '../executors/executor.ts';

/** What is asked of the hours of a plan. */
export interface ShadowWish {
  readonly scenario: Scenario;
  readonly plan: StaffingPlan;
  readonly figures: readonly string[];
  /** Of the plan and of each block with one expert more and one less. */
  readonly replications: number;
  /** Confidence of all intervals of one figure together. */
  readonly level: number;
}

/** Plays a plan with an expert more and less in each block, on the same days; its run tells how far it is, and can be stopped. */
export class ShadowRun {
  readonly #wish: ShadowWish;
  readonly #blocks: ReturnType<typeof staffedBlocks>;
  readonly run: DirectedRun;
  /** Ways to play. */
  readonly arms: number;

  constructor(wish: ShadowWish, executor: Executor) {
    this.#wish = wish;
    this.#blocks = staffedBlocks(wish.scenario, wish.plan);
    const scenarios = shadowPlans(wish.plan, this.#blocks).map((plan) => withStaffing(wish.scenario, plan));
    this.arms = scenarios.length;
    this.run = new DirectedRun(
      executor,
      scenarios.map((scenario) => ({ scenario, by: [] })),
      ofEach(wish.replications),
    );
  }

  /** One list of prices a figure; none when it was stopped, or broke off, before every way was played twice. */
  async play(): Promise<readonly ShadowPrices[]> {
    const { plan, figures, level } = this.#wish;
    const played = sameOfEach(await this.run.run());
    if (this.run.failed !== undefined || played[0]!.figures.length < 2 || this.#blocks.length === 0) return [];
    return shadowPricesOf({ plan, blocks: this.#blocks }, played, figures, level);
  }
}
