import { counted, decimalText, intervalName } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { targetText } from '../planning/read-targets.ts';
import type { CheckedRoster } from '../planning/roster-part.ts';
import { wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

type Range = CheckedRoster['dayMisses'];

const MOST_TOLD = 6;

/** What playing a roster showed: whether targets are kept, where not, and what a run costs. */
export function checkLines(checked: CheckedRoster, scenario: Scenario, style: Style): string[] {
  const open = checked.judged.filter(({ is }) => is !== 'met');
  const said = open.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST_TOLD);
  const verdict =
    open.length === 0
      ? 'Played with breaks and people who do not turn up, the roster surely keeps every target.'
      : `Played with breaks and people who do not turn up, the roster does not surely keep the targets: ${open.length} of ${counted(checked.judged.length, 'span')} missed or not sure.`;
  const paint = open.length === 0 ? style.good : style.bad;
  return [
    '',
    ...wrapped(verdict).map(paint),
    ...said.flatMap((each) => {
      const target = targetText(scenario.targets[each.target]!, scenario);
      const where = intervalName(scenario, each.from);
      const word = each.is === 'missed' ? 'missed' : 'not sure';
      return wrapped(`${where}: ${word}: ${target}: ${rangeText(each, (value) => decimalText(value, 1))}`, 80, '  ');
    }),
    ...(open.length > said.length ? [`  and ${open.length - said.length} more; --json lists all`] : []),
    ...wrapped(
      `A day misses a target in ${rangeText(checked.dayMisses, (share) => `${decimalText(100 * share, 1)} %`)} of days.`,
    ),
    ...costLines(checked),
    ...wrapped(evidenceText(checked)).map(style.dim),
  ];
}

const rank = ({ is }: { readonly is: string }): number => (is === 'missed' ? 0 : 1);

function costLines({ costs }: CheckedRoster): string[] {
  if ((costs.total.value ?? 0) === 0) return [];
  const parts = (['wages', 'payouts', 'penalties'] as const).map(
    (part) => `${part} ${rangeText(costs[part], dollars)}`,
  );
  const lost =
    (costs.turnedAway.value ?? 0) > 0 ? ` Turned away or lost: ${rangeText(costs.turnedAway, dollars)}.` : '';
  return wrapped(`A run costs ${rangeText(costs.total, dollars)}: ${parts.join(', ')}.${lost}`);
}

function evidenceText({ rounds, dropped, replications, checks, seed, searchSeed, level }: CheckedRoster): string {
  return (
    `The need was raised ${counted(rounds, 'time')} where a target was not surely kept, and ${counted(dropped, 'shift')} went again (seed ${searchSeed}); ` +
    `numbers are from ${replications} replications on fresh random numbers (seed ${seed}, ${counted(checks, 'check')}), each bound by itself with ${decimalText(100 * level, 0)} % certainty.`
  );
}

const dollars = (amount: number): string => `$${decimalText(amount, 0)}`;

function rangeText({ value, low, high }: Range, text: (value: number) => string): string {
  if (value === null) return 'nothing to tell';
  if (low === null || high === null || low === high) return text(value);
  return `${text(value)} (${text(low)} to ${text(high)})`;
}
