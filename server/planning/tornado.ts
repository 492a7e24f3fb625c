import { ofEach, tornadoEnds, tornadosOf } from '../../engine/index.ts';
import type { Tornado, TornadoLever } from '../../engine/index.ts';
import { DirectedRun, sameOfEach } from '../executors/directed-run.ts';
import type { Executor } from '../executors/executor.ts';
import { scenarioOfPlan, type PlanRecipe } from './plan-file.ts';
import { recipeWith } from './planned-recipe.ts';

/** What a tornado is asked. */
export interface TornadoWish {
  readonly recipe: PlanRecipe;
  readonly levers: readonly TornadoLever[];
  /** Keys of figures of the scenario. */
  readonly figures: readonly string[];
  /** Of the desk as it is and of each end of each lever. */
  readonly replications: number;
  /** Confidence of all intervals of one figure together. */
  readonly level: number;
}

/** Plays levers on the same days; its run tells how far it is, and can be stopped. */
export class TornadoRun {
  readonly #wish: TornadoWish;
  readonly run: DirectedRun;
  /** Ways to play. */
  readonly arms: number;

  /** @throws Trouble when a lever makes a scenario that cannot be */
  constructor(wish: TornadoWish, executor: Executor) {
    this.#wish = wish;
    const scenarios = tornadoEnds(wish.levers).map((end) =>
      scenarioOfPlan({ recipe: recipeWith(wish.recipe, end?.set ?? []) }),
    );
    this.arms = scenarios.length;
    const plans = scenarios.map((scenario) => ({ scenario, by: [] }));
    this.run = new DirectedRun(executor, plans, ofEach(wish.replications));
  }

  /** One tornado a figure; none when it was stopped, or broke off, before every way was played twice. */
  async play(): Promise<readonly Tornado[]> {
    const { levers, figures, level } = this.#wish;
    const played = sameOfEach(await this.run.run());
    if (this.run.failed !== undefined || played[0]!.figures.length < 2) return [];
    return tornadosOf(levers, played, figures, level);
  }
}
