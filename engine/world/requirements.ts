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
  /** Groups that meet each requirement, in group order. */
  readonly groups: readonly Int32Array[];
  /** Requirements that each group meets. */
  readonly metBy: readonly Int32Array[];
  /** Requirement × groups + group → 1 when met. */
  readonly met: Uint8Array;
  /** Category × groups + group → proficiency, the least over the skills required, 1 when none is. */
  readonly proficiency: Float64Array;
  readonly skills: readonly (readonly string[])[];

  constructor(scenario: Scenario) {
    const skills: string[][] = [];
    const relaxed: number[] = [];
    const rings = scenario.desk.offering.ringAfter.length;
    const numberOf = (list: readonly string[], ringsLeft: number): number => {
      const key = JSON.stringify([[...list].toSorted(), ringsLeft]);
      const known = skills.findIndex((other, index) => JSON.stringify([other.toSorted(), ringsOf[index]]) === key);
      if (known >= 0) return known;
      const number = skills.push([...list]) - 1;
      ringsOf.push(ringsLeft);
      relaxed.push(number);
      if (ringsLeft > 0 && list.length > 0) relaxed[number] = numberOf(list.slice(0, -1), ringsLeft - 1);
      return number;
    };
    const ringsOf: number[] = [];
    const categories = Object.values(scenario.tickets.categories);
    this.ofCategory = categories.map((category) => numberOf(category.skills, rings));
    this.relaxed = relaxed;
    this.skills = skills;
    const held = scenario.experts.map(proficiencies);
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
}
