import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { environmentTrouble, EXIT, Trouble } from '../../trouble.ts';
import { refusalOf } from './database.ts';

/** What to do when a file of runs is of no use as it is. */
const ELSEWHERE = 'Keep runs in another file with --catalogue FILE, or keep none with --catalogue none.';

const trouble = (path: string, fault: string, ...more: readonly string[]): Trouble =>
  new Trouble([`${path} ${fault}`, 'Nothing in it was changed.', ...more].join('\n'), EXIT.environment);

/** The file belongs to another program, or is no database. */
export const foreignFile = (path: string): Trouble => trouble(path, 'is no catalogue of runs.', ELSEWHERE);

export const newerFile = (path: string, version: number, known: number): Trouble =>
  trouble(
    path,
    `was written by a newer version: it is a catalogue of version ${version}, and this program knows ${known}.`,
    `Use the newer version. ${ELSEWHERE}`,
  );

export const damagedFile = (path: string, what: string): Trouble =>
  trouble(
    path,
    `is damaged: ${what}`,
    `Move it away together with ${path}-wal, and a new one is begun. SQLite’s own command line may`,
    `rescue what is left: sqlite3 ${path} .recover | sqlite3 rescued.sqlite`,
    ELSEWHERE,
  );

/** Somebody else writes into the file. */
export const keptBySomebody = (path: string, who: string): Trouble =>
  trouble(path, `is in use${who === '' ? '' : ` by ${who}`}.`, `End that first. ${ELSEWHERE}`);

/** SQLite would open a folder to read, and find rubbish in it. */
export function refuseFolder(path: string): void {
  if (!existsSync(path) || !statSync(path).isDirectory()) return;
  throw environmentTrouble(`${path} cannot be opened`, withCode('EISDIR'));
}

/** Why SQLite refused, in words; anything that it does not name is a bug and comes back as it was. */
export function troubleOf(path: string, error: unknown): unknown {
  // The only texts that are parsed here are those of the file.
  if (error instanceof SyntaxError) return damagedFile(path, `a row holds what no program wrote (${error.message}).`);
  const code = refusalOf(error);
  if (code === '') return error;
  if (code === 'SQLITE_NOTADB') return foreignFile(path);
  if (code.startsWith('SQLITE_CORRUPT')) return damagedFile(path, (error as Error).message);
  if (code.startsWith('SQLITE_BUSY')) return keptBySomebody(path, '');
  if (code === 'SQLITE_CANTOPEN') return environmentTrouble(`${path} cannot be opened`, causeOfClosed(path));
  if (/^SQLITE_(?:FULL|IOERR|READONLY|PERM)/.test(code)) {
    return environmentTrouble(`${path} cannot be written`, code === 'SQLITE_FULL' ? withCode('ENOSPC') : error);
  }
  return error;
}

/** SQLite does not say why it could not open a file; the system does. */
function causeOfClosed(path: string): unknown {
  try {
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.R_OK | constants.W_OK);
    return new Error('the system gives no reason');
  } catch (cause) {
    return cause;
  }
}

const withCode = (code: string): Error => Object.assign(new Error(code), { code });
