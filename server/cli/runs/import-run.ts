import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import type { Command } from 'commander';
import { newRunId } from '../../catalogue/run-book/run-id.ts';
import type { SqliteRunBook } from '../../catalogue/run-book/sqlite-run-book.ts';
import { readRecipe, type RecordedRecipe } from '../../export/read-recipe.ts';
import { environmentTrouble, EXIT } from '../../trouble.ts';
import { examples, print, type Ended } from '../command.ts';
import { keeping, withCatalogue, type CatalogueOptions } from './catalogue.ts';

interface ImportOptions extends CatalogueOptions {
  readonly name?: string;
}

/** `switchyard runs import FILE`. */
export function addImportRun(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('import')
      .description('Take in a run that runs export has written as a recipe; it gets an id of its own.')
      .argument('<file>', 'a recipe as .yaml or .json, or - for standard input'),
  )
    .option('--name <text>', 'another name')
    .addHelpText('after', examples('runs import monday.yaml', 'runs import - --name "Monday again" < monday.yaml'))
    .action(async (file: string, options: ImportOptions) => {
      const isInput = file === '-';
      const recipe = readRecipe(await textIn(file, isInput), isInput ? 'standard input' : file);
      const id = keeping(options, (book) => book.together(() => take(book, recipe, options.name)), true);
      print([`Imported as ${id} (${options.name ?? recipe.name}). To check it: switchyard runs replay ${id}`]);
      ended(EXIT.fine);
    });
}

async function textIn(file: string, isInput: boolean): Promise<string> {
  if (isInput) return textOf(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw environmentTrouble(`${file} cannot be read`, cause);
  }
}

function take(book: SqliteRunBook, read: RecordedRecipe, name = read.name): string {
  const id = newRunId();
  const { recipe, scenario, levers, createdAt, forkedFrom, edge, fingerprint, state, because, madeWith } = read;
  const parent = forkedFrom === undefined ? {} : { parent: forkedFrom };
  const pace = { kind: 'paused' } as const;
  book.begin({ id, name, scenarioName: scenario.name, recipe, createdAt, pace, levers, madeWith, ...parent });
  for (const bookmark of read.bookmarks) book.addBookmark(id, bookmark);
  const whereabouts = { moment: edge, fingerprint };
  if (state === 'paused') book.setPace(id, pace, whereabouts);
  else book.end(id, state === 'failed' ? { state, because } : { state }, whereabouts);
  return id;
}
