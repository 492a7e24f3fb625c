import { basename } from 'node:path';
import type { Command } from 'commander';
import { countText } from '../../engine/index.ts';
import { WholeFile } from '../export/whole-file.ts';
import { fitHistory, type HistoryFit } from '../import/fit-history.ts';
import type { Imported } from '../import/import-tickets.ts';
import { mappingText } from '../import/mapping-file.ts';
import { scenarioText } from '../import/scenario-text.ts';
import { offsetOn } from '../import/zone-offset.ts';
import { badInput, EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { fitLines } from './fit-lines.ts';
import { importLines } from './import-lines.ts';
import { readErrors, readGiven, withImportOptions, type GivenImport } from './import-options.ts';
import { styleFor } from './text/style.ts';

/** `switchyard import FILE` and `switchyard fit FILE`. */
export function addImport(program: Command, ended: Ended): void {
  withImportOptions(program.command('import'))
    .description('Read tickets of another system: what its columns mean, what is wrong with its rows.')
    .addHelpText('after', examples('import tickets.csv', 'import calls.csv --column created=date+time --out mine.yaml'))
    .action(async (file: string, options: GivenImport) => ended(await read(file, options, 'import')));
  withImportOptions(program.command('fit'))
    .description('Fit arrivals, work, patience and answers to offers to tickets of another system.')
    .addHelpText('after', examples('fit tickets.csv --out mine.yaml', 'fit tickets.csv --json'))
    .action(async (file: string, options: GivenImport) => ended(await read(file, options, 'fit')));
}

async function read(file: string, options: GivenImport, what: 'import' | 'fit'): Promise<number> {
  // Loaded only when asked for, as the database that reads the file is large.
  const { importTickets } = await import('../import/import-tickets.ts');
  const imported = await importTickets(file, await readGiven(options), readErrors(options.errors));
  if (imported.kept === 0) {
    print(importLines(file, imported, styleFor(process.stdout)));
    throw badInput(`${file} has no row that can be used.`);
  }
  const fit = what === 'fit' || options.out !== undefined ? fitHistory(imported.history) : undefined;
  if (options.saveMapping !== undefined) writeWhole(options.saveMapping, mappingText(imported.mapping));
  if (options.out !== undefined) writeWhole(options.out, scenarioText(fit!, originOf(file, imported, fit!)));
  print(options.json === true ? [jsonText(imported, fit)] : lines(file, imported, fit, what));
  if (options.out !== undefined && options.json !== true) {
    print([`${options.out} is written; play it with: npx --no -- switchyard simulate ${options.out}`]);
  }
  return EXIT.fine;
}

function lines(file: string, imported: Imported, fit: HistoryFit | undefined, what: 'import' | 'fit'): string[] {
  const style = styleFor(process.stdout);
  if (what === 'import') return importLines(file, imported, style);
  const { kept, dropped } = imported;
  const short = `${file}: ${countText(kept)} tickets, ${countText(dropped)} rows dropped; switchyard import tells why`;
  return [style.dim(short), '', ...fitLines(fit!, style)];
}

function originOf(file: string, { kept, dropped, mapping: { timeZone } }: Imported, fit: HistoryFit) {
  return { fileName: basename(file), kept, dropped, timeZone, utcOffset: offsetOn(fit.arrivals.firstDay, timeZone) };
}

/** Everything but the tickets themselves. */
function jsonText({ history: _tickets, ...imported }: Imported, fit: HistoryFit | undefined): string {
  return JSON.stringify(fit === undefined ? imported : { ...imported, fit }, undefined, 2);
}

function writeWhole(path: string, text: string): void {
  const file = new WholeFile(path);
  file.write(text);
  file.finish();
}
