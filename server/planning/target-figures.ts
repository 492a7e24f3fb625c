import { figureCatalogue } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';

/** What is looked at where a scenario promises nothing: how long customers wait until an expert takes their ticket, and who gives up. */
const USUAL = ['acceptance', 'abandoned'] as const;

/** Keys of the figures that a scenario promises something of, each once. */
export function targetFigures(scenario: Scenario): readonly string[] {
  const known = new Set(figureCatalogue(scenario).map(({ key }) => key));
  const promised = scenario.targets.map(({ figure }) => figure).filter((key) => known.has(key));
  return promised.length === 0 ? USUAL : [...new Set(promised)];
}

/** What hours are judged by: the same, and what the roster costs where an hour has a price. */
export const figuresOfHours = (scenario: Scenario): readonly string[] =>
  scenario.experts.some(({ costPerHour }) => costPerHour > 0)
    ? [...new Set([...targetFigures(scenario), 'rosterCost'])]
    : targetFigures(scenario);
