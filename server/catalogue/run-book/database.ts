import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';

/** What a cell of a table may hold. A text may not hold the character of code 0: reading would end there. */
export type Cell = string | number | null;

/** A row as it was read. */
export type Row = Readonly<Record<string, Cell>>;

/** `create` makes a file that is not there; `read` changes nothing, whatever is asked. */
export type AccessMode = 'create' | 'read';

/** In place of a file: gone when it is closed. */
export const IN_MEMORY = ':memory:';

/**
 * One SQLite file. What is peculiar to the package stays in here: it adds a property to single rows, takes a lone array for a list
 * of values, and keeps files open until statements are collected.
 */
export class Database {
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  /**
   * @param waitMs how long a file that somebody else is writing is waited for
   * @throws Error of the package when there is no such file, or it cannot be opened
   */
  constructor(path: string, mode: AccessMode, waitMs: number) {
    const place = path === IN_MEMORY ? path : `${pathToFileURL(path).href}?mode=${mode === 'read' ? 'ro' : 'rwc'}`;
    this.#connection = new Libsql(place, { timeout: waitMs });
  }

  /** All rows that a statement finds. */
  rows(sql: string, ...values: readonly Cell[]): readonly Row[] {
    return this.#prepared(sql).all([...values]) as readonly Row[];
  }

  /** The first row that a statement finds. */
  row(sql: string, ...values: readonly Cell[]): Row | undefined {
    return this.rows(sql, ...values).at(0);
  }

  /** Carries a statement out; how many rows it has changed. */
  run(sql: string, ...values: readonly Cell[]): number {
    return this.#prepared(sql).run([...values]).changes;
  }

  /** Carries out several statements, or one that is needed once. */
  execute(sql: string): void {
    this.#connection.exec(sql);
  }

  /** What a setting of the database is. */
  setting(name: string): unknown {
    return Object.values(this.row(`PRAGMA ${name}`) ?? {}).at(0);
  }

  /** Whether work is under way that is kept as a whole. */
  get isAtIt(): boolean {
    return this.#connection.inTransaction;
  }

  /** All of the work is kept, or nothing when it throws. */
  atOnce<Value>(work: () => Value): Value {
    this.execute('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.execute('COMMIT');
      return value;
    } catch (error) {
      // A full disk has already ended the transaction.
      if (this.isAtIt) this.execute('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepared(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The name that SQLite has for why it refused, such as `SQLITE_BUSY`; empty for any other error. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) return error.code;
  return error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : '';
}
