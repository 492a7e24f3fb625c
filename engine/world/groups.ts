import type { ExpertGroup, Scenario } from '../scenario/scenario.ts';

/** Number that stands for no limit in columns of places. */
export const UNLIMITED = 2 ** 31 - 1;

export const orUnlimited = (count: number | 'unlimited'): number => (count === 'unlimited' ? UNLIMITED : count);

/** How many rows of experts a group takes: an unlimited group is one expert with any number of places. */
export const rowsOf = (group: ExpertGroup): number => (group.count === 'unlimited' ? 1 : group.count);

/** Rows kept for experts whom levers of the scenario hire later. */
const reserveOf = (scenario: Scenario, name: string): number =>
  scenario.interventions.reduce(
    (sum, lever) => sum + (lever.lever === 'join' && lever.group === name ? lever.count : 0),
    0,
  );

/** First row of each group, and behind the last group the number of rows. */
export function firstRows(scenario: Scenario): Int32Array {
  const groups = scenario.experts;
  const first = new Int32Array(groups.length + 1);
  groups.forEach((group, index) => (first[index + 1] = first[index] + rowsOf(group) + reserveOf(scenario, group.name)));
  return first;
}

/** How well a group masters each skill, 0 to 1, by name; a skill listed without a number is mastered fully. */
export function proficiencies(group: ExpertGroup): ReadonlyMap<string, number> {
  return Array.isArray(group.skills)
    ? new Map(group.skills.map((skill) => [skill, 1]))
    : new Map(Object.entries(group.skills));
}
