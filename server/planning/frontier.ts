import { playFrontier, staffingOf } from '../../engine/index.ts';
import type { FrontierPoint, RosterRange, Scenario } from '../../engine/index.ts';
import { Control } from '../executors/control.ts';
import type { Executor, ReplicationFailure } from '../executors/executor.ts';
import { playAsked } from './play-asked.ts';

/** What is asked of several sizes of the staffing of a scenario. */
export interface FrontierWish {
  /** With its targets, staffed as planned. */
  readonly scenario: Scenario;
  /** In percent of its staffing. */
  readonly percents: readonly number[];
  /** Of each size. */
  readonly replications: number;
  readonly level: number;
}

/** Sizes evenly from one to the other, both included, each once. */
export const percentsOf = ({ from, to, steps }: RosterRange): number[] => [
  ...new Set(Array.from({ length: steps }, (_, step) => Math.round(from + ((to - from) * step) / (steps - 1)))),
];

/** Plays a staffing in several sizes on the same days; it tells how far it is, and can be stopped. */
export class FrontierRun {
  readonly #wish: FrontierWish;
  readonly #executor: Executor;
  readonly #control = new Control();
  #failure: ReplicationFailure | undefined;

  constructor(wish: FrontierWish, executor: Executor) {
    this.#wish = wish;
    this.#executor = executor;
  }

  /** Ways to play. */
  get arms(): number {
    return this.#wish.percents.length;
  }

  get played(): number {
    return this.#control.played;
  }

  get failure(): ReplicationFailure | undefined {
    return this.#failure;
  }

  stop(): void {
    this.#control.stop();
  }

  /** Every size; none when it was stopped or a replication broke off. */
  async play(): Promise<readonly FrontierPoint[]> {
    const { scenario, percents, ...settings } = this.#wish;
    const asking = playFrontier(scenario, staffingOf(scenario, scenario.figures.interval), percents, settings);
    const place = { executor: this.#executor, control: this.#control, policyFile: undefined };
    const asked = await playAsked(asking, place);
    if (asked.kind === 'failed') this.#failure = asked.failure;
    return asked.kind === 'answered' ? asked.answer : [];
  }
}
