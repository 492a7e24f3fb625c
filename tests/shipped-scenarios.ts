import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario } from '../engine/scenario/parse-scenario.ts';
import { problemsText } from '../engine/scenario/problem-text.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { projectFolder } from '../server/project-folder.ts';

const folder = join(projectFolder(), 'scenarios');

/** Names of the scenarios that ship. */
export const SHIPPED: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

/** A shipped scenario, with settings changed as by `--set`. */
export function shipped(name: string, overrides: readonly string[] = []): Scenario {
  const parsed = parseScenario(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { overrides });
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, name));
  return parsed.value;
}
