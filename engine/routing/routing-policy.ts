import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

/**
 * The two decisions of a router, named as in the contact-centre literature. A policy looks and decides; the desk acts.
 *
 * Rows are plain numbers; −1 stands for none. A policy that chooses an expert who is not eligible, or a ticket that does not
 * wait or may not be put to the expert, is a bug and stops the run.
 */
export abstract class RoutingPolicy extends StatePart {
  abstract readonly name: string;
  readonly #world: World;

  protected get world(): World {
    return this.#world;
  }

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** Expert selection: who is offered this ticket now; −1 lets it wait. */
  abstract selectExpert(ticket: number): number;

  /** Ticket selection: what an expert with a free place is offered; −1 leaves the expert idle. The desk’s waiting order by default. */
  selectTicket(expert: number): number {
    return this.world.waiting.firstFor(expert);
  }

  /** The expert may be offered tickets from now on. */
  expertOpened(_expert: number): void {}

  /** The expert may not be offered tickets any more. */
  expertClosed(_expert: number): void {}

  /** The expert still may, but holds more or less than before, or was just offered something. */
  expertChanged(_expert: number): void {}

  /** Weights were refreshed (standing). */
  weightsChanged(): void {}
}
