import { basename } from 'node:path';
import type { Command } from 'commander';
import { backtestSentence, countText } from '../../engine/index.ts';
import type { ScenarioHistory } from '../../engine/index.ts';
import { WholeFile } from '../export/whole-file.ts';
import { scoredHistory } from '../import/backtest/scored-history.ts';
import { withTakenUp } from '../import/backtest/taken-up.ts';
import { fittedModel } from '../import/fitted-model.ts';
import { fitHistory, type HistoryFit } from '../import/fit-history.ts';
import type { Imported } from '../import/import-tickets.ts';
import { spanOf } from '../import/part-of-history.ts';
import { mappingText } from '../import/mapping-file.ts';
import { badInput, EXIT } from '../trouble.ts';
import { backtestOf } from './backtest/backtest.ts';
import { readBacktestOptions } from './backtest/options.ts';
import { examples, print, type Ended } from './command.ts';
import { fitLines } from './fit-lines.ts';
import { importLines } from './import-lines.ts';
import { readErrors, readGiven, withImportOptions, type GivenImport } from './import-options.ts';
import { wrapped } from './text/columns.ts';
import { styleFor } from './text/style.ts';

/** `switchyard import FILE` and `switchyard fit FILE`. */
export function addImport(program: Command, ended: Ended): void {
  withOutput(withImportOptions(program.command('import')))
    .description('Read tickets of another system: what its columns mean, what is wrong with its rows.')
    .addHelpText('after', examples('import tickets.csv', 'import calls.csv --column created=date+time --out mine.yaml'))
    .action(async (file: string, options: Given) => ended(await read(file, options, 'import')));
  withOutput(withImportOptions(program.command('fit')))
    .description('Fit arrivals, work, patience and answers to offers to tickets of another system.')
    .addHelpText('after', examples('fit tickets.csv --out mine.yaml', 'fit tickets.csv --json'))
    .action(async (file: string, options: Given) => ended(await read(file, options, 'fit')));
}

const withOutput = (command: Command): Command =>
  command
    .option('--out <file>', 'write a scenario that is fitted to the tickets')
    .option('--no-backtest', 'with --out: do not test how well such a model predicts');

type Given = GivenImport & { readonly out?: string; readonly backtest: boolean };

async function read(file: string, options: Given, what: 'import' | 'fit'): Promise<number> {
  // Loaded only when asked for, as the database that reads the file is large.
  const { importTickets } = await import('../import/import-tickets.ts');
  const imported = await importTickets(file, await readGiven(options), readErrors(options.errors));
  const { history } = imported;
  if (history.rows === 0) {
    if (options.json !== true) print(importLines(file, imported, styleFor(process.stdout)));
    throw badInput(`${file} has no row that can be used.`);
  }
  const fit = what === 'fit' || options.out !== undefined ? withTakenUp(fitHistory(history), history) : undefined;
  if (options.saveMapping !== undefined) writeWhole(options.saveMapping, mappingText(imported.mapping));
  const scored = options.out === undefined ? undefined : await scoreOf(file, imported, options.backtest);
  if (options.out !== undefined) writeWhole(options.out, fittedModel(file, imported, fit!, scored));
  print(options.json === true ? [jsonText(imported, fit, scored)] : lines(file, imported, fit, what));
  if (options.json !== true) print(nextLines(file, options.out, scored));
  return EXIT.fine;
}

/** What the scenario says of its history, with its backtest where there can be one. */
async function scoreOf(file: string, { history }: Imported, isAsked: boolean): Promise<ScenarioHistory> {
  const facts = { fileName: basename(file), rows: history.rows, span: spanOf(history) };
  if (!isAsked) return scoredHistory(facts, 'it was not asked for');
  return scoredHistory(facts, await backtestOf(history, readBacktestOptions({})));
}

function nextLines(file: string, out: string | undefined, scored: ScenarioHistory | undefined): string[] {
  if (out === undefined) return ['', `Next: switchyard import ${file} --out model.yaml`];
  const more = scored?.backtest === undefined ? '' : ' More of it: switchyard backtest.';
  return [
    ...wrapped(backtestSentence(scored) + more),
    '',
    `${out} is written; play it with: npx --no -- switchyard simulate ${out}`,
    `Next: switchyard staff ${out} --target 80/20`,
  ];
}

function lines(file: string, imported: Imported, fit: HistoryFit | undefined, what: 'import' | 'fit'): string[] {
  const style = styleFor(process.stdout);
  if (what === 'import') return importLines(file, imported, style);
  const { kept, dropped } = imported;
  const short = `${file}: ${countText(kept)} tickets, ${countText(dropped)} rows dropped; switchyard import tells why`;
  return [style.dim(short), '', ...fitLines(fit!, style)];
}

/** Everything but the tickets themselves. */
function jsonText(
  { history: _tickets, ...imported }: Imported,
  fit: HistoryFit | undefined,
  history: ScenarioHistory | undefined,
): string {
  return JSON.stringify({ ...imported, fit, history }, undefined, 2);
}

function writeWhole(path: string, text: string): void {
  const file = new WholeFile(path);
  file.write(text);
  file.finish();
}
