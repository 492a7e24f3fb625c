import { availableParallelism } from 'node:os';
import { nearestName, REPLICATION_LIMITS } from '../../engine/index.ts';
import { formOfTicketFile } from '../export/run-logs.ts';
import { badInput } from '../trouble.ts';

/** What commander hands over: text as it was given. */
export interface GivenOptions {
  readonly replications?: string;
  readonly precision?: string;
  readonly maxReplications?: string;
  readonly level?: string;
  readonly workers?: string;
  readonly seed?: string;
  readonly policy?: string;
  readonly preset?: readonly string[];
  readonly set?: readonly string[];
  readonly horizon?: string;
  readonly by?: readonly string[];
  readonly json?: boolean;
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
  readonly by: readonly Dimension[];
  readonly json: boolean;
  readonly quiet: boolean;
}

const MOST_REPLICATIONS = 1_000_000;
const MOST_WORKERS = 256;

/**
 * Reads the options that do not concern the scenario.
 *
 * @throws Trouble with every mistake, a line each.
 */
export function readOptions(given: GivenOptions): SimulateOptions {
  const problems: string[] = [];
  const whole = (name: string, text: string | undefined, usual: number, most: number): number => {
    if (text === undefined) return usual;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
    problems.push(`--${name}  expected a whole number from 1 to ${most}, found "${text}"`);
    return usual;
  };
  const replications = whole('replications', given.replications, 1, MOST_REPLICATIONS);
  const usualMost = REPLICATION_LIMITS.maximum;
  const maxReplications = whole('max-replications', given.maxReplications, usualMost, MOST_REPLICATIONS);
  const workers = whole('workers', given.workers, availableParallelism(), MOST_WORKERS);
  const precision = readPrecision(given.precision, problems);
  const level = readLevel(given.level ?? '0.95', problems);
  const by = (given.by ?? []).flatMap((name) => readDimension(name, problems));
  if (given.precision !== undefined && given.replications !== undefined) {
    problems.push('--precision  decides how many replications there are; leave --replications out');
  }
  if (given.maxReplications !== undefined && given.precision === undefined) {
    problems.push('--max-replications  limits --precision, which is not given');
  }
  if (maxReplications < REPLICATION_LIMITS.minimum) {
    problems.push(`--max-replications  an interval that stops by itself needs at least ${REPLICATION_LIMITS.minimum}`);
  }
  if (given.tickets !== undefined && formOfTicketFile(given.tickets) === undefined) {
    problems.push(`--tickets  expected a file that ends in .csv or .parquet, found "${given.tickets}"`);
  }
  if (given.events !== undefined && !/\.(jsonl|ndjson)$/i.test(given.events)) {
    problems.push(`--events  expected a file that ends in .jsonl, found "${given.events}"`);
  }
  if (problems.length > 0) throw badInput(problems.join('\n'));
  const { json = false, quiet = false } = given;
  const wanted = precision === undefined ? {} : { precision };
  return { replications, ...wanted, maxReplications, level, workers, by, json, quiet };
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

function readDimension(name: string, problems: string[]): Dimension[] {
  const found = DIMENSIONS.find((dimension) => dimension === name);
  if (found !== undefined) return [found];
  const meant = nearestName(name, DIMENSIONS);
  const hint = meant === undefined ? '' : `  did you mean "${meant}"?`;
  problems.push(`--by  expected one of ${DIMENSIONS.join(', ')}, found "${name}"${hint}`);
  return [];
}
