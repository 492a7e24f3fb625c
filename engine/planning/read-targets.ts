import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import { CHANNELS, type Scenario } from '../scenario/scenario.ts';
import { nearestName } from '../scenario/text/nearest-name.ts';
import { inUnitOf, readBound, unknownSpan, type ReadBound, type UnreadTarget } from './target-bound.ts';
import { targetFault, type StaffingTarget } from './target-figures.ts';

/** What a text comes to. */
export type ReadTarget =
  { readonly ok: true; readonly target: StaffingTarget } | { readonly ok: false; readonly problem: UnreadTarget };

const PER = /\s+per\s+(?<per>run|day|interval)\b/;
const OF = /\s+of\s+(?<of>.+)$/;
const ELSE = /\s+else\s+\$?\s*(?<penalty>\d+(?:\.\d+)?)\s*$/;

/**
 * Targets as people write them: `80/20`, `90% in 4 h of email per day`, `occupancy <= 85% per run else $500`. A text that is no target is
 * told of and left out.
 *
 * @returns a reading for each text, and the scenario with what could be read and every wait that it names among its thresholds
 */
export function readTargets(
  scenario: Scenario,
  texts: readonly string[],
): { readonly scenario: Scenario; readonly readings: readonly ReadTarget[] } {
  let thresholds = scenario.figures.thresholds;
  const readings = texts.map((text): ReadTarget => {
    const { part, ...rest } = splitTarget(text.trim());
    const of = part === undefined ? {} : partOf(part, scenario);
    if (of === undefined) return { ok: false, problem: unknownPart(part!, scenario) };
    const bound = readBound(rest.bound, (key) => isFigure(key, scenario));
    if ('message' in bound) return { ok: false, problem: bound };
    const known = [...new Set([...thresholds, ...(bound.within === undefined ? [] : [bound.within])])];
    const aimed = { ...scenario, figures: { ...scenario.figures, thresholds: known } };
    const read = checked(bound, { per: rest.per, of, penalty: rest.penalty }, aimed);
    if (read.ok && known.length > thresholds.length) thresholds = known;
    return read;
  });
  const targets = readings.flatMap((reading) => (reading.ok ? [reading.target] : []));
  return { scenario: { ...scenario, targets, figures: { ...scenario.figures, thresholds } }, readings };
}

/** Targets and thresholds of a scenario as settings that are laid over its file. */
export function targetSettings({ targets, figures: { thresholds } }: Scenario): readonly string[] {
  return [
    `targets=${JSON.stringify(targets)}`,
    `figures.thresholds=${JSON.stringify(thresholds.map((ms) => `${ms} ms`))}`,
  ];
}

/** What is in the way of a target that a scenario has, or undefined. */
export function targetProblem(target: StaffingTarget, scenario: Scenario): UnreadTarget | undefined {
  const message = targetFault(target, scenario);
  if (message === undefined) return undefined;
  if (isFigure(target.figure, scenario)) return { message, remedy: undefined };
  const keys = figureCatalogue(scenario).map(({ key }) => key);
  const nearest = nearestName(target.figure, keys);
  return { message, remedy: nearest === undefined ? undefined : `did you mean "${nearest}"?` };
}

interface SplitTarget extends Pick<StaffingTarget, 'per' | 'penalty'> {
  readonly bound: string;
  readonly part: string | undefined;
}

/** Takes off the end what a target may go on with, in any order but the penalty last. */
function splitTarget(text: string): SplitTarget {
  const penalty = Number(ELSE.exec(text)?.groups?.['penalty'] ?? 0);
  const withoutPenalty = text.replace(ELSE, '');
  const per = (PER.exec(withoutPenalty)?.groups?.['per'] ?? 'interval') as StaffingTarget['per'];
  const withoutPer = withoutPenalty.replace(PER, '');
  const part = OF.exec(withoutPer)?.groups?.['of']?.trim();
  return { per, penalty, part, bound: withoutPer.replace(OF, '').trim() };
}

/** A channel, a category, or one of each with a comma between them. */
function partOf(name: string, { tickets }: Scenario): StaffingTarget['of'] | undefined {
  const named = (each: string): StaffingTarget['of'] | undefined => {
    const channel = CHANNELS.find((known) => known === each);
    if (channel !== undefined) return { channel };
    return Object.hasOwn(tickets.categories, each) ? { category: each } : undefined;
  };
  const whole = named(name);
  const comma = name.lastIndexOf(',');
  if (whole !== undefined || comma === -1) return whole;
  const [one, other] = [named(name.slice(0, comma).trim()), named(name.slice(comma + 1).trim())];
  if (one === undefined || other === undefined) return undefined;
  const both = { ...one, ...other };
  return both.channel === undefined || both.category === undefined ? undefined : both;
}

/** Channels and categories that a target of this scenario can be about. */
export const partsOfTargets = ({ tickets }: Scenario): readonly string[] => [
  ...CHANNELS,
  ...Object.keys(tickets.categories),
];

const unknownPart = (part: string, scenario: Scenario): UnreadTarget =>
  unknownSpan(` ${part}`) ?? {
    message: `"${part}" is neither a channel nor a category of this scenario`,
    remedy: `write one of: ${partsOfTargets(scenario).join(', ')}`,
  };

const isFigure = (key: string, scenario: Scenario): boolean =>
  figureCatalogue(scenario).some((definition) => definition.key === key);

/** A bound as a target of the scenario, in the unit of its figure. */
function checked(
  { figure, sign, bound, unit }: ReadBound,
  rest: Pick<StaffingTarget, 'per' | 'of' | 'penalty'>,
  scenario: Scenario,
): ReadTarget {
  const definition = figureCatalogue(scenario).find(({ key }) => key === figure);
  const value = inUnitOf(bound, unit, definition?.unit);
  if (value === undefined)
    return unread(`${figure} is in ${definition!.unit}`, 'write it in that unit, or without one');
  if (isShare(definition) && !(value >= 0 && value <= 100))
    return unread(`${figure} is a share, never ${value} %`, 'write 0 % to 100 %');
  const target = { figure, ...(sign === 'atMost' ? { atMost: value } : { atLeast: value }), ...rest };
  const problem = targetProblem(target, scenario);
  return problem === undefined ? { ok: true, target } : { ok: false, problem };
}

const isShare = (definition: FigureDefinition | undefined): boolean =>
  definition?.unit === 'percent' && definition.estimator === 'ratio';

const unread = (message: string, remedy: string): ReadTarget => ({ ok: false, problem: { message, remedy } });
