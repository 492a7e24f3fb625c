import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { catalogueFile, makeHome } from '../../catalogue/run-book/catalogue-place.ts';
import { openRunBook, readRunBook } from '../../catalogue/run-book/open-run-book.ts';
import type { SqliteRunBook } from '../../catalogue/run-book/sqlite-run-book.ts';
import type { RunReader } from '../../live/run-book.ts';
import { badInput, environmentTrouble } from '../../trouble.ts';

/** Which catalogue is meant. */
export interface CatalogueOptions {
  readonly catalogue?: string;
}

/** The option that every command about kept runs has. */
export const withCatalogue = (command: Command): Command =>
  command.option('--catalogue <file>', 'where runs are kept (.switchyard/runs.sqlite in the project)');

/** The file that is meant. */
export function fileOf({ catalogue }: CatalogueOptions): string {
  const file = catalogueFile(catalogue);
  if (file === undefined) throw badInput('--catalogue none keeps no runs, so there are none to be found there');
  return file;
}

/**
 * Looks into a catalogue; the work gets undefined while the usual one is not there.
 *
 * @throws Trouble when one that was named is not there
 */
export function reading<Value>(options: CatalogueOptions, work: (reader: RunReader | undefined) => Value): Value {
  const file = fileOf(options);
  const reader = readRunBook(file, Date.now());
  if (reader === undefined && options.catalogue !== undefined) throw notThere(file);
  try {
    return work(reader);
  } finally {
    reader?.close();
  }
}

/** Changes a catalogue; `begins` makes one where there is none. */
export function keeping<Value>(options: CatalogueOptions, work: (book: SqliteRunBook) => Value, begins = false): Value {
  const file = fileOf(options);
  if (begins) makeHome(file);
  else if (!existsSync(file)) throw notThere(file);
  const book = openRunBook({ file, what: 'switchyard runs', now: Date.now() });
  try {
    return work(book);
  } finally {
    book.close();
  }
}

const notThere = (file: string): Error =>
  environmentTrouble(`${file} cannot be read`, Object.assign(new Error('no file'), { code: 'ENOENT' }));
