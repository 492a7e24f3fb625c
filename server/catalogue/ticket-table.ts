import { DOUBLE, DuckDBDataChunk, DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { TicketRecord } from '../export/ticket-records.ts';
import { environmentTrouble } from '../trouble.ts';

/** A column of the file. Numbers that are NaN are missing values. */
type Column =
  | { readonly name: string; readonly type: 'BIGINT' | 'DOUBLE'; readonly of: (record: TicketRecord) => number }
  | { readonly name: string; readonly type: 'BOOLEAN'; readonly of: (record: TicketRecord) => boolean }
  | { readonly name: string; readonly type: 'VARCHAR'; readonly of: (record: TicketRecord) => string };

const text = (name: string, of: (record: TicketRecord) => string): Column => ({ name, type: 'VARCHAR', of });
const flag = (name: string, of: (record: TicketRecord) => boolean): Column => ({ name, type: 'BOOLEAN', of });
const whole = (name: string, of: (record: TicketRecord) => number): Column => ({ name, type: 'BIGINT', of });
const decimal = (name: string, of: (record: TicketRecord) => number): Column => ({ name, type: 'DOUBLE', of });

/** Columns of the table, in order. Times are milliseconds from the start of the run, money is dollars. */
const COLUMNS: readonly Column[] = [
  whole('ticket', ({ ordinal }) => ordinal),
  whole('follow_on_of', ({ followOnOf }) => followOnOf),
  text('stream', ({ stream }) => stream),
  text('category', ({ category }) => category),
  text('channel', ({ channel }) => channel),
  whole('priority', ({ priority }) => priority),
  decimal('difficulty', ({ difficulty }) => difficulty),
  flag('uncontrollable', ({ uncontrollable }) => uncontrollable),
  flag('needs_escalation', ({ needsEscalation }) => needsEscalation),
  decimal('payout', ({ payoutCents }) => payoutCents / 100),
  whole('arrived_ms', ({ arrivedAt }) => arrivedAt),
  whole('first_offered_ms', ({ firstOfferedAt }) => firstOfferedAt),
  whole('accepted_ms', ({ acceptedAt }) => acceptedAt),
  whole('first_reply_ms', ({ firstReplyAt }) => firstReplyAt),
  whole('solved_ms', ({ solvedAt }) => solvedAt),
  whole('ended_ms', ({ endedAt }) => endedAt),
  text('state', ({ state }) => state),
  whole('offers', ({ offers }) => offers),
  whole('rejected', ({ rejected }) => rejected),
  whole('expired', ({ expired }) => expired),
  whole('rescinded', ({ rescinded }) => rescinded),
  whole('revoked', ({ revoked }) => revoked),
  whole('replies', ({ replies }) => replies),
  whole('reopenings', ({ reopenings }) => reopenings),
  whole('chases', ({ chases }) => chases),
  whole('expert', ({ expert }) => expert),
  text('expert_group', ({ group }) => group),
  decimal('paid', ({ paidCents }) => paidCents / 100),
  whole('stars', ({ stars }) => stars),
  whole('nps', ({ nps }) => nps),
];

/** The most rows that the database takes at once. */
const CHUNK_ROWS = 2048;

/** Two threads are enough to write one file, and leave the others to replications. What does not fit into memory goes to disk. */
const settings = (): Record<string, string> => ({
  threads: '2',
  memory_limit: '1GB',
  temp_directory: join(tmpdir(), `switchyard-${process.pid}-${threadId}`),
});

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * A table with a row a ticket, on its way into a file.
 *
 * On the way every value is a number, handed over by the chunk instead of one by one. Texts are the numbers of their words, and
 * become words when the file is written.
 */
export class TicketTable {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #appender: DuckDBAppender;
  readonly #words = COLUMNS.map(() => new Map<string, number>());
  #buffer: (number | null)[][] = COLUMNS.map(() => []);
  #rows = 0;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, appender: DuckDBAppender) {
    this.#instance = instance;
    this.#connection = connection;
    this.#appender = appender;
  }

  /** An empty table in memory. */
  static async open(): Promise<TicketTable> {
    const instance = await DuckDBInstance.create(':memory:', settings());
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE tickets (${COLUMNS.map(({ name }) => `${name} DOUBLE`).join(', ')})`);
    return new TicketTable(instance, connection, await connection.createAppender('tickets'));
  }

  add(record: TicketRecord): void {
    for (const [index, column] of COLUMNS.entries()) this.#buffer[index]?.push(this.#numberOf(column, index, record));
    if (++this.#rows === CHUNK_ROWS) this.#handOver();
  }

  #numberOf(column: Column, index: number, record: TicketRecord): number | null {
    if (column.type === 'VARCHAR') return this.#wordOf(index, column.of(record));
    const value = Number(column.of(record));
    return Number.isNaN(value) ? null : value;
  }

  #wordOf(column: number, word: string): number {
    const words = this.#words[column]!;
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  }

  #handOver(): void {
    if (this.#rows === 0) return;
    const types = COLUMNS.map(() => DOUBLE);
    const chunk = DuckDBDataChunk.create(types, this.#rows);
    chunk.setColumns(this.#buffer);
    this.#appender.appendDataChunk(chunk);
    this.#buffer = COLUMNS.map(() => []);
    this.#rows = 0;
  }

  /**
   * Writes the table, tickets in order, as Parquet or CSV.
   *
   * @throws Trouble when the file cannot be written.
   */
  async write(path: string, form: 'parquet' | 'csv'): Promise<void> {
    this.#handOver();
    this.#appender.closeSync();
    const how = form === 'parquet' ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
    const columns = COLUMNS.map((column, index) => `${this.#restored(column, index)} AS ${column.name}`);
    const rows = `SELECT ${columns.join(', ')} FROM tickets ORDER BY tickets.ticket`;
    try {
      await this.#connection.run(`COPY (${rows}) TO ${quoted(path)} (${how})`);
    } catch (cause) {
      throw environmentTrouble(`${path} cannot be written`, cause);
    }
  }

  /** How a column becomes what it was. */
  #restored({ name, type }: Column, index: number): string {
    if (type !== 'VARCHAR') return `CAST(${name} AS ${type})`;
    const words = [...this.#words[index]!.keys()].map(quoted).join(', ');
    return `CAST([${words}] AS VARCHAR[])[CAST(${name} AS INTEGER) + 1]`;
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
