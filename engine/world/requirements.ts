import type { Scenario } from '../scenario/scenario.ts';
import { proficiencies } from './groups.ts';

/**
 * What tickets can ask for, as small numbers: each distinct set of required skills is a requirement, and which groups meet
 * it is worked out once. Relaxing rings drop the last skill of a category's list, one a ring.
 */
export class Requirements {
  /** Requirement of each category when it arrives. */
  readonly ofCategory: readonly number[];
  /** Requirement after one ring more, for each requirement; itself when nothing can be dropped. */
  readonly relaxed: readonly number[];
  /** Rings that each requirement can still be relaxed by. */
  readonly ringsLeft: readonly number[];
  /** Groups that meet each requirement, in group order. */
  readonly groups: readonly Int32Array[];
  /** Requirements that each group meets. */
  readonly metBy: readonly Int32Array[];
  /** Requirement × groups + group → 1 when met. */
  readonly met: Uint8Array;
  /** Category × groups + group → proficiency, the least over the skills required, 1 when none is. */
  readonly proficiency: Float64Array;
  readonly skills: readonly (readonly string[])[];
  readonly #held: readonly ReadonlyMap<string, number>[];

  constructor(scenario: Scenario) {
    const skills: string[][] = [];
    const relaxed: number[] = [];
    const rings = scenario.desk.offering.ringAfter.length;
    // Where groups prefer some categories, those waiting are kept apart by category too.
    const preferring = scenario.experts.some(({ categoryOrder }) => categoryOrder.length > 0);
    const keys: string[] = [];
    const numberOf = (category: string, list: readonly string[], ringsLeft: number): number => {
      // Where the last skill will be dropped, the order of the list matters.
      const skillsAsked = ringsLeft > 0 ? list : [...list].toSorted();
      const key = JSON.stringify([skillsAsked, ringsLeft, preferring ? category : '']);
      const known = keys.indexOf(key);
      if (known >= 0) return known;
      keys.push(key);
      const number = skills.push([...list]) - 1;
      ringsOf.push(ringsLeft);
      relaxed.push(number);
      if (ringsLeft > 0 && list.length > 0) relaxed[number] = numberOf(category, list.slice(0, -1), ringsLeft - 1);
      return number;
    };
    const ringsOf: number[] = [];
    const categories = Object.values(scenario.tickets.categories);
    this.ofCategory = Object.entries(scenario.tickets.categories).map(([name, category]) =>
      numberOf(name, category.skills, rings),
    );
    this.relaxed = relaxed;
    this.ringsLeft = ringsOf;
    this.skills = skills;
    const held = scenario.experts.map(proficiencies);
    this.#held = held;
    const meets = (group: number, list: readonly string[]): boolean => list.every((skill) => held[group].has(skill));
    const groupNumbers = held.map((_, group) => group);
    this.groups = skills.map((list) => Int32Array.from(groupNumbers.filter((group) => meets(group, list))));
    this.metBy = groupNumbers.map((group) =>
      Int32Array.from([...skills.keys()].filter((requirement) => meets(group, skills[requirement]))),
    );
    this.met = new Uint8Array(skills.length * held.length);
    this.groups.forEach((groups, requirement) =>
      groups.forEach((group) => (this.met[requirement * held.length + group] = 1)),
    );
    this.proficiency = new Float64Array(categories.length * held.length);
    categories.forEach((category, index) =>
      groupNumbers.forEach((group) => {
        const levels = category.skills.map((skill) => held[group].get(skill) ?? 0);
        this.proficiency[index * held.length + group] = Math.min(1, ...levels);
      }),
    );
  }

  /** Skills of a requirement that a group does not have. */
  lackedBy(requirement: number, group: number): readonly string[] {
    return this.skills[requirement].filter((skill) => !this.#held[group].has(skill));
  }
}
