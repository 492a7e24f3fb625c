import { availableParallelism } from 'node:os';
import { nearestName, REPLICATION_LIMITS, SCORECARD_NAMES, type ScorecardName } from '../../engine/index.ts';
import { ADDRESS_FORM, readRedisAddress, type RedisAddress } from '../executors/redis/address.ts';
import { formOfTicketFile } from '../export/run-logs.ts';
import { badInput } from '../trouble.ts';

/** What commander hands over: text as it was given. */
export interface GivenOptions {
  readonly replications?: string;
  readonly precision?: string;
  readonly maxReplications?: string;
  readonly level?: string;
  readonly workers?: string;
  readonly executor?: string;
  readonly seed?: string;
  readonly policy?: string;
  readonly preset?: readonly string[];
  readonly set?: readonly string[];
  readonly horizon?: string;
  readonly by?: readonly string[];
  readonly scorecard?: string;
  readonly exceptions?: boolean;
  readonly json?: boolean;
  readonly resume?: boolean;
  readonly tickets?: string;
  readonly events?: string;
  readonly quiet?: boolean;
}

/** What figures can be broken down by. */
export const DIMENSIONS = ['group', 'category', 'channel', 'expert', 'interval'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How many replications, how sure, on how many cores; and what to print. */
export interface SimulateOptions {
  readonly replications: number;
  /** Wanted half-width as a share of the estimate; absent when the number of replications is given. */
  readonly precision?: number;
  readonly maxReplications: number;
  readonly level: number;
  readonly workers: number;
  /** The Redis through which workers on other machines play; absent when this one does. */
  readonly executor?: RedisAddress | undefined;
  readonly by: readonly Dimension[];
  /** Another scorecard than that of the scenario. */
  readonly scorecard?: ScorecardName;
  /** Whether figures that change band from hour to hour are told. */
  readonly exceptions: boolean;
  readonly json: boolean;
  /** Whether it goes on where it was stopped. */
  readonly resume: boolean;
  readonly quiet: boolean;
}

const MOST_REPLICATIONS = 1_000_000;
const MOST_WORKERS = 256;

/**
 * Reads the options that do not concern the scenario.
 *
 * @param found mistakes in other options of the same command
 * @throws Trouble with every mistake, a line each.
 */
export function readOptions(given: GivenOptions, found: readonly string[] = []): SimulateOptions {
  const problems = [...found];
  const { maximum } = REPLICATION_LIMITS;
  const precision = readPrecision(given.precision, problems);
  const scorecard = readScorecard(given.scorecard, problems);
  const options = {
    replications: readWhole('replications', given.replications, { usual: 1, most: MOST_REPLICATIONS }, problems),
    ...(precision === undefined ? {} : { precision }),
    maxReplications: readWhole(
      'max-replications',
      given.maxReplications,
      { usual: maximum, most: MOST_REPLICATIONS },
      problems,
    ),
    level: readLevel(given.level ?? '0.95', problems),
    workers: readWorkers(given.workers, problems),
    executor: readExecutor(given, problems),
    by: readDimensions(given.by ?? [], problems),
    ...(scorecard === undefined ? {} : { scorecard }),
    exceptions: given.exceptions ?? false,
    json: given.json ?? false,
    resume: given.resume ?? false,
    quiet: given.quiet ?? false,
  };
  problems.push(...contradictions(given, options), ...logFileProblems(given));
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return options;
}

function contradictions(
  { precision, replications, maxReplications }: GivenOptions,
  options: SimulateOptions,
): string[] {
  const problems: string[] = [];
  if (precision !== undefined && replications !== undefined) {
    problems.push('--precision  decides how many replications there are; leave --replications out');
  }
  if (maxReplications !== undefined && precision === undefined) {
    problems.push('--max-replications  limits --precision, which is not given');
  }
  const { minimum } = REPLICATION_LIMITS;
  if (options.maxReplications < minimum) {
    problems.push(`--max-replications  expected at least ${minimum}: with fewer the spread itself is not known`);
  }
  return problems;
}

/** What is wrong with the names of files for logs. */
export function logFileProblems({ tickets, events }: Pick<GivenOptions, 'tickets' | 'events'>): string[] {
  const problems: string[] = [];
  if (tickets !== undefined && formOfTicketFile(tickets) === undefined) {
    problems.push(`--tickets  expected a file that ends in .csv or .parquet, found "${tickets}"`);
  }
  if (events !== undefined && !/\.(?:jsonl|ndjson)$/i.test(events)) {
    problems.push(`--events  expected a file that ends in .jsonl, found "${events}"`);
  }
  return problems;
}

function readWhole(
  name: string,
  text: string | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
  problems: string[],
): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  problems.push(`--${name}  expected a whole number from 1 to ${most}, found "${text}"`);
  return usual;
}

/** Cores to use: all when nothing is said. */
export const readWorkers = (text: string | undefined, problems: string[]): number =>
  readWhole('workers', text, { usual: availableParallelism(), most: MOST_WORKERS }, problems);

/** Where to play, if not here. What was given is not repeated: a password may be in it. */
function readExecutor(
  { executor, workers }: Pick<GivenOptions, 'executor' | 'workers'>,
  problems: string[],
): RedisAddress | undefined {
  if (executor === undefined) return undefined;
  if (workers !== undefined) {
    problems.push('--workers  counts cores of this machine; with --executor, each worker says how many it has');
  }
  return readAddress(executor, problems);
}

export function readAddress(text: string, problems: string[]): RedisAddress | undefined {
  const address = readRedisAddress(text);
  if (address === undefined) problems.push(`--executor  expected ${ADDRESS_FORM}`);
  return address;
}

/** `2%`, `2 %` or `0.02`. */
function readPrecision(text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const value = readShare(text);
  if (value !== undefined && value > 0 && value < 1) return value;
  problems.push(`--precision  expected a half-width relative to the figure, such as 2%, found "${text}"`);
  return undefined;
}

function readLevel(text: string, problems: string[]): number {
  const value = readShare(text);
  if (value !== undefined && value >= 0.5 && value <= 0.9999) return value;
  problems.push(`--level  expected a confidence from 0.5 to 0.9999, such as 0.95, found "${text}"`);
  return 0.95;
}

function readShare(text: string): number | undefined {
  const match = /^(\d*\.?\d+)\s*(%?)$/.exec(text.trim());
  if (match === null) return undefined;
  return match[2] === '%' ? Number((Number(match[1]) / 100).toPrecision(15)) : Number(match[1]);
}

function readScorecard(name: string | undefined, problems: string[]): ScorecardName | undefined {
  const found = SCORECARD_NAMES.find((each) => each === name);
  if (found !== undefined || name === undefined) return found;
  const meant = nearestName(name, SCORECARD_NAMES);
  const hint = meant === undefined ? '' : `  did you mean "${meant}"?`;
  problems.push(`--scorecard  expected one of ${SCORECARD_NAMES.join(', ')}, found "${name}"${hint}`);
  return undefined;
}

/** What to break down by; what is none of it is added to the problems. */
export const readDimensions = (names: readonly string[], problems: string[]): readonly Dimension[] =>
  names.flatMap((name) => readDimension(name, problems));

function readDimension(name: string, problems: string[]): Dimension[] {
  const found = DIMENSIONS.find((dimension) => dimension === name);
  if (found !== undefined) return [found];
  const meant = nearestName(name, DIMENSIONS);
  const hint = meant === undefined ? '' : `  did you mean "${meant}"?`;
  problems.push(`--by  expected one of ${DIMENSIONS.join(', ')}, found "${name}"${hint}`);
  return [];
}
