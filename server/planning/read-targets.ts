import { CHANNELS, figureCatalogue, nearestName, targetFault, thresholdText } from '../../engine/index.ts';
import type { Scenario, StaffingTarget } from '../../engine/index.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const MS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
/** Units in which figures are told, in ms. */
const FIGURE_MS: Readonly<Record<string, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 };

const SHARE_WITHIN =
  /^(?<share>\d+(?:\.\d+)?)\s*%?\s*(?:\/|\s+in\s+)\s*(?<time>\d+(?:\.\d+)?)\s*(?<unit>ms|s|min|h|d)?$/;
const COMPARED = /^(?<figure>\w+)\s*(?<sign><=?|>=?)\s*(?<bound>-?\d+(?:\.\d+)?)\s*(?<unit>%|s|min|h)?$/;
const PER = /\s+per\s+(?<per>run|day|interval)\b/;
const OF = /\s+of\s+(?<of>.+)$/;
const SHARE_KEY = /^(?<figure>service|accepted|answered)Within(?<time>\d+)(?<unit>ms|s|min|h|d)$/;

/** What an example of a target looks like. */
const TARGET_EXAMPLE = `--target 80/20, --target '90% in 4 h of email', --target 'abandoned <= 5% per day'`;

/** A scenario with targets, and every wait that they name among its thresholds; or what is wrong with them, a sentence each. */
export function withTargets(
  scenario: Scenario,
  texts: readonly string[],
): { readonly scenario: Scenario; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const thresholds = [...scenario.figures.thresholds];
  const given = texts.flatMap((text) => {
    const read = readTarget(text, scenario, thresholds);
    if (typeof read !== 'string') return [read];
    problems.push(`--target  ${read}`);
    return [];
  });
  const known = thresholds.length === scenario.figures.thresholds.length ? scenario.figures.thresholds : thresholds;
  const targets = texts.length > 0 ? given : scenario.targets;
  const aimed = { ...scenario, targets: [...targets], figures: { ...scenario.figures, thresholds: known } };
  for (const target of targets) {
    const fault = targetFault(target, aimed);
    if (fault !== undefined)
      problems.push(`${texts.length > 0 ? '--target' : 'targets'}  ${fault}${meant(target, aimed)}`);
  }
  if (targets.length === 0 && problems.length === 0)
    problems.push(
      `--target  nothing is promised: give a target, such as ${TARGET_EXAMPLE}, or targets in the scenario`,
    );
  return { scenario: aimed, problems };
}

function meant({ figure }: StaffingTarget, scenario: Scenario): string {
  const keys = figureCatalogue(scenario).map(({ key }) => key);
  if (keys.includes(figure)) return '';
  const nearest = nearestName(figure, keys);
  return nearest === undefined ? '  see: switchyard kpis' : `  did you mean "${nearest}"?`;
}

/** One target; thresholds are added to as it names them. A sentence says what is wrong. */
function readTarget(text: string, scenario: Scenario, thresholds: number[]): StaffingTarget | string {
  const per = (PER.exec(text)?.groups?.['per'] ?? 'interval') as StaffingTarget['per'];
  const withoutPer = text.trim().replace(PER, '');
  const name = OF.exec(withoutPer)?.groups?.['of']?.trim();
  const of = name === undefined ? {} : partOf(name, scenario);
  if (of === undefined) return `"${text}": ${name!} is neither a channel nor a category of this scenario`;
  const bound = readBound(withoutPer.replace(OF, '').trim(), scenario, thresholds);
  if (bound === undefined) return `expected a target such as ${TARGET_EXAMPLE}; found "${text}"`;
  return typeof bound === 'string' ? `"${text}": ${bound}` : { ...bound, per, of, penalty: 0 };
}

function partOf(name: string, { tickets }: Scenario): StaffingTarget['of'] | undefined {
  const channel = CHANNELS.find((known) => known === name);
  if (channel !== undefined) return { channel };
  return Object.hasOwn(tickets.categories, name) ? { category: name } : undefined;
}

type Bound = Pick<StaffingTarget, 'figure' | 'atLeast' | 'atMost'>;

function readBound(text: string, scenario: Scenario, thresholds: number[]): Bound | string | undefined {
  const share = SHARE_WITHIN.exec(text)?.groups;
  if (share !== undefined) {
    // 80/20 is service, accepted or gone; "90 % in 4 h" is about the first reply.
    const isService = text.includes('/');
    const within = Number(share['time']) * MS[(share['unit'] ?? 's') as keyof typeof MS];
    return {
      figure: shareKey(isService ? 'service' : 'answered', within, thresholds),
      atLeast: Number(share['share']),
    };
  }
  const compared = COMPARED.exec(text)?.groups;
  if (compared === undefined) return undefined;
  const named = SHARE_KEY.exec(compared['figure']!)?.groups;
  const figure =
    named === undefined
      ? compared['figure']!
      : shareKey(named['figure']!, Number(named['time']) * MS[named['unit'] as keyof typeof MS], thresholds);
  const unit = figureCatalogue({ ...scenario, figures: { ...scenario.figures, thresholds } }).find(
    ({ key }) => key === figure,
  )?.unit;
  const bound = inUnitOf(Number(compared['bound']), compared['unit'], unit);
  if (bound === undefined) return `${figure} is in ${unit!}`;
  return compared['sign']!.startsWith('<') ? { figure, atMost: bound } : { figure, atLeast: bound };
}

function shareKey(prefix: string, within: number, thresholds: number[]): string {
  if (!thresholds.includes(within)) thresholds.push(within);
  const { count, unit } = thresholdText(within);
  return `${prefix}Within${count}${unit}`;
}

function inUnitOf(bound: number, given: string | undefined, unit: string | undefined): number | undefined {
  if (given === undefined || unit === undefined) return bound;
  if (given === '%') return unit === 'percent' ? bound : undefined;
  const to = FIGURE_MS[unit];
  return to === undefined ? undefined : (bound * MS[given as keyof typeof MS]) / to;
}

/** A target as people say it. */
export function targetText(target: Mutable<StaffingTarget>, scenario: Scenario): string {
  const definition = figureCatalogue(scenario).find(({ key }) => key === target.figure);
  const unit = definition?.unit === 'percent' ? ' %' : ` ${definition?.unit ?? ''}`;
  const bound = target.atLeast === undefined ? `≤ ${target.atMost!}` : `≥ ${target.atLeast}`;
  const part = [target.of.category, target.of.channel].filter((name) => name !== undefined).join(', ');
  const span = target.per === 'run' ? 'the whole run' : `every ${target.per}`;
  return `${definition?.label ?? target.figure}${part === '' ? '' : ` (${part})`} ${bound}${unit.trimEnd()} in ${span}`;
}

/** Targets and thresholds of a scenario as settings that are laid over its file. */
export function targetSettings({ targets, figures: { thresholds } }: Scenario): readonly string[] {
  return [
    `targets=${JSON.stringify(targets)}`,
    `figures.thresholds=${JSON.stringify(thresholds.map((ms) => `${ms} ms`))}`,
  ];
}
