import { existsSync } from 'node:fs';
import type { Database } from './database.ts';
import { damagedFile, foreignFile, newerFile } from './file-faults.ts';
import { APPLICATION_ID } from './schema.ts';

/**
 * Whether a file has the tables of this version; false for an older one.
 *
 * @throws Trouble when it is of a newer version, damaged, or no catalogue
 */
export function isCurrent(database: Database, path: string, version: number): boolean {
  return versionOf(database, path, version) === version;
}

/**
 * Brings a file to the current version: all of it or nothing. A new file gets its tables.
 *
 * @param schema what each version adds to the one before
 * @throws Trouble when it is of a newer version, damaged, or no catalogue
 */
export function prepare(database: Database, path: string, schema: readonly string[]): void {
  const version = versionOf(database, path, schema.length);
  if (version === 0) database.execute('PRAGMA auto_vacuum = INCREMENTAL');
  database.execute('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  if (version === schema.length) return;
  if (version > 0) keepCopy(database, path, version);
  database.atOnce(() => {
    for (const step of schema.slice(version)) database.execute(step);
    database.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${schema.length}`);
  });
}

/** The version of the tables; 0 for a file with nothing in it. */
function versionOf(database: Database, path: string, known: number): number {
  const version = Number(database.setting('user_version'));
  const isEmpty = database.row('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
  if (isEmpty && version === 0) return 0;
  if (Number(database.setting('application_id')) !== APPLICATION_ID) throw foreignFile(path);
  if (version > known) throw newerFile(path, version, known);
  const state = String(database.setting('quick_check(1)'));
  if (state !== 'ok') throw damagedFile(path, state.split('\n').at(-1) ?? state);
  return version;
}

/** What an older program can still read stays beside the file. */
function keepCopy(database: Database, path: string, version: number): void {
  const name = `${path}.version-${version}`;
  let copy = name;
  for (let number = 2; existsSync(copy); number++) copy = `${name}-${number}`;
  database.run('VACUUM INTO ?', copy);
}
