import type { Command } from 'commander';
import type { AskedSplit } from '../../import/backtest/split.ts';
import type { DaySpan } from '../../import/presence-seen.ts';
import { badInput } from '../../trouble.ts';
import { collect, EXECUTOR_OPTION } from '../command.ts';
import type { BacktestPlay } from './run.ts';
import { readOptions, type GivenOptions } from '../simulate-options.ts';

/** What commander hands over: text as it was given. */
export type GivenBacktest = Pick<GivenOptions, 'replications' | 'workers' | 'executor' | 'seed' | 'quiet'> & {
  readonly calibrate?: string;
  readonly until?: string;
  readonly every?: string;
  readonly within?: string;
  readonly assert?: readonly string[];
};

/** How a backtest is made and played. */
export interface BacktestOptions extends BacktestPlay {
  readonly seed: string;
  /** Length of a predicted interval, ms. */
  readonly every: number;
  /** An answer within it is in time, ms. */
  readonly inTime: number;
  /** Which days, once the first and the last of the history are known. */
  readonly split: (history: DaySpan) => AskedSplit;
}

const USUAL_REPLICATIONS = 30;
const DAY_MS = 86_400_000;
const STEP_MS = 300_000;
const UNITS = { s: 1000, min: 60_000, h: 3_600_000 } as const;

/** Options of `switchyard backtest` beside those of every command that reads tickets. */
export function withBacktestOptions(command: Command): Command {
  return command
    .option('--calibrate <days>', 'days to fit to: 1-15 by number, or 2026-01-01..2026-01-15 (the first half)')
    .option('--until <day>', 'the last day to predict: its number or its date (the last)')
    .option('--every <span>', 'length of a predicted interval (30 min)')
    .option('--within <span>', 'answered within this time counts as in time (20 s)')
    .option('--replications <n>', `play the days to predict so often (${USUAL_REPLICATIONS})`)
    .option('--assert <condition>', "fail unless it holds, such as 'coverage >= 85%'; repeatable", collect)
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--quiet', 'print no progress');
}

/** @throws Trouble with every mistake, a line each */
export function readBacktestOptions(given: GivenBacktest, found: readonly string[] = []): BacktestOptions {
  const problems = [...found];
  const calibrate = given.calibrate === undefined ? undefined : readDays(given.calibrate, problems);
  const until = given.until === undefined ? undefined : readDay(given.until);
  if (given.until !== undefined && until === undefined)
    problems.push(`--until  expected the number of a day or a date such as 2026-01-31, found "${given.until}"`);
  const every = readSpan(given.every ?? '30 min');
  if (every === undefined || every % STEP_MS !== 0 || DAY_MS % every !== 0)
    problems.push(
      `--every  expected a part of a day in steps of 5 min, such as "30 min" or "1 h", found "${given.every}"`,
    );
  const inTime = readSpan(given.within ?? '20 s');
  if (inTime === undefined)
    problems.push(`--within  expected a span such as "20 s" or "2 min", found "${given.within}"`);
  const { assert: _assertions, calibrate: _days, until: _last, every: _every, within: _within, ...played } = given;
  const options = readOptions({ ...played, replications: given.replications ?? String(USUAL_REPLICATIONS) }, problems);
  return {
    ...options,
    seed: given.seed ?? 'backtest',
    every: every!,
    inTime: inTime!,
    split: (history) => ({
      ...(calibrate === undefined ? {} : { calibrated: { from: calibrate.from(history), to: calibrate.to(history) } }),
      ...(until === undefined ? {} : { until: until(history) }),
    }),
  };
}

/** A day of a history, in days since 1970-01-01. */
type Day = (history: DaySpan) => number;

function readDay(text: string): Day | undefined {
  if (/^[1-9]\d{0,4}$/.test(text)) return ({ from }) => from + Number(text) - 1;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : () => date / DAY_MS;
}

function readDays(text: string, problems: string[]): { readonly from: Day; readonly to: Day } | undefined {
  const [, first = '', last = ''] = /^(\d+)-(\d+)$/.exec(text) ?? /^(\S+?)\s*\.\.\s*(\S+)$/.exec(text) ?? [];
  const [from, to] = [readDay(first), readDay(last)];
  const isInOrder = from !== undefined && to !== undefined && from({ from: 0, to: 0 }) <= to({ from: 0, to: 0 });
  if (isInOrder) return { from, to };
  problems.push(`--calibrate  expected days such as 1-15 or 2026-01-01..2026-01-15, found "${text}"`);
  return undefined;
}

function readSpan(text: string): number | undefined {
  const { number, unit } = /^(?<number>\d+(?:\.\d+)?)\s*(?<unit>s|min|h)$/.exec(text.trim())?.groups ?? {};
  const span = Number(number) * UNITS[unit as 's'];
  return span > 0 ? span : undefined;
}

/** @throws Trouble when it is not to be played as often as a 90 % interval needs */
export function needRuns({ replications }: BacktestOptions): void {
  if (replications < 19) throw badInput(`--replications  a 90 % interval needs 19 or more, found ${replications}`);
}
