import { isMarkedUrgent } from '../behaviour/urgency.ts';
import { longerFloat64 } from '../columns.ts';
import { SharedHeaps } from '../order/shared-heaps.ts';
import type { Scenario, WaitingSettings } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { NONE } from './tickets.ts';
import type { World } from './world.ts';

const MS_PER_MINUTE = 60_000;
/** Milliseconds by which a hurried ticket stands before its place: longer than any run. */
const BEFORE_ALL = 1e13;

/** Which waiting ticket comes first. */
export type WaitingOrder = WaitingSettings['order'];

/**
 * Tickets that wait, one order a requirement. The place of a ticket is worked out once from its arrival and urgency, so a
 * rerouted ticket keeps its age and goes back to where it was.
 */
export class Waiting extends StatePart {
  private heaps: SharedHeaps;
  /** Tickets waiting. */
  count = 0;
  /** Tickets between a refusal and their next offer, where the desk pauses in between. */
  pausing = 0;
  /** Which ticket comes first; the policy in charge may have set it. */
  order: WaitingOrder;
  /** Number of the ticket that was put first, by its row; empty while none ever was. */
  private hurried = new Float64Array(0);
  readonly #world: World;
  readonly #settings: WaitingSettings;
  readonly #urgent: readonly boolean[];

  constructor(world: World, scenario: Scenario) {
    super();
    this.#world = world;
    this.heaps = new SharedHeaps(world.requirements.groups.length);
    this.order = scenario.waiting.order;
    this.#settings = scenario.waiting;
    this.#urgent = Object.values(scenario.tickets.categories).map((category) => category.urgent);
  }

  #keyOf(ticket: number): number {
    return this.isHurried(ticket) ? this.#usualKeyOf(ticket) - BEFORE_ALL : this.#usualKeyOf(ticket);
  }

  #usualKeyOf(ticket: number): number {
    const { tickets } = this.#world;
    const { minutesPerPriority, responseTarget, urgentResponseTarget } = this.#settings;
    const arrivedAt = tickets.arrivedAt[ticket];
    switch (this.order) {
      case 'oldest-first':
        return arrivedAt;
      case 'newest-first':
        return -arrivedAt;
      case 'priority':
        return tickets.priority[ticket];
      case 'priority-and-age':
        return arrivedAt + tickets.priority[ticket] * minutesPerPriority * MS_PER_MINUTE;
      case 'earliest-breach':
        return arrivedAt + (this.isMarked(ticket) ? urgentResponseTarget : responseTarget);
    }
  }

  /** Whether the desk takes the ticket for urgent. */
  isMarked(ticket: number): boolean {
    const { tickets, draws, scenario } = this.#world;
    const isUrgent = this.#urgent[tickets.category[ticket]];
    return isMarkedUrgent(draws, scenario.tickets.urgentMarking, tickets.fate[ticket], isUrgent);
  }

  /** Whether somebody has put the ticket before all others. */
  isHurried(ticket: number): boolean {
    return ticket < this.hurried.length && this.hurried[ticket] === this.#world.tickets.ordinal[ticket];
  }

  /** From now on the ticket stands before all others that were not hurried, whenever it waits. */
  hurry(ticket: number): void {
    const { tickets } = this.#world;
    if (ticket >= this.hurried.length) this.hurried = longerFloat64(this.hurried, tickets.capacity, NONE);
    this.hurried[ticket] = tickets.ordinal[ticket];
    if (this.has(ticket)) this.heaps.update(ticket, this.#keyOf(ticket), tickets.ordinal[ticket]);
  }

  /** Another order from now on, for those who wait already too. */
  orderBy(order: WaitingOrder): void {
    if (order === this.order) return;
    this.order = order;
    for (let requirement = 0; requirement < this.#world.requirements.groups.length; requirement++) {
      for (const ticket of this.inOrder(requirement))
        this.heaps.update(ticket, this.#keyOf(ticket), this.#world.tickets.ordinal[ticket]);
    }
  }

  /** Where the ticket stands: smaller is first; ties by arrival. */
  placeOf(ticket: number): number {
    return this.#keyOf(ticket);
  }

  /** Tickets that nobody has and that are not being offered. */
  get unoffered(): number {
    return this.count + this.pausing;
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

  /** Begins a walk through the waiting tickets of a requirement in order. Until it ends none may come or go. */
  startWalk(requirement: number): void {
    this.heaps.startWalk(requirement);
  }

  /** Begins a walk, in one order, through all waiting tickets whose requirements the expert meets. */
  startWalkFor(expert: number): void {
    const { experts, requirements } = this.#world;
    const met = requirements.metBy[experts.group[expert]];
    this.heaps.startEmptyWalk();
    for (let index = 0; index < met.length; index++) this.heaps.alsoWalk(met[index]);
  }

  /** The next ticket of the walk, or `NONE` at its end. */
  nextInWalk(): number {
    return this.heaps.nextInWalk();
  }

  /** Waiting tickets of a requirement in order, for walks outside the hot path. */
  inOrder(requirement: number): number[] {
    const tickets: number[] = [];
    this.startWalk(requirement);
    for (let ticket = this.nextInWalk(); ticket !== NONE; ticket = this.nextInWalk()) tickets.push(ticket);
    return tickets;
  }
}
