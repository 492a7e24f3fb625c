import type { StampedCommand } from '../../../engine/index.ts';
import type {
  Bookmark,
  KeptPace,
  KeptRun,
  NewRun,
  RunBook,
  RunEnd,
  RunEntry,
  Whereabouts,
} from '../../live/run-book.ts';
import type { Database } from './database.ts';
import { troubleOf } from './file-faults.ts';
import type { KeeperLock } from './keeper-lock.ts';
import { listRuns, loadRun } from './run-reading.ts';
import { packed } from './run-rows.ts';
import {
  addBookmark,
  appendCommands,
  beginRun,
  goingRow,
  ordinalOf,
  purgeRuns,
  runRow,
  writeWhereabouts,
} from './run-writing.ts';

/** Where a run stands is written so often at most, while nothing else is written of it. */
const WHEREABOUTS_EVERY_MS = 1000;

interface Surroundings {
  readonly path: string;
  /** Held while the file may be written; absent for readers. */
  readonly lock?: KeeperLock;
  /** A clock that only goes forwards, ms. */
  readonly clock?: () => number;
}

/** The last that was told of where a run stands. */
interface Note {
  readonly whereabouts: Whereabouts;
  readonly writtenAt: number;
  readonly isWritten: boolean;
}

/**
 * Runs in one SQLite file. Whatever was written outlives the process. What somebody did (began a run, pulled a lever, set a bookmark)
 * outlives the machine as well: the disk is waited for. Where a run stands does not wait: it can be played to again.
 */
export class SqliteRunBook implements RunBook {
  readonly #database: Database;
  readonly #path: string;
  readonly #lock: KeeperLock | undefined;
  readonly #clock: () => number;
  readonly #notes = new Map<string, Note>();
  #isClosed = false;

  constructor(database: Database, { path, lock, clock = () => 0 }: Surroundings) {
    this.#database = database;
    this.#path = path;
    this.#lock = lock;
    this.#clock = clock;
  }

  list(which: 'kept' | 'trash' = 'kept'): readonly RunEntry[] {
    return this.#orTrouble(() => listRuns(this.#database, which));
  }

  load(id: string): KeptRun | undefined {
    return this.#orTrouble(() => loadRun(this.#database, id));
  }

  begin(run: NewRun): void {
    this.#lastingly(() => beginRun(this.#database, run));
  }

  append(id: string, commands: readonly StampedCommand[], whereabouts: Whereabouts): void {
    this.#lastingly(() => {
      appendCommands(this.#database, id, commands);
      writeWhereabouts(this.#database, id, whereabouts);
    });
    this.#written(id, whereabouts);
  }

  noteWhereabouts(id: string, whereabouts: Whereabouts): void {
    const { writtenAt = -Infinity } = this.#notes.get(id) ?? {};
    if (this.#clock() - writtenAt < WHEREABOUTS_EVERY_MS) {
      this.#notes.set(id, { whereabouts, writtenAt, isWritten: false });
      return;
    }
    this.#soon(() => writeWhereabouts(this.#database, id, whereabouts));
    this.#written(id, whereabouts);
  }

  setPace(id: string, pace: KeptPace, whereabouts: Whereabouts): void {
    this.#lastingly(() => {
      const ordinal = ordinalOf(goingRow(this.#database, id));
      this.#database.run('UPDATE runs SET pace = ? WHERE ordinal = ?', packed(pace), ordinal);
      writeWhereabouts(this.#database, id, whereabouts);
    });
    this.#written(id, whereabouts);
  }

  end(id: string, end: RunEnd, whereabouts: Whereabouts): void {
    this.#lastingly(() => {
      const because = end.state === 'failed' ? end.because : '';
      const ordinal = ordinalOf(goingRow(this.#database, id));
      writeWhereabouts(this.#database, id, whereabouts);
      const close = 'UPDATE runs SET ended = ?, because = ? WHERE ordinal = ?';
      this.#database.run(close, end.state, packed(because), ordinal);
    });
    this.#notes.delete(id);
  }

  /** All that the work does to the book is kept, or nothing when it throws. */
  together<Value>(work: () => Value): Value {
    return this.#lastingly(work);
  }

  rename(id: string, name: string): void {
    this.#lastingly(() => {
      const ordinal = ordinalOf(runRow(this.#database, id));
      this.#database.run('UPDATE runs SET name = ? WHERE ordinal = ?', packed(name), ordinal);
    });
  }

  addBookmark(id: string, bookmark: Omit<Bookmark, 'number'>): Bookmark {
    return this.#lastingly(() => addBookmark(this.#database, id, bookmark));
  }

  removeBookmark(id: string, number: number): boolean {
    const remove = 'DELETE FROM bookmarks WHERE run = ? AND number = ?';
    return this.#lastingly(() => this.#database.run(remove, ordinalOf(runRow(this.#database, id)), number) > 0);
  }

  delete(id: string, at: number): boolean {
    const remove = 'UPDATE runs SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL';
    return this.#lastingly(() => this.#database.run(remove, at, id) > 0);
  }

  restore(id: string): boolean {
    const restore = 'UPDATE runs SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL';
    return this.#lastingly(() => this.#database.run(restore, id) > 0);
  }

  purge(ids?: readonly string[]): number {
    const wanted = ids ?? this.list('trash').map(({ id }) => id);
    const gone = this.#lastingly(() => purgeRuns(this.#database, wanted));
    for (const id of wanted) if (this.load(id) === undefined) this.#notes.delete(id);
    this.#orTrouble(() => this.#database.execute('PRAGMA incremental_vacuum'));
    return gone;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#lock !== undefined) {
      this.#soon(() => this.#writeNotes());
      // The file is complete by itself then, and may be copied without what stands beside it.
      this.#orTrouble(() => this.#database.execute('PRAGMA wal_checkpoint(TRUNCATE)'));
    }
    this.#database.close();
    this.#lock?.release();
  }

  #writeNotes(): void {
    for (const [id, { whereabouts, isWritten }] of this.#notes) {
      if (!isWritten) writeWhereabouts(this.#database, id, whereabouts);
    }
  }

  #written(id: string, whereabouts: Whereabouts): void {
    this.#notes.set(id, { whereabouts, writtenAt: this.#clock(), isWritten: true });
  }

  /** Written, and waited for until the disk has it. */
  #lastingly<Value>(work: () => Value): Value {
    return this.#write('FULL', work);
  }

  /** Written, and left to the system to bring to the disk. */
  readonly #soon = (work: () => void): void => this.#write('NORMAL', work);

  #write<Value>(synchronous: 'FULL' | 'NORMAL', work: () => Value): Value {
    if (this.#database.isAtIt) return work();
    return this.#orTrouble(() => {
      this.#database.execute(`PRAGMA synchronous = ${synchronous}`);
      return this.#database.atOnce(work);
    });
  }

  #orTrouble<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      throw troubleOf(this.#path, error);
    }
  }
}
