import { PURPOSE } from '../../random/purposes.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { RoutingPolicy } from '../routing-policy.ts';

/**
 * Groups in the order that the ticket’s category prefers (`desk.offering.groupOrder`), then all others together; in each, every
 * eligible expert with the same chance. An expert with a free place takes the categories that the group prefers
 * (`experts[].categoryOrder`) in that order, then whatever waits first.
 */
export class PreferencePolicy extends RoutingPolicy {
  /** For each requirement and category met so far: its groups in the order in which they are asked. Worked out again after a restore. */
  readonly #asked: (readonly Int32Array[] | undefined)[] = [];
  /** Group → rank of each category, 0 is taken first; the last rank for those without preference. */
  readonly #ranks: readonly Int32Array[];
  readonly #groupOrder: readonly (readonly number[])[];

  constructor(world: World, name: string) {
    super(world, name);
    const { experts, tickets, desk } = world.scenario;
    const categories = Object.keys(tickets.categories);
    const groups = experts.map((group) => group.name);
    this.#groupOrder = categories.map((category) =>
      (desk.offering.groupOrder[category] ?? []).map((group) => groups.indexOf(group)),
    );
    this.#ranks = experts.map(({ categoryOrder }) =>
      Int32Array.from(categories, (category) =>
        categoryOrder.includes(category) ? categoryOrder.indexOf(category) : categoryOrder.length,
      ),
    );
  }

  selectExpert(ticket: number): number {
    const { tickets, draws, floor } = this.world;
    const cell = tickets.requirement[ticket] * this.#groupOrder.length + tickets.category[ticket];
    const asked = (this.#asked[cell] ??= this.#orderFor(ticket));
    const u = draws.uniform(PURPOSE.policyChoice, tickets.fate[ticket], tickets.offers[ticket]);
    for (let index = 0; index < asked.length; index++) {
      const expert = floor.pickUniformIn(asked[index], ticket, u);
      if (expert !== NONE) return expert;
    }
    return NONE;
  }

  #orderFor(ticket: number): readonly Int32Array[] {
    const groups = [...this.world.floor.groupsFor(ticket)];
    const preferred = this.#groupOrder[this.world.tickets.category[ticket]].filter((group) => groups.includes(group));
    const others = groups.filter((group) => !preferred.includes(group));
    return [...preferred.map((group) => Int32Array.of(group)), Int32Array.from(others)];
  }

  override selectTicket(expert: number): number {
    const { waiting, requirements, experts } = this.world;
    if (waiting.count === 0) return NONE;
    const met = requirements.metBy[experts.group[expert]];
    let best = NONE;
    for (let index = 0; index < met.length; index++) {
      const ticket = waiting.firstOf(met[index], expert);
      if (ticket !== NONE && (best === NONE || this.comesFirst(ticket, best, expert))) best = ticket;
    }
    return best;
  }

  override comesFirst(waiting: number, returned: number, expert: number): boolean {
    const { tickets, experts } = this.world;
    const ranks = this.#ranks[experts.group[expert]];
    const difference = ranks[tickets.category[waiting]] - ranks[tickets.category[returned]];
    return difference < 0 || (difference === 0 && this.world.waiting.precedes(waiting, returned));
  }

  override get measure(): string {
    return 'place of the group in the order of the category';
  }

  override measureOf(ticket: number, expert: number): number {
    const order = this.#groupOrder[this.world.tickets.category[ticket]];
    const place = order.indexOf(this.world.experts.group[expert]);
    return place < 0 ? order.length : place;
  }
}
