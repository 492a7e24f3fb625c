import { HAPPENING, type Simulation, type World } from '../../engine/index.ts';

/** Places of an expert of the offer model. */
const PLACES = 3;

/**
 * Watches what a router does and knows by itself whom each ticket may be offered to: the skill, a free place, and no refusal of that
 * ticket since the watch began. What it knows comes from the scenario and the log, not from the router's own indexes.
 */
export class Umpire {
  /** Offers seen. */
  offers = 0;
  readonly #world: World;
  readonly #refusals = new Set<string>();
  readonly #met: readonly (readonly boolean[])[];

  constructor({ world }: Simulation) {
    this.#world = world;
    const { experts, tickets } = world.scenario;
    const kinds = Object.values(tickets.categories);
    this.#met = experts.map((group) => kinds.map((kind) => kind.skills.every((skill) => skill in group.skills)));
  }

  /** @throws Error for an offer that may not be */
  happened(what: number, ticket: number, expert: number): void {
    if (ticket < 0 || expert < 0) return;
    const { tickets } = this.#world;
    const pair = `${tickets.ordinal[ticket]}/${expert}`;
    if (what === HAPPENING.offerRejected || what === HAPPENING.offerExpired) this.#refusals.add(pair);
    if (what !== HAPPENING.offerMade) return;
    this.offers++;
    const fault = this.#refusals.has(pair) ? 'who had refused it' : this.#faultOf(ticket, expert);
    if (fault !== undefined)
      throw new Error(`Ticket ${tickets.ordinal[ticket]} was offered to expert ${expert}, ${fault}.`);
  }

  #faultOf(ticket: number, expert: number): string | undefined {
    const { experts, tickets, rules } = this.#world;
    const hasSkill = this.#met[experts.group[expert]!]![tickets.category[ticket]!]!;
    if (!hasSkill && !rules.relaxesSkills) return 'who lacks the skill';
    // The offer itself is among those pending.
    if (experts.unanswered[expert]! + experts.pending[expert]! > PLACES) return 'whose places are taken';
    return undefined;
  }
}
