import { DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { TicketRecord } from '../export/ticket-records.ts';
import { environmentTrouble } from '../trouble.ts';

type Column = readonly [name: string, type: string, append: (appender: DuckDBAppender, record: TicketRecord) => void];

const text = (name: string, of: (record: TicketRecord) => string): Column => [
  name,
  'VARCHAR',
  (appender, record) => appender.appendVarchar(of(record)),
];

/** A whole number; NaN is a missing value. */
const whole = (name: string, of: (record: TicketRecord) => number): Column => [
  name,
  'BIGINT',
  (appender, record) => {
    const value = of(record);
    if (Number.isNaN(value)) appender.appendNull();
    else appender.appendBigInt(BigInt(value));
  },
];

const decimal = (name: string, of: (record: TicketRecord) => number): Column => [
  name,
  'DOUBLE',
  (appender, record) => {
    const value = of(record);
    if (Number.isNaN(value)) appender.appendNull();
    else appender.appendDouble(value);
  },
];

const flag = (name: string, of: (record: TicketRecord) => boolean): Column => [
  name,
  'BOOLEAN',
  (appender, record) => appender.appendBoolean(of(record)),
];

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

/** Rows handed over to the table at once; it stores them compressed and may put them on disk. */
const ROWS_AT_ONCE = 20_000;

/** Two threads are enough to write one file, and leave the others to the replications. */
const SETTINGS = { threads: '2', memory_limit: '1GB' };

/** A table with a row a ticket, on its way into a file. */
export class TicketTable {
  readonly #connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  readonly #appender: DuckDBAppender;
  #rows = 0;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, appender: DuckDBAppender) {
    this.#instance = instance;
    this.#connection = connection;
    this.#appender = appender;
  }

  /** An empty table in memory. */
  static async open(): Promise<TicketTable> {
    const instance = await DuckDBInstance.create(':memory:', SETTINGS);
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE tickets (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})`);
    return new TicketTable(instance, connection, await connection.createAppender('tickets'));
  }

  add(record: TicketRecord): void {
    for (const [, , append] of COLUMNS) append(this.#appender, record);
    this.#appender.endRow();
    if (++this.#rows % ROWS_AT_ONCE === 0) this.#appender.flushSync();
  }

  /**
   * Writes the table, tickets in order, as Parquet or CSV.
   *
   * @throws Trouble when the file cannot be written.
   */
  async write(path: string, form: 'parquet' | 'csv'): Promise<void> {
    this.#appender.closeSync();
    const how = form === 'parquet' ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
    const quoted = `'${path.replaceAll("'", "''")}'`;
    try {
      await this.#connection.run(`COPY (SELECT * FROM tickets ORDER BY ticket) TO ${quoted} (${how})`);
    } catch (cause) {
      throw environmentTrouble(`${path} cannot be written`, cause);
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
