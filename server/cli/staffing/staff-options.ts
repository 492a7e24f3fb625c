import { availableParallelism } from 'node:os';
import { staffingOf } from '../../../engine/index.ts';
import type { GroupLimits, Scenario } from '../../../engine/index.ts';

/** What commander hands over. */
export interface GivenStaff {
  readonly target?: readonly string[];
  readonly every?: string;
  readonly groups?: string;
  readonly min?: readonly string[];
  readonly max?: readonly string[];
  readonly level?: string;
  readonly replications?: string;
  readonly volume?: string;
  readonly workers?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly horizon?: string;
  readonly out?: string;
  readonly assert?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly quiet?: boolean;
}

/** Options as they are meant. */
export interface StaffOptions {
  readonly level: number;
  readonly replications: number;
  readonly workers: number;
  /** Other volumes to try the plan under. */
  readonly volumes: readonly number[];
  /** Groups that are planned. */
  readonly groups: readonly string[];
  readonly limits: (group: string) => GroupLimits;
}

export const USUAL_REPLICATIONS = 100;
export const USUAL_EVERY = '30 min';
const FEWEST_REPLICATIONS = 20;
const MOST_REPLICATIONS = 10_000;
const MOST_WORKERS = 256;
/** More of a group than any desk has at once. */
const MOST_EXPERTS = 100_000;

/** Reads the options that are about the search; mistakes are added to the problems. */
export function readStaffOptions(given: GivenStaff, scenario: Scenario, problems: string[]): StaffOptions {
  const planned = staffingOf(scenario, scenario.figures.interval).groups.map(({ name }) => name);
  const [limitsLow, limitsHigh] = [
    limitsOf('min', given.min, planned, problems),
    limitsOf('max', given.max, planned, problems),
  ];
  const read = {
    level: numberOf('level', given.level ?? '0.95', { above: 0.5, below: 1 }, problems),
    replications: wholeOf(
      'replications',
      given.replications,
      { usual: USUAL_REPLICATIONS, most: MOST_REPLICATIONS },
      problems,
    ),
    workers: wholeOf('workers', given.workers, { usual: availableParallelism(), most: MOST_WORKERS }, problems),
    volumes: volumesOf(given.volume, problems),
    groups: groupsOf(given.groups, planned, problems),
    limits: (group: string) => ({ atLeast: limitsLow(group) ?? 0, atMost: limitsHigh(group) ?? MOST_EXPERTS }),
  };
  if (read.replications < FEWEST_REPLICATIONS)
    problems.push(
      `--replications  expected at least ${FEWEST_REPLICATIONS}: with fewer the spread itself is not known`,
    );
  for (const group of planned) {
    const { atLeast, atMost } = read.limits(group);
    if (atLeast > atMost) problems.push(`--min  ${group}: at least ${atLeast} and at most ${atMost} cannot both be`);
  }
  return read;
}

function groupsOf(text: string | undefined, planned: readonly string[], problems: string[]): readonly string[] {
  if (planned.length === 0)
    problems.push('experts  no group of this scenario can be planned: they come and go by chance, or are unlimited');
  if (text === undefined) return planned;
  const names = text.split(',').map((name) => name.trim());
  for (const name of names)
    if (!planned.includes(name)) problems.push(`--groups  no group "${name}" to plan; there are ${planned.join(', ')}`);
  return names;
}

function limitsOf(
  option: string,
  texts: readonly string[] | undefined,
  planned: readonly string[],
  problems: string[],
): (group: string) => number | undefined {
  const limits = new Map<string, number>();
  for (const text of texts ?? []) {
    const [, name, count] = /^(?:(.+)=)?(\d+)$/.exec(text.trim()) ?? [];
    const groups = name === undefined ? planned : planned.filter((group) => group === name.trim());
    if (count === undefined)
      problems.push(`--${option}  expected a number, or a group and a number such as day=4, found "${text}"`);
    else if (groups.length === 0)
      problems.push(`--${option}  no group "${name!}" to plan; there are ${planned.join(', ')}`);
    for (const group of groups) limits.set(group, Number(count));
  }
  return (group) => limits.get(group);
}

/** `±10%` is less and more, `1.1` or `110%` one other volume. */
function volumesOf(text: string | undefined, problems: string[]): readonly number[] {
  if (text === undefined) return [];
  const [, sign, number, percent] = /^(±|\+-|\+\/-)?\s*(\d+(?:\.\d+)?)\s*(%)?$/.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === undefined ? 1 : 100);
  const factors = sign === undefined ? [value] : [1 - value, 1 + value];
  if (number === undefined || factors.some((factor) => factor <= 0 || factor > 10)) {
    problems.push(`--volume  expected a band such as ±10% or a factor such as 1.1, found "${text}"`);
    return [];
  }
  return factors;
}

function numberOf(
  option: string,
  text: string,
  { above, below }: { readonly above: number; readonly below: number },
  problems: string[],
): number {
  const value = Number(text);
  if (value > above && value < below) return value;
  problems.push(`--${option}  expected a number between ${above} and ${below}, found "${text}"`);
  return above;
}

function wholeOf(
  option: string,
  text: string | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
  problems: string[],
): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  problems.push(`--${option}  expected a whole number from 1 to ${most}, found "${text}"`);
  return usual;
}
