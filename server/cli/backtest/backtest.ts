import { basename } from 'node:path';
import type { Command } from 'commander';
import type { History } from '../../import/history.ts';
import { spanOf } from '../../import/part-of-history.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { backtestAssertionLines, judgedScores, readBacktestAssertions } from './assertions.ts';
import { backtestData } from './data.ts';
import { backtestLines } from './lines.ts';
import {
  needRuns,
  readBacktestOptions,
  withBacktestOptions,
  type BacktestOptions,
  type GivenBacktest,
} from './options.ts';
import { playBacktest } from './run.ts';
import { examples, print, type Ended } from '../command.ts';
import { readErrors, readGiven, withImportOptions, type GivenImport } from '../import-options.ts';
import type { Backtest } from '../../import/backtest/scored-history.ts';
import { styleFor } from '../text/style.ts';

/** `switchyard backtest FILE`. */
export function addBacktest(program: Command, ended: Ended): void {
  withBacktestOptions(withImportOptions(program.command('backtest')))
    .description('Fit a model to a part of a history and tell how well it predicts the rest, beside Erlang A.')
    .addHelpText(
      'after',
      examples(
        'backtest tickets.csv',
        'backtest calls.csv --column created=date+time --calibrate 1-15',
        "backtest calls.csv --until 2026-01-31 --assert 'coverage >= 85%' --json",
      ),
    )
    .action(async (file: string, given: GivenImport & GivenBacktest) => ended(await backtest(file, given)));
}

async function backtest(file: string, given: GivenImport & GivenBacktest): Promise<number> {
  const options = readBacktestOptions(given);
  needRuns(options);
  const assertions = readBacktestAssertions(given.assert ?? []);
  const { importTickets } = await import('../../import/import-tickets.ts');
  const { kept, history } = await importTickets(file, await readGiven(given), readErrors(given.errors));
  if (kept === 0) throw badInput(`${file} has no row that can be used.`);
  const played = await backtestOf(history, options);
  if (typeof played === 'string') throw badInput(`${basename(file)} cannot be backtested: ${played}.`);
  const judged = judgedScores(assertions, played);
  const style = styleFor(process.stdout);
  print(
    given.json === true
      ? [JSON.stringify({ ...backtestData(played), assertions: judged }, undefined, 2)]
      : [...backtestLines(played, style), ...backtestAssertionLines(judged, style)],
  );
  return judged.every(({ holds }) => holds) ? EXIT.fine : EXIT.thresholdMissed;
}

/** Plays the backtest of a history, or says why there can be none. */
export async function backtestOf(history: History, options: BacktestOptions): Promise<Backtest | string> {
  const { every, inTime, seed, split } = options;
  const { prepareBacktest } = await import('../../import/backtest/prepare.ts');
  const prepared = prepareBacktest(history, { every, inTime, seed, ...split(spanOf(history)) });
  return typeof prepared === 'string' ? prepared : playBacktest(prepared, options);
}
