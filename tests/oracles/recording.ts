import { describeHappening } from '../../engine/log/describe.ts';
import { HAPPENING, type HappeningListener } from '../../engine/log/happening.ts';
import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import { Simulation } from '../../engine/simulation.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

/** What happened, with what the log leaves out but the columns showed at that moment. */
export interface Recorded {
  readonly event: SimulationEvent;
  /** Whether the expert concerned had browser notifications on. */
  readonly isNotified: boolean;
  /** Row of the comment that came with a review; −1 for none. */
  readonly comment: number;
  /** How long the expert concerned had worked on anything since the start of the run, ms. */
  readonly worked: number;
}

/**
 * A run that is written down happening by happening. Every event is played alone, and before and after it the columns are looked
 * at: between two events nothing changes, so what is added up is exact.
 */
export class Recording implements HappeningListener {
  readonly simulation: Simulation;
  readonly log: Recorded[] = [];
  /** How much had been written down when the dashboards were refreshed last; −1 before the first time. */
  refreshedAfter = -1;
  readonly #worked: number[];
  readonly #isWorking: boolean[];
  #lookedAt = 0;
  #refreshedAt = 0;

  constructor(scenario: Scenario) {
    this.simulation = new Simulation(scenario);
    const { experts } = this.simulation.world;
    this.#worked = Array.from({ length: experts.count }, () => 0);
    this.#isWorking = Array.from({ length: experts.count }, () => false);
    this.simulation.listen(this);
  }

  happened(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    const { world } = this.simulation;
    this.#pass();
    this.log.push({
      event: describeHappening(world, what, ticket, expert, detail, amount),
      isNotified: expert >= 0 && world.experts.notifications[expert] === 1,
      comment: what === HAPPENING.reviewLeft ? (world.cases.comment[ticket] as number) : -1,
      worked: expert >= 0 ? (this.#worked[expert] as number) : 0,
    });
  }

  /** Adds up what experts were seen to do since the last look. */
  #pass(): void {
    const { now } = this.simulation.world.calendar;
    const elapsed = now - this.#lookedAt;
    this.#lookedAt = now;
    if (elapsed === 0) return;
    for (let expert = 0; expert < this.#worked.length; expert++)
      if (this.#isWorking[expert] === true) this.#worked[expert] = (this.#worked[expert] as number) + elapsed;
  }

  #look(): void {
    const { experts, figures } = this.simulation.world;
    this.#pass();
    for (let expert = 0; expert < experts.count; expert++)
      this.#isWorking[expert] = (experts.working[expert] as number) > 0;
    if (figures.frozen !== undefined && figures.frozen.at !== this.#refreshedAt) {
      this.#refreshedAt = figures.frozen.at;
      this.refreshedAfter = this.log.length;
    }
  }

  /** Plays up to a moment. */
  playTo(moment: number): void {
    this.#look();
    const { calendar } = this.simulation.world;
    while (calendar.nextTime <= moment && this.simulation.run(moment, 1) === 'budget-spent') this.#look();
    this.simulation.run(moment);
    this.#look();
  }
}
