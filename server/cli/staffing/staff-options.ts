import { staffingOf } from '../../../engine/index.ts';
import type { GroupLimits, Scenario } from '../../../engine/index.ts';
import type { ExecutorChoice } from '../../executors/choose-executor.ts';
import { readOptions, type GivenOptions } from '../simulate-options.ts';

/** What commander hands over. */
export interface GivenStaff extends Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'policy' | 'set' | 'horizon' | 'json' | 'quiet'
> {
  readonly target?: readonly string[];
  readonly every?: string;
  readonly groups?: string;
  readonly min?: readonly string[];
  readonly max?: readonly string[];
  readonly volume?: string;
  readonly out?: string;
  readonly assert?: boolean;
  readonly resume?: boolean;
  readonly csv?: boolean;
}

/** Options as they are meant. */
export interface StaffOptions extends ExecutorChoice {
  readonly level: number;
  readonly replications: number;
  /** Other volumes to try the plan under. */
  readonly volumes: readonly number[];
  /** Groups that are planned. */
  readonly groups: readonly string[];
  readonly limits: (group: string) => GroupLimits;
}

export const USUAL_REPLICATIONS = 100;
export const USUAL_EVERY = '30 min';
const FEWEST_REPLICATIONS = 20;
/** More of a group than any desk has at once. */
const MOST_EXPERTS = 100_000;

/**
 * Reads the options that are about the search.
 *
 * @param found mistakes in other options of the same command
 * @throws Trouble with every mistake, a line each
 */
export function readStaffOptions(given: GivenStaff, scenario: Scenario, found: readonly string[]): StaffOptions {
  const problems = [...found];
  const planned = staffingOf(scenario, scenario.figures.interval).groups.map(({ name }) => name);
  const low = limitsOf('min', given.min, planned, problems);
  const high = limitsOf('max', given.max, planned, problems);
  const limits = (group: string): GroupLimits => ({ atLeast: low(group) ?? 0, atMost: high(group) ?? MOST_EXPERTS });
  const own = { volumes: volumesOf(given.volume, problems), groups: groupsOf(given.groups, planned, problems), limits };
  for (const group of planned) {
    const { atLeast, atMost } = limits(group);
    if (atLeast > atMost) problems.push(`--min  ${group}: at least ${atLeast} and at most ${atMost} cannot both be`);
  }
  const { replications = String(USUAL_REPLICATIONS), level = '0.95' } = given;
  if (Number(replications) < FEWEST_REPLICATIONS)
    problems.push(
      `--replications  expected at least ${FEWEST_REPLICATIONS}: with fewer the spread itself is not known`,
    );
  if (Number(level) <= 0.5) problems.push(`--level  expected more than a half, found "${level}"`);
  const { workers, executor, ...read } = readOptions({ ...given, replications, level }, problems);
  return { ...own, replications: read.replications, level: read.level, workers, executor };
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
