import { Assignment } from '../routing/assignment.ts';
import type { MatchingPolicy } from '../routing/policies/matching.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';

/** Tickets and experts up to which a batch is matched at the least cost; beyond, tickets choose one after another. */
export const MOST_MATCHED_EXACTLY = 200;

/** What a pair costs that may not be: more than any time to answer, and small enough that sums of it stay exact to the millisecond. */
const FORBIDDEN = 2 ** 45;

/**
 * Matches all who wait with all who are free, at whole multiples of `desk.offering.batchEvery` while somebody waits. A pair costs
 * the expected time to answer less the time the ticket has waited, so whoever has waited longest goes before others.
 */
export class Matching extends StatePart {
  /** Calendar entry of the next batch; 0 while nobody waits. */
  private timer = 0;
  readonly #world: World;
  readonly #every: number;
  readonly #assignment = new Assignment();
  #costs = new Float64Array(0);
  #columns = new Int32Array(0);

  constructor(world: World) {
    super();
    this.#world = world;
    this.#every = Math.max(1, world.scenario.desk.offering.batchEvery);
  }

  /** A ticket waits: it is part of the next batch. */
  ticketWaits(): void {
    if (this.timer !== 0) return;
    const { calendar } = this.#world;
    const next = (Math.floor(calendar.now / this.#every) + 1) * this.#every;
    this.timer = calendar.schedule(next, EVENT.matchingDue, 0);
  }

  /** Another policy is in charge. */
  stop(): void {
    if (this.timer !== 0) this.#world.calendar.cancel(this.timer);
    this.timer = 0;
  }

  /** It is time for a batch. Experts with several free places are matched again until nothing more can be offered. */
  due(): void {
    const { waiting } = this.#world;
    this.timer = 0;
    while (waiting.count > 0 && this.#match() > 0);
    if (waiting.count > 0) this.ticketWaits();
  }

  /** Matches everybody once; returns how many offers were made. */
  #match(): number {
    const experts = this.#eligible();
    if (experts.length === 0) return 0;
    const tickets = this.#waiting();
    const isSmall = tickets.length <= MOST_MATCHED_EXACTLY && experts.length <= MOST_MATCHED_EXACTLY;
    return isSmall ? this.#matchExactly(tickets, experts) : this.#matchInOrder(tickets);
  }

  /** All who wait, in the desk’s order. */
  #waiting(): number[] {
    const { waiting, requirements } = this.#world;
    const tickets = requirements.groups.flatMap((_, requirement) => waiting.inOrder(requirement));
    return tickets.sort((one, other) => (waiting.precedes(one, other) ? -1 : 1));
  }

  #eligible(): number[] {
    const { floor } = this.#world;
    const experts: number[] = [];
    for (let group = 0; group < floor.groups; group++) {
      for (let place = 0; place < floor.eligibleInGroup[group]; place++) experts.push(floor.eligibleAt(group, place));
    }
    return experts.sort((one, other) => one - other);
  }

  #matchExactly(tickets: readonly number[], experts: readonly number[]): number {
    const ticketsAreRows = tickets.length <= experts.length;
    const [rows, columns] = ticketsAreRows ? [tickets, experts] : [experts, tickets];
    this.#fillCosts(rows, columns, ticketsAreRows);
    this.#assignment.solve(rows.length, columns.length, this.#costs, this.#columns);
    let made = 0;
    rows.forEach((row, index) => {
      const column = this.#columns[index];
      if (this.#costs[index * columns.length + column] >= FORBIDDEN) return;
      const [ticket, expert] = ticketsAreRows ? [row, columns[column]] : [columns[column], row];
      if (this.#offer(ticket, expert)) made++;
    });
    return made;
  }

  #fillCosts(rows: readonly number[], columns: readonly number[], ticketsAreRows: boolean): void {
    const size = rows.length * columns.length;
    if (this.#costs.length < size) this.#costs = new Float64Array(size);
    if (this.#columns.length < rows.length) this.#columns = new Int32Array(rows.length);
    for (let row = 0, cell = 0; row < rows.length; row++) {
      for (let column = 0; column < columns.length; column++, cell++) {
        this.#costs[cell] = ticketsAreRows
          ? this.#costOf(rows[row], columns[column])
          : this.#costOf(columns[column], rows[row]);
      }
    }
  }

  #costOf(ticket: number, expert: number): number {
    const { tickets, experts, floor, calendar, policy } = this.#world;
    if (!floor.serves(experts.group[expert], ticket) || !floor.mayBePutTo(ticket, expert)) return FORBIDDEN;
    const waited = calendar.now - tickets.arrivedAt[ticket];
    return (policy as MatchingPolicy).timeToAnswer(ticket, expert) - waited;
  }

  /** Each ticket in the desk’s order takes whoever would answer it soonest: too many for the least sum. */
  #matchInOrder(tickets: readonly number[]): number {
    const { floor, policy } = this.#world;
    let made = 0;
    for (const ticket of tickets) {
      if (floor.eligibleFor(ticket) === 0) continue;
      const expert = (policy as MatchingPolicy).cheapestFor(ticket);
      if (expert >= 0 && this.#offer(ticket, expert)) made++;
    }
    return made;
  }

  /** Makes an offer if what was offered before it has not changed that. */
  #offer(ticket: number, expert: number): boolean {
    const { waiting, floor, offering } = this.#world;
    if (!waiting.has(ticket) || !floor.isEligible(expert) || !floor.mayBePutTo(ticket, expert)) return false;
    offering.make(ticket, expert);
    return true;
  }
}
