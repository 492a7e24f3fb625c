import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../behaviour/customer-settings.ts';
import { pathText } from '../../scenario/file-path.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scaledLaw } from '../../scenario/text/scaled-law.ts';

const MEDIANS = ['emailMedian', 'chatMedian', 'betweenTurnsMedian', 'voiceMedian'] as const;

/** Settings under which customers wait so many times as long before they leave: by the laws of all, and by those of categories. */
export function patienceAt({ customers, tickets }: Pick<Scenario, 'customers' | 'tickets'>, factor: number): string[] {
  const { patience } = customers.behaviour;
  const ofAll = MEDIANS.map((median) => {
    const usual = patience?.[median] ?? DEFAULT_CUSTOMER_BEHAVIOUR.patience[median];
    return `customers.behaviour.patience.${median}=${Math.round(usual * factor)} ms`;
  });
  const ofCategories = Object.entries(tickets.categories).flatMap(([name, category]) =>
    category.patience === undefined
      ? []
      : [`${pathText(['tickets', 'categories', name, 'patience'])}=${scaledLaw(category.patience, factor)}`],
  );
  return [...ofAll, ...ofCategories];
}
