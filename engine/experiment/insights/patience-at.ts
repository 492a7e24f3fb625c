import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../behaviour/customer-settings.ts';
import { pathText } from '../../scenario/file-path.ts';
import type { Law, Scenario } from '../../scenario/scenario.ts';
import { LAW_FORMS } from '../../scenario/text/law-forms.ts';

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
      : [`${pathText(['tickets', 'categories', name, 'patience'])}=${scaled(category.patience, factor)}`],
  );
  return [...ofAll, ...ofCategories];
}

/** A law of durations as a scenario writes it, all of them so many times as long. */
function scaled(law: Law, factor: number): string {
  const span = (size: number): string => `${Number((size * factor).toPrecision(12))} ms`;
  const kinds = new Map(LAW_FORMS[law.law].flatMap((form) => Object.entries(form)));
  const parameters = Object.entries(law).map(([name, value]: [string, unknown]) => {
    const kind = kinds.get(name) ?? kinds.get(`${name}?`);
    if (kind === 'size' || kind === 'size from 0') return [name, span(value as number)];
    if (kind === 'sizes') return [name, (value as readonly number[]).map(span)];
    return [name, kind === 'bins' ? binsOf(law, span) : value];
  });
  return JSON.stringify(Object.fromEntries(parameters));
}

const binsOf = (law: Law, span: (size: number) => string): object[] =>
  law.law === 'histogram' ? law.bins.map(({ from, to, weight }) => ({ from: span(from), to: span(to), weight })) : [];
