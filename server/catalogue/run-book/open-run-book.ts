import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunReader } from '../../live/run-book.ts';
import { Database, IN_MEMORY } from './database.ts';
import { keptBySomebody, refuseFolder, troubleOf } from './file-faults.ts';
import { isCurrent, prepare } from './file-version.ts';
import { KeeperLock } from './keeper-lock.ts';
import { keeperText, noteKeeper } from './keeper.ts';
import { SCHEMA } from './schema.ts';
import { SqliteRunBook } from './sqlite-run-book.ts';

/** Who keeps runs, and where. */
export interface KeeperOptions {
  /** Path of the file, begun when it is not there; undefined keeps runs only until the book is closed. */
  readonly file: string | undefined;
  /** What keeps them, for whoever finds the file in use: `switchyard serve on port 4780`. */
  readonly what: string;
  /** The clock on the wall, in milliseconds since 1970. */
  readonly now: number;
  /** A clock that only goes forwards, ms. */
  readonly clock?: () => number;
  /** What each version of the tables adds; the current ones when left out. */
  readonly schema?: readonly string[];
}

/** Somebody who is writing is waited for so long; writing takes a few milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Opens runs to read and to write, as the only one who writes. A file of an older version is brought to this one, and a copy of it kept.
 *
 * @throws Trouble that says what to do, when the file is in use, damaged, of a newer version, or no catalogue; it is left as it is
 */
export function openRunBook({ file, what, now, clock, schema = SCHEMA }: KeeperOptions): SqliteRunBook {
  const path = file === undefined ? IN_MEMORY : realPath(file);
  refuseFolder(path);
  return orTrouble(path, () => {
    const lock = KeeperLock.take(path);
    if (lock === undefined) throw keptBySomebody(path, whoKeeps(path));
    let database: Database | undefined;
    try {
      database = new Database(path, 'create', PATIENCE_MS);
      prepare(database, path, schema);
      noteKeeper(database, { pid: process.pid, what, since: now });
      return new SqliteRunBook(database, { path, lock, clock: clock ?? (() => performance.now()) });
    } catch (error) {
      database?.close();
      lock.release();
      throw error;
    }
  });
}

/**
 * Opens runs to read, whoever writes them meanwhile; undefined when there is no such file.
 *
 * @throws Trouble as `openRunBook` does
 */
export function readRunBook(file: string, now: number): RunReader | undefined {
  const path = realPath(file);
  if (!existsSync(path)) return undefined;
  refuseFolder(path);
  return orTrouble(path, () => {
    let database = new Database(path, 'read', PATIENCE_MS);
    if (!isCurrent(database, path, SCHEMA.length)) {
      database.close();
      openRunBook({ file, what: 'switchyard runs', now }).close();
      database = new Database(path, 'read', PATIENCE_MS);
    }
    return new SqliteRunBook(database, { path });
  });
}

/** Whether somebody writes into this file at this moment: runs that go on in it really do. */
export function isBeingKept(file: string): boolean {
  const path = realPath(file);
  if (!existsSync(path)) return false;
  const lock = KeeperLock.take(path);
  lock?.release();
  return lock === undefined;
}

/** The same for every way to name the same file, so that two of them do not get two locks. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file);
}

function whoKeeps(path: string): string {
  try {
    const database = new Database(path, 'read', PATIENCE_MS);
    const who = keeperText(database);
    database.close();
    return who;
  } catch {
    // It is being written for the first time; who does so is not known yet.
    return '';
  }
}

function orTrouble<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw troubleOf(path, error);
  }
}
