import { Database, IN_MEMORY, refusalOf } from './database.ts';

/** Beside the file of runs. It stays, empty; only a lock on it says anything. */
const ENDING = '-keeper';

/**
 * The right to write into a file of runs. One process at a time has it, because two servers would go on with the same runs. It is a lock of
 * the operating system, so it ends with the process, also when that is killed; nothing has to be tidied up.
 */
export class KeeperLock {
  readonly #holder: Database;

  private constructor(holder: Database) {
    this.#holder = holder;
  }

  /** Takes the right, or gives undefined when somebody else has it. */
  static take(path: string): KeeperLock | undefined {
    const holder = new Database(path === IN_MEMORY ? path : path + ENDING, 'create', 0);
    try {
      // Nothing is ever written, so there is nothing to undo after a crash.
      holder.execute('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
      return new KeeperLock(holder);
    } catch (error) {
      holder.close();
      if (refusalOf(error).startsWith('SQLITE_BUSY')) return undefined;
      throw error;
    }
  }

  release(): void {
    this.#holder.execute('ROLLBACK');
    this.#holder.close();
  }
}
