import type { Scenario } from '../../engine/index.ts';
import type { CheckedRoster } from '../planning/roster-part.ts';
import { checkedWords } from '../planning/roster/roster-words.ts';
import { wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

const MOST_TOLD = 6;

/** What playing a roster showed: whether targets are kept, where not, and what a run costs. */
export function checkLines(checked: CheckedRoster, scenario: Scenario, style: Style): string[] {
  const { isKept, verdict, spans, risk, cost, evidence } = checkedWords(checked, scenario);
  return [
    '',
    ...wrapped(verdict).map(isKept ? style.good : style.bad),
    ...spans.slice(0, MOST_TOLD).flatMap((span) => wrapped(span, 80, '  ')),
    ...(spans.length > MOST_TOLD ? [`  and ${spans.length - MOST_TOLD} more; --json lists all`] : []),
    ...wrapped(risk),
    ...cost.flatMap((line) => wrapped(line)),
    ...wrapped(evidence).map(style.dim),
  ];
}
