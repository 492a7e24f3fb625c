import { CHANNELS, type Channel } from '../scenario/scenario.ts';
import { UNLIMITED } from '../world/groups.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** An open ticket, as a planner’s own policy sees it. Valid until the decision is made. Times are milliseconds of simulated time. */
export interface TicketView {
  /** Number of the ticket, as in the log. */
  readonly ordinal: number;
  readonly category: string;
  readonly channel: Channel;
  /** 0 is most urgent. */
  readonly priority: number;
  readonly urgent: boolean;
  /** Skills asked for now. */
  readonly skills: readonly string[];
  readonly arrivedAt: number;
  /** Offers made, and offers and assignments that failed, so far. */
  readonly offers: number;
  readonly refusals: number;
  /** Who held it last, or its customer’s earlier ticket. */
  readonly knownExpert: number | undefined;
}

/** An expert, as a planner’s own policy sees them. Valid until the decision is made. */
export interface ExpertView {
  /** What the policy answers with. */
  readonly id: number;
  readonly group: string;
  /** Which member of the group, from 0. */
  readonly member: number;
  /** Accepted tickets that hold a place. */
  readonly unanswered: number;
  readonly pendingOffers: number;
  /** Infinity where there is none. */
  readonly cap: number;
  /** Grows with every offer and every assignment that ends, over all experts: the smallest has been idle for longest. */
  readonly lastTouched: number;
  /** Weight by conduct and reviews; 1 is usual. */
  readonly weight: number;
  /** What the desk has on file for the group, 0 to 1. */
  proficiencyFor(ticket: TicketView): number;
}

/** What a planner’s own policy may look at. */
export interface FloorView {
  /** Milliseconds of simulated time since the run began. */
  readonly now: number;
  /** Numbers that the policy may keep between decisions, 0 at first: as many as it asks for. A fork of the run copies them. */
  readonly memory: Float64Array;
  /** Experts whom the ticket may be offered to at this moment, in the order of their ids. */
  eligibleFor(ticket: TicketView): readonly ExpertView[];
  /** Waiting tickets that may be offered to the expert, in the desk’s order. */
  waitingFor(expert: ExpertView): readonly TicketView[];
  /** A draw between 0 and 1 for this decision; others of it have other numbers. The same in every run that comes to this decision. */
  draw(nth?: number): number;
}

/** A ticket’s row behind the view. */
export class TicketReader implements TicketView {
  readonly row: number;
  readonly #world: World;
  readonly #categories: readonly string[];

  constructor(world: World, row: number) {
    this.#world = world;
    this.row = row;
    this.#categories = Object.keys(world.scenario.tickets.categories);
  }

  get ordinal(): number {
    return this.#world.tickets.ordinal[this.row];
  }

  get category(): string {
    return this.#categories[this.#world.tickets.category[this.row]];
  }

  get channel(): Channel {
    return CHANNELS[this.#world.tickets.channel[this.row]];
  }

  get priority(): number {
    return this.#world.tickets.priority[this.row];
  }

  get urgent(): boolean {
    return this.#world.scenario.tickets.categories[this.category].urgent;
  }

  get skills(): readonly string[] {
    return this.#world.requirements.skills[this.#world.tickets.requirement[this.row]];
  }

  get arrivedAt(): number {
    return this.#world.tickets.arrivedAt[this.row];
  }

  get offers(): number {
    return this.#world.tickets.offers[this.row];
  }

  get refusals(): number {
    return this.#world.tickets.refusals[this.row];
  }

  get knownExpert(): number | undefined {
    const known = this.#world.tickets.knownExpert[this.row];
    return known === NONE ? undefined : known;
  }
}

/** An expert’s row behind the view. */
export class ExpertReader implements ExpertView {
  readonly id: number;
  readonly #world: World;

  constructor(world: World, id: number) {
    this.#world = world;
    this.id = id;
  }

  get group(): string {
    return this.#world.scenario.experts[this.#world.experts.group[this.id]].name;
  }

  get member(): number {
    return this.#world.experts.member[this.id];
  }

  get unanswered(): number {
    return this.#world.experts.unanswered[this.id];
  }

  get pendingOffers(): number {
    return this.#world.experts.pending[this.id];
  }

  get cap(): number {
    const cap = this.#world.experts.cap[this.id];
    return cap === UNLIMITED ? Infinity : cap;
  }

  get lastTouched(): number {
    return this.#world.experts.lastTouched[this.id];
  }

  get weight(): number {
    return this.#world.standing.weightOf(this.id);
  }

  proficiencyFor(ticket: TicketView): number {
    const { requirements, tickets, floor, experts } = this.#world;
    const category = tickets.category[(ticket as TicketReader).row];
    return requirements.proficiency[category * floor.groups + experts.group[this.id]];
  }
}
