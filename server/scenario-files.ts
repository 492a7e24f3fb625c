import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { nearestName } from '../engine/index.ts';
import { projectFolder } from './project-folder.ts';
import { badInput, environmentTrouble } from './trouble.ts';

/** The text of a scenario, and where it came from. */
export interface ScenarioSource {
  /** What to call the file in messages. */
  readonly fileName: string;
  readonly text: string;
  /** Reads a file that the scenario names; its path counts from the scenario's own folder. */
  readonly files: (name: string) => string | undefined;
}

/** Stands for standard input where a file is expected. */
const STANDARD_INPUT = '-';

const scenarioFile = /\.ya?ml$|\.json$/i;

/** Names of the scenarios that ship, in alphabetical order. */
export function shippedScenarios(): readonly string[] {
  const names = readdirSync(shippedFolder()).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => basename(name, '.yaml')).toSorted();
}

/**
 * Reads a scenario: a path, the name of one that ships, or `-` for standard input.
 *
 * @throws Trouble when there is no such file or name, or it cannot be read.
 */
export async function readScenario(given: string): Promise<ScenarioSource> {
  if (given === STANDARD_INPUT) {
    return { fileName: 'standard input', text: await textOf(process.stdin), files: filesBeside(process.cwd()) };
  }
  const path = existsSync(given) ? given : shippedPath(given);
  try {
    return { fileName: path, text: await readFile(path, 'utf8'), files: filesBeside(dirname(resolve(path))) };
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
}

/** The file of a scenario that ships; what looks like a path is left to whoever reads it. */
function shippedPath(given: string): string {
  const names = shippedScenarios();
  const name = given.replace(scenarioFile, '');
  if (names.includes(name) && name === given) return relative(process.cwd(), join(shippedFolder(), `${name}.yaml`));
  if (scenarioFile.test(given) || /[\\/]/.test(given)) return given;
  const meant = nearestName(name, names);
  throw badInput(
    `No file and no shipped scenario is called "${given}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}\n` +
      `These ship: ${names.join(', ')}.`,
  );
}

function filesBeside(folder: string): (name: string) => string | undefined {
  return (name) => {
    const path = resolve(folder, name);
    if (!existsSync(path)) return undefined;
    try {
      return readFileSync(path, 'utf8');
    } catch (cause) {
      throw environmentTrouble(`${path} cannot be read`, cause);
    }
  };
}

const shippedFolder = (): string => join(projectFolder(), 'scenarios');
