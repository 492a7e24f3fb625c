import { expect } from 'vitest';
import { meanInterval } from '../../../engine/experiment/intervals.ts';
import { figuresOf } from '../../../engine/kpi/snapshot.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const ROOT = process.env['SWITCHYARD_SEED'] ?? 'law';

/** Numbers of one run by name. */
export type Numbers = Readonly<Record<string, number>>;

/** Plays a scenario to its end and reads figures by their keys, in their units. */
export function figuresAfter(scenario: Scenario, keys: readonly string[]): Numbers {
  const simulation = new Simulation(scenario);
  simulation.run();
  const figures = figuresOf(simulation.world, keys, simulation.now);
  return Object.fromEntries(keys.map((key) => [key, figures[key]?.value ?? NaN]));
}

/** So many days, each under several rules with the same chance: rows are days, columns are the rules in their order. */
export function pairedDays<Rule extends string>(
  days: number,
  rules: Readonly<Record<Rule, ScenarioSettings>>,
  keys: readonly string[],
): readonly Readonly<Record<Rule, Numbers>>[] {
  return Array.from({ length: days }, (_, day) => {
    const entries = Object.entries<ScenarioSettings>(rules).map(([rule, settings]) => [
      rule,
      figuresAfter({ ...scenarioWith(settings), seed: `${ROOT}/${day}` }, keys),
    ]);
    return Object.fromEntries(entries) as Record<Rule, Numbers>;
  });
}

/**
 * Holds a law: the mean over paired days lies above a margin, and so does the lower end of its 99 % interval above zero.
 * The margin is about half of what was seen when the law was written down, several standard errors below it.
 */
export function holds(law: string, values: readonly number[], margin: number): void {
  const { estimate, low } = meanInterval(values, 0.99);
  const seen = values.map((value) => Number(value.toPrecision(4))).join(', ');
  const replay = `SWITCHYARD_SEED=${ROOT} npx vitest run --config tests/vitest.config.ts tests/theory/laws`;
  const told = `${law}: ${estimate.toPrecision(4)} a day on average, seeds ${ROOT}/0 … : ${seen}\n${replay}`;
  expect(estimate, told).toBeGreaterThan(margin);
  expect(low, told).toBeGreaterThan(0);
}
