import { clockText, counted, dateText, decimalText, intervalName, targetSentence } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';

import type { CheckedRoster, MissingPeople, RosterPart } from '../roster-part.ts';
import { misfit, type RosterTask } from './roster-plan.ts';

type Range = CheckedRoster['dayMisses'];

const DAY_MS = 24 * 3_600_000;

/** What playing a roster showed, in words. */
export interface CheckedWords {
  readonly isKept: boolean;
  readonly verdict: string;
  /** Where a target is missed or not sure, those that are missed first. */
  readonly spans: readonly string[];
  readonly risk: string;
  /** Nothing where nothing has a price. */
  readonly cost: readonly string[];
  readonly evidence: string;
}

/** Whether targets are kept, where not, what a run costs, and from which runs all this is known. */
export function checkedWords(checked: CheckedRoster, scenario: Scenario): CheckedWords {
  const open = checked.judged.filter(({ is }) => is !== 'met');
  return {
    isKept: open.length === 0,
    verdict:
      open.length === 0
        ? 'Played with breaks and people who do not turn up, the roster surely keeps every target.'
        : `Played with breaks and people who do not turn up, the roster does not surely keep the targets: ${open.length} of ${counted(checked.judged.length, 'span')} missed or not sure.`,
    spans: open.toSorted((one, other) => rank(one) - rank(other)).map((each) => spanWords(each, scenario)),
    risk: `A day misses a target in ${rangeText(checked.dayMisses, (share) => `${decimalText(100 * share, 1)} %`)} of days.`,
    cost: costWords(checked),
    evidence: evidenceWords(checked),
  };
}

const rank = ({ is }: { readonly is: string }): number => (is === 'missed' ? 0 : 1);

function spanWords(each: CheckedRoster['judged'][number], scenario: Scenario): string {
  const target = targetSentence(scenario.targets[each.target]!, scenario);
  const word = each.is === 'missed' ? 'missed' : 'not sure';
  return `${intervalName(scenario, each.from)}: ${word}: ${target}: ${rangeText(each, (value) => decimalText(value, 1))}`;
}

function costWords({ costs }: CheckedRoster): string[] {
  if ((costs.total.value ?? 0) === 0) return [];
  const parts = (['wages', 'payouts', 'penalties'] as const).map((part) => `${part} ${rangeText(costs[part], whole)}`);
  const lost = (costs.turnedAway.value ?? 0) > 0 ? ` Turned away or lost: ${rangeText(costs.turnedAway, whole)}.` : '';
  return [`A run costs ${rangeText(costs.total, whole)}: ${parts.join(', ')}.${lost}`];
}

const evidenceWords = ({ rounds, dropped, replications, checks, seed, searchSeed, level }: CheckedRoster): string =>
  `The need was raised ${counted(rounds, 'time')} where a target was not surely kept, and ${counted(dropped, 'shift')} went again (seed ${searchSeed}); ` +
  `numbers are from ${replications} replications on fresh random numbers (seed ${seed}, ${counted(checks, 'check')}), each bound by itself with ${decimalText(100 * level, 0)} % certainty.`;

const whole = (amount: number): string => `$${decimalText(amount, 0)}`;

function rangeText({ value, low, high }: Range, text: (value: number) => string): string {
  if (value === null) return 'nothing to tell';
  if (low === null || high === null || low === high) return text(value);
  return `${text(value)} (${text(low)} to ${text(high)})`;
}

/** An amount of dollars. */
export const dollars = (amount: number): string => `$${decimalText(amount, amount < 100 ? 2 : 0)}`;

/** Hours that are paid. */
export const paidHoursOf = ({ shifts }: Pick<RosterPart, 'shifts'>): number =>
  shifts.reduce((sum, { person, hours }) => sum + (person === null ? 0 : hours), 0);

/** What the shifts cost, and how well they fit the need; a sentence each. @param remedy where no cost is known */
export function fitWords({ need }: RosterTask, part: RosterPart, remedy: string): readonly string[] {
  const { under, over } = misfit(need, part);
  const hours = decimalText(paidHoursOf(part), 1);
  const cheaper = part.gap < 0.0005 ? 'none cost less' : `at most ${(100 * part.gap).toFixed(1)} % less would do`;
  const wages = part.shifts.some(({ cost }) => cost > 0)
    ? `Wages ${dollars(part.wages)} for ${hours} paid hours; ${cheaper}.`
    : `${hours} paid hours; ${cheaper}. No cost per hour is known: ${remedy}`;
  return [
    wages,
    `Covered beyond the need: ${decimalText(over, 1)} hours of experts; short of it: ${decimalText(under, 1)}.`,
  ];
}

const REASONS = {
  'no pattern reaches it': 'no shift of any pattern reaches it: give a pattern a start that does',
  'no shift is worked by so many': 'there are not so many people, or not on so many days',
  'nobody is free': 'rest, days off and hours leave nobody for a shift there',
} as const;

/** Where people are missing, and why. */
export function missingText({ group, from, lasts, experts, because }: MissingPeople, firstDate: string): string {
  const day = Math.floor(from / DAY_MS);
  const date = dateText(Date.parse(`${firstDate}T00:00:00Z`) / DAY_MS + day);
  const people = experts === 1 ? '1 expert' : `${experts} experts`;
  return `${date} ${clockText(from)} to ${clockText(from + lasts)}, ${group}: ${people} missing; ${REASONS[because]}.`;
}
