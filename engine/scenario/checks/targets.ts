import type { Scenario } from '../scenario.ts';
import type { Finding } from '../scenario-problem.ts';
import { nearestName } from '../text/nearest-name.ts';
import { unknownFigure } from './scorecard.ts';

/** Whether targets name figures and categories that the run has. */
export function checkTargets(scenario: Scenario): Finding[] {
  const categories = Object.keys(scenario.tickets.categories);
  return scenario.targets.flatMap(({ figure, of: { category } }, index) => [
    ...unknownFigure(figure, ['targets', index, 'figure'], scenario),
    ...(category === undefined || categories.includes(category) ? [] : [unknownCategory(category, index, categories)]),
  ]);
}

function unknownCategory(category: string, index: number, categories: readonly string[]): Finding {
  const path = ['targets', index, 'of', 'category'];
  const suggestion = nearestName(category, categories);
  return { code: 'unknown-name', path, message: `unknown category "${category}"`, suggestion };
}
