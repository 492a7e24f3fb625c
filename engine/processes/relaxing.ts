import { lengthFor, longerInt32 } from '../columns.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';

/**
 * Tickets that wait ask for less and less: at each wait of `desk.offering.ringAfter`, counted from arrival, one skill is dropped. A
 * ticket that was with an expert meanwhile catches up, at once, when it waits again. Only where the policy says so.
 */
export class Relaxing extends StatePart {
  /** Calendar entry of each waiting ticket’s next ring; 0 when none is to come. By row, as far as rows have waited. */
  private timers = new Int32Array(0);
  readonly #world: World;
  readonly #ringAfter: readonly number[];

  constructor(world: World) {
    super();
    this.#world = world;
    this.#ringAfter = world.scenario.desk.offering.ringAfter;
  }

  /** The ticket has begun to wait. */
  ticketWaits(ticket: number): void {
    const { tickets, requirements, calendar } = this.#world;
    if (ticket >= this.timers.length) this.timers = longerInt32(this.timers, lengthFor(ticket, this.timers.length));
    const requirement = tickets.requirement[ticket];
    if (requirements.relaxed[requirement] === requirement) return;
    const ring = this.#ringAfter.length - requirements.ringsLeft[requirement];
    const at = Math.max(calendar.now, tickets.arrivedAt[ticket] + this.#ringAfter[ring]);
    this.timers[ticket] = calendar.schedule(at, EVENT.skillsRelax, ticket);
  }

  /** The ticket waits no longer. */
  ticketStopsWaiting(ticket: number): void {
    // Those who waited before the policy came into charge have none.
    if (ticket >= this.timers.length || this.timers[ticket] === 0) return;
    this.#world.calendar.cancel(this.timers[ticket]);
    this.timers[ticket] = 0;
  }

  /** The ticket has waited long enough to ask for one skill less. */
  relax(ticket: number): void {
    const { tickets, requirements, dispatching } = this.#world;
    this.timers[ticket] = 0;
    dispatching.stopWaiting(ticket);
    tickets.requirement[ticket] = requirements.relaxed[tickets.requirement[ticket]];
    dispatching.route(ticket);
  }

  /** A policy that relaxes skills has come into charge: those who wait are to ask for less in time. */
  start(): void {
    for (const ticket of this.#waiting()) this.ticketWaits(ticket);
  }

  /** Another policy is in charge: what was dropped stays dropped. */
  stop(): void {
    for (const ticket of this.#waiting()) this.ticketStopsWaiting(ticket);
  }

  #waiting(): number[] {
    const { requirements, waiting } = this.#world;
    return requirements.groups.flatMap((_, requirement) => waiting.inOrder(requirement));
  }
}
