import { expertName } from '../kpi/snapshot.ts';
import type { ExpertGroup } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';

/** A group of experts as a floor shows it. */
export interface ListedGroup {
  readonly name: string;
  /** How its members act; null where they answer by plain probabilities. */
  readonly archetype: string | null;
  /** Whether people or programs outside answer for its members. */
  readonly isOutside: boolean;
  readonly skills: readonly string[];
  /** How far its local time is ahead of UTC, ms; null where it keeps the desk’s. */
  readonly utcOffset: number | null;
}

/** Everybody who ever works here, in order of rows: the order of the floor. */
export interface ExpertList {
  readonly groups: readonly ListedGroup[];
  readonly names: readonly string[];
  /** Which of `groups` each belongs to. */
  readonly group: readonly number[];
}

/** Experts as they are listed; grows when a lever hires more than were planned. */
export function expertList(world: World): ExpertList {
  const { experts, scenario } = world;
  const rows = Array.from({ length: experts.count }, (_, expert) => expert);
  return {
    groups: scenario.experts.map(listed),
    names: rows.map((expert) => expertName(world, expert)),
    group: rows.map((expert) => experts.group[expert]),
  };
}

const listed = ({ name, archetype, response, skills, schedule }: ExpertGroup): ListedGroup => ({
  name,
  archetype: response === undefined ? archetype : null,
  isOutside: response === 'outside',
  skills: Array.isArray(skills) ? skills : Object.keys(skills),
  utcOffset: (typeof schedule === 'object' && 'shifts' in schedule ? schedule.utcOffset : undefined) ?? null,
});
