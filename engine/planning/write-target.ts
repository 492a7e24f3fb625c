import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readTargets } from './read-targets.ts';
import type { StaffingTarget } from './target-figures.ts';

const SHARE = /^(?<kind>service|answered)Within(?<count>\d+)(?<unit>\w+)$/;

/** A target in the words in which it is read; undefined where no words say it, as with a name that has such words in it. */
export function writtenTarget(target: StaffingTarget, scenario: Scenario): string | undefined {
  const { figure, atLeast, atMost, per, of, penalty } = target;
  const isPercent = figureCatalogue(scenario).find(({ key }) => key === figure)?.unit === 'percent';
  const share = atLeast === undefined ? undefined : SHARE.exec(figure)?.groups;
  const bound = atLeast ?? atMost!;
  const parts = [of.category, of.channel].filter((name) => name !== undefined);
  const text = [
    share === undefined
      ? `${figure} ${atLeast === undefined ? '<=' : '>='} ${bound}${isPercent ? '%' : ''}`
      : shareText(bound, share),
    ...(parts.length === 0 ? [] : [`of ${parts.join(', ')}`]),
    `per ${per}`,
    ...(penalty === 0 ? [] : [`else $${penalty}`]),
  ].join(' ');
  const [reading] = readTargets(scenario, [text]).readings;
  return reading.ok && isSame(reading.target, target) ? text : undefined;
}

function shareText(percent: number, { kind, count, unit }: Readonly<Record<string, string>>): string {
  if (kind === 'answered') return `${percent}% in ${count} ${unit}`;
  return `${percent}/${unit === 's' ? count : `${count} ${unit}`}`;
}

const isSame = (one: StaffingTarget, other: StaffingTarget): boolean =>
  one.figure === other.figure &&
  one.atLeast === other.atLeast &&
  one.atMost === other.atMost &&
  one.per === other.per &&
  one.penalty === other.penalty &&
  one.of.channel === other.of.channel &&
  one.of.category === other.of.category;
