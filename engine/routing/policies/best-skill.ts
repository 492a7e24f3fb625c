import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { LongestIdlePolicy } from './longest-idle.ts';

/** Whoever is most proficient in what the ticket’s category asks for, as the desk has it on file; among equals the longest idle. */
export class BestSkillPolicy extends LongestIdlePolicy {
  /** For each requirement and category met so far: its groups in sets of equal proficiency, best first. Worked out again after a restore. */
  readonly #tiers: (readonly Int32Array[] | undefined)[] = [];
  readonly #categories: number;

  constructor(world: World, name: string) {
    super(world, name);
    this.#categories = Object.keys(world.scenario.tickets.categories).length;
  }

  override selectExpert(ticket: number): number {
    const { tickets } = this.world;
    const cell = tickets.requirement[ticket] * this.#categories + tickets.category[ticket];
    const tiers = (this.#tiers[cell] ??= this.#rank(ticket));
    for (let tier = 0; tier < tiers.length; tier++) {
      const expert = this.firstIn(tiers[tier], ticket);
      if (expert !== NONE) return expert;
    }
    return NONE;
  }

  #rank(ticket: number): readonly Int32Array[] {
    const groups = [...this.world.floor.groupsFor(ticket)];
    const proficiencies = groups.map((group) => this.#proficiencyOf(ticket, group));
    const levels = [...new Set(proficiencies)].sort((a, b) => b - a);
    return levels.map((level) => Int32Array.from(groups.filter((_, index) => proficiencies[index] === level)));
  }

  #proficiencyOf(ticket: number, group: number): number {
    const { requirements, tickets, floor } = this.world;
    return requirements.proficiency[tickets.category[ticket] * floor.groups + group];
  }

  override get measure(): string {
    return 'proficiency';
  }

  override measureOf(ticket: number, expert: number): number {
    return this.#proficiencyOf(ticket, this.world.experts.group[expert]);
  }
}
