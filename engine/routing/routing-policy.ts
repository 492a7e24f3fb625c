import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

/**
 * The two decisions of a router, named as in the contact-centre literature. A policy looks and decides; the desk acts.
 *
 * Rows are plain numbers; −1 stands for none. A policy that chooses an expert who is not eligible, or a ticket that does not
 * wait or may not be put to the expert, is a bug and stops the run. Indexes of experts are state and kept in step by the calls
 * below, so that no choice looks at everybody.
 */
export abstract class RoutingPolicy extends StatePart {
  readonly name: string;
  readonly #world: World;

  protected get world(): World {
    return this.#world;
  }

  constructor(world: World, name: string) {
    super();
    this.#world = world;
    this.name = name;
  }

  /** Expert selection: who is offered this ticket now; −1 lets it wait. */
  abstract selectExpert(ticket: number): number;

  /** Ticket selection: what an expert with a free place is offered; −1 leaves the expert idle. The desk’s waiting order by default. */
  selectTicket(expert: number): number {
    return this.world.waiting.firstFor(expert);
  }

  /** Whether the expert is offered a waiting ticket before one that has just come back. By the desk’s waiting order by default. */
  comesFirst(waiting: number, returned: number, _expert: number): boolean {
    return this.world.waiting.precedes(waiting, returned);
  }

  /** The expert may be offered tickets from now on. */
  expertOpened(_expert: number): void {}

  /** The expert may not be offered tickets any more. */
  expertClosed(_expert: number): void {}

  /** The expert still may, but holds more or less than before, or was just offered something. */
  expertChanged(_expert: number): void {}

  /** There are so many experts from now on; the new ones have the last rows and are not on duty yet. */
  growTo(_experts: number): void {}

  /** Weights were refreshed (standing). */
  weightsChanged(): void {}

  /** What `measureOf` says about a candidate, in words; empty where candidates are all alike. */
  get measure(): string {
    return '';
  }

  /** The number by which the policy tells an eligible expert from others, for explanations; NaN where it does not. */
  measureOf(_ticket: number, _expert: number): number {
    return NaN;
  }
}
