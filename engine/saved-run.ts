import { policyNamed } from './routing/charge.ts';
import { bytesOf, imageOf, restoreImage, type StateImage } from './state-copy.ts';
import type { Scenario } from './scenario/scenario.ts';
import { StatePart } from './state-part.ts';
import type { World } from './world/world.ts';

/** Raised when the columns of a world change; runs saved in older formats are migrated, or refused with a reason. */
export const SAVED_RUN_VERSION = 4;

/** A run at one moment, as plain data. */
export interface SavedRun {
  readonly version: number;
  readonly scenario: Scenario;
  readonly eventsPlayed: number;
  /** Moment up to which the run had been played, ms. */
  readonly reached: number;
  readonly policy: string;
  readonly parts: Readonly<Record<string, StateImage>>;
}

/** Turns a run saved in one format into the next one’s. The version is seen to. */
export type SavedRunMigration = (saved: SavedRun) => SavedRun;

/** Migrations by the format they start from. Formats 1 to 3 were never kept anywhere. */
const MIGRATIONS: Readonly<Record<number, SavedRunMigration>> = {};

/**
 * Brings a saved run to the current format.
 *
 * @throws Error that names both formats when there is no way from the one to the other
 */
export function migrateSavedRun(
  saved: SavedRun,
  migrations: Readonly<Record<number, SavedRunMigration>> = MIGRATIONS,
  current: number = SAVED_RUN_VERSION,
): SavedRun {
  let migrated = saved;
  for (let from = saved.version; from !== current; from++) {
    if (!Object.hasOwn(migrations, from)) {
      throw new Error(`This run was saved in format ${saved.version}; this version reads format ${current}.`);
    }
    migrated = { ...migrations[from](migrated), version: from + 1 };
  }
  return migrated;
}

const partsOf = (world: World): [string, StatePart][] =>
  Object.entries(world).filter((entry): entry is [string, StatePart] => entry[1] instanceof StatePart);

/** Copies every part of a world that is state. */
export function saveWorld(world: World, eventsPlayed: number, reached: number): SavedRun {
  const parts = Object.fromEntries(partsOf(world).map(([name, part]) => [name, imageOf(part, name)]));
  return {
    version: SAVED_RUN_VERSION,
    scenario: world.scenario,
    eventsPlayed,
    reached,
    policy: world.policy.name,
    parts,
  };
}

/** How many bytes a copy of the world takes, about. */
export const bytesOfWorld = (world: World): number => partsOf(world).reduce((sum, [, part]) => sum + bytesOf(part), 0);

/** Puts saved parts, of the current format, into a world freshly built from the same scenario. */
export function restoreWorld(world: World, saved: SavedRun): void {
  if (saved.policy !== world.policy.name) {
    const named = policyNamed(world, saved.policy);
    if (named === undefined)
      throw new Error(`The run was saved with the policy "${saved.policy}", which is not at hand.`);
    world.policy = named.policy;
  }
  for (const [name, part] of partsOf(world)) {
    const image = saved.parts[name];
    if (image === undefined) throw new Error(`The saved run lacks the part "${name}".`);
    restoreImage(part, image);
  }
  world.levers.resume();
  world.standing.listen();
}
