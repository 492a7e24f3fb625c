import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseScenario } from '../engine/scenario/parse-scenario.ts';
import { problemsText } from '../engine/scenario/problem-text.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';

// Beside the tests' sources, or one folder up from where they are compiled to.
const beside = new URL('../scenarios/', import.meta.url);
const folder = existsSync(beside) ? beside : new URL('../../scenarios/', import.meta.url);

/** Names of the scenarios that ship. */
export const SHIPPED: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

/** A shipped scenario, with settings changed as by `--set`. */
export function shipped(name: string, overrides: readonly string[] = []): Scenario {
  const parsed = parseScenario(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), { overrides });
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, name));
  return parsed.value;
}
