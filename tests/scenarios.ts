import { parseScenarioData } from '../engine/scenario/parse-scenario.ts';
import { problemsText } from '../engine/scenario/problem-text.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';

/** A scenario in the form of a file, as far as a test cares. */
export type ScenarioSettings = Readonly<Record<string, unknown>>;

/** What a file must say, with the router that needs no explanation. */
const BASE: ScenarioSettings = {
  name: 'test',
  arrivals: [{ rate: '10 per hour' }],
  experts: [{ count: 3 }],
  desk: { offering: { policy: 'random' } },
  standing: { on: false },
};

function merged(under: unknown, over: unknown): unknown {
  if (!isMapping(under) || !isMapping(over)) return over;
  const entries = Object.entries(over).map(([key, value]) => [key, key in under ? merged(under[key], value) : value]);
  return { ...under, ...Object.fromEntries(entries) };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A complete scenario: the presets, a small desk, and on top what the test is about. Durations as in files: "5 min". */
export function scenarioWith(settings: ScenarioSettings, presets: readonly string[] = []): Scenario {
  const parsed = parseScenarioData(merged(BASE, settings), { presets });
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, 'test'));
  return parsed.value;
}
