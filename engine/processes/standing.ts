import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

/** How the desk answers the conduct of its experts: each has a weight for routing, refreshed hourly or live. */
export class StandingProcess extends StatePart {
  /** Weight of each expert for reasons of record and reviews, without skill and load; 1 is usual. */
  weight: Float64Array;
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    this.weight = new Float64Array(world.experts.count).fill(1);
  }

  /** Schedules the first refresh, where standing counts. */
  start(): void {}

  /** An hour is over. */
  hourStrikes(): void {
    this.#world.policy.weightsChanged();
  }
}
