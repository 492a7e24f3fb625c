import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectFolder } from '../../project-folder.ts';
import { environmentTrouble } from '../../trouble.ts';

/** What is given for a catalogue that keeps nothing. */
const NONE = 'none';

/** Names the folder for what a user’s Switchyard keeps, in place of `.switchyard/` in the project. */
const HOME = 'SWITCHYARD_HOME';

/** The file that keeps runs; undefined keeps none. */
export function catalogueFile(
  given: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (given === NONE) return undefined;
  return given === undefined ? join(homeFolder(environment), 'runs.sqlite') : resolve(given);
}

/**
 * Makes the folder of the usual catalogue if it is not there. The folder of any other is not made: its name may be a slip.
 *
 * @throws Trouble when it cannot be made
 */
export function makeHome(file: string | undefined, environment: NodeJS.ProcessEnv = process.env): void {
  const home = homeFolder(environment);
  if (file === undefined || dirname(file) !== home || existsSync(home)) return;
  try {
    mkdirSync(home, { recursive: true });
    // Wherever it is, it is no part of what stands beside it.
    writeFileSync(join(home, '.gitignore'), '*\n');
  } catch (cause) {
    throw environmentTrouble(`${home} cannot be made (another folder: ${HOME}=…)`, cause);
  }
}

/** The folder for what a user’s Switchyard keeps; it may not be there yet. */
export function homeFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment[HOME] ?? '';
  return given === '' ? join(projectFolder(), '.switchyard') : resolve(given);
}
