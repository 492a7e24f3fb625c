import { SharedHeaps } from '../order/shared-heaps.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from './tickets.ts';
import type { World } from './world.ts';

const MS_PER_MINUTE = 60_000;

/**
 * Tickets that wait, one order a requirement. The place of a ticket is worked out once from its arrival and urgency, so a
 * rerouted ticket keeps its age and goes back to where it was.
 */
export class Waiting extends StatePart {
  private heaps: SharedHeaps;
  /** Tickets waiting. */
  count = 0;
  readonly #world: World;
  readonly #keyOf: (ticket: number) => number;

  constructor(world: World, scenario: Scenario) {
    super();
    this.#world = world;
    this.heaps = new SharedHeaps(world.requirements.groups.length);
    this.#keyOf = this.#keyFor(scenario);
  }

  #keyFor(scenario: Scenario): (ticket: number) => number {
    const { tickets } = this.#world;
    const { order, minutesPerPriority, responseTarget, urgentResponseTarget } = scenario.waiting;
    const urgent = Object.values(scenario.tickets.categories).map((category) => category.urgent);
    switch (order) {
      case 'oldest-first':
        return (ticket) => tickets.arrivedAt[ticket];
      case 'newest-first':
        return (ticket) => -tickets.arrivedAt[ticket];
      case 'priority':
        return (ticket) => tickets.priority[ticket];
      case 'priority-and-age':
        return (ticket) => tickets.arrivedAt[ticket] + tickets.priority[ticket] * minutesPerPriority * MS_PER_MINUTE;
      case 'earliest-breach':
        return (ticket) =>
          tickets.arrivedAt[ticket] + (urgent[tickets.category[ticket]] ? urgentResponseTarget : responseTarget);
    }
  }

  /** Where the ticket stands: smaller is first; ties by arrival. */
  placeOf(ticket: number): number {
    return this.#keyOf(ticket);
  }

  add(ticket: number): void {
    const { tickets } = this.#world;
    this.heaps.insert(tickets.requirement[ticket], ticket, this.#keyOf(ticket), tickets.ordinal[ticket]);
    this.count++;
  }

  remove(ticket: number): void {
    this.heaps.remove(ticket);
    this.count--;
  }

  has(ticket: number): boolean {
    return this.heaps.contains(ticket);
  }

  /** Whether one waiting ticket stands before another ticket, waiting or not. */
  precedes(ticket: number, other: number): boolean {
    const { tickets } = this.#world;
    const difference = this.#keyOf(ticket) - this.#keyOf(other);
    return difference < 0 || (difference === 0 && tickets.ordinal[ticket] < tickets.ordinal[other]);
  }

  /** First waiting ticket of a requirement that may be put to the expert; `NONE` when there is none. */
  firstOf(requirement: number, expert: number): number {
    const { floor } = this.#world;
    const first = this.heaps.top(requirement);
    if (first === NONE || floor.mayBePutTo(first, expert)) return first;
    this.heaps.startWalk(requirement);
    let ticket = this.heaps.nextInWalk();
    while (ticket !== NONE && !floor.mayBePutTo(ticket, expert)) ticket = this.heaps.nextInWalk();
    return ticket;
  }

  /** First waiting ticket, over all requirements that the expert meets, that may be put to the expert; else `NONE`. */
  firstFor(expert: number): number {
    if (this.count === 0) return NONE;
    const { experts, requirements } = this.#world;
    const met = requirements.metBy[experts.group[expert]];
    let best = NONE;
    for (let index = 0; index < met.length; index++) {
      const ticket = this.firstOf(met[index], expert);
      if (ticket !== NONE && (best === NONE || this.precedes(ticket, best))) best = ticket;
    }
    return best;
  }

  /** Waiting tickets of a requirement in order, for walks outside the hot path. */
  inOrder(requirement: number): number[] {
    const tickets: number[] = [];
    this.heaps.startWalk(requirement);
    for (let ticket = this.heaps.nextInWalk(); ticket !== NONE; ticket = this.heaps.nextInWalk()) tickets.push(ticket);
    return tickets;
  }
}
