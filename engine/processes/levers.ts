import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';

/** What a trainer or a planner changes while the desk runs. */
export class Levers extends StatePart {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** Schedules the levers of the scenario, before anything else, so that they come before other events of their moment. */
  start(): void {
    const { scenario, calendar } = this.#world;
    scenario.interventions.forEach(({ at }, index) => calendar.schedule(at, EVENT.leverPulled, index));
  }
}
