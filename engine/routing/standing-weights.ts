import { loadFactor, skillFit, standingWeight } from '../behaviour/standing.ts';
import { UNLIMITED } from '../world/groups.ts';
import type { World } from '../world/world.ts';

/**
 * Weights of experts by skill fit, conduct and load (platform model §5.4). Skill is the proficiency that the desk has on file for the
 * group, so a group has as many fits as its categories have different proficiencies: mostly one.
 */
export class StandingWeights {
  readonly #world: World;
  readonly #fits: readonly (readonly number[])[];
  /** Category × groups + group → which of the fits of the group. */
  readonly #fitOf: Int32Array;

  constructor(world: World) {
    const { requirements, floor, scenario, standing } = world;
    const categories = Object.keys(scenario.tickets.categories).length;
    this.#world = world;
    this.#fitOf = new Int32Array(categories * floor.groups);
    this.#fits = scenario.experts.map((_, group) => {
      const fits: number[] = [];
      for (let category = 0; category < categories; category++) {
        const cell = category * floor.groups + group;
        const fit = skillFit(standing.settings, requirements.proficiency[cell]);
        if (!fits.includes(fit)) fits.push(fit);
        this.#fitOf[cell] = fits.indexOf(fit);
      }
      return fits;
    });
  }

  /** How many different fits a group has. */
  fitsOf(group: number): number {
    return this.#fits[group].length;
  }

  /** Which of its fits a group has for a ticket. */
  fitFor(ticket: number, group: number): number {
    const { tickets, floor } = this.#world;
    return this.#fitOf[tickets.category[ticket] * floor.groups + group];
  }

  /** Weight of an expert with one of the fits of the group. */
  weightOf(expert: number, fit: number): number {
    const { standing, experts } = this.#world;
    const fits = this.#fits[experts.group[expert]];
    return standingWeight(standing.settings, fits[fit], standing.weightOf(expert), 1, this.#loadFactorOf(expert));
  }

  /** What tells experts of one group apart. */
  conductOf(expert: number): number {
    return this.#world.standing.weightOf(expert) * this.#loadFactorOf(expert);
  }

  #loadFactorOf(expert: number): number {
    const { experts, standing } = this.#world;
    const cap = experts.cap[expert];
    return cap === UNLIMITED ? 1 : loadFactor(standing.settings, experts.unanswered[expert], cap);
  }
}
