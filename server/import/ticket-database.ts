import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { badInput } from '../trouble.ts';
import { quoted } from './cell-sql.ts';
import type { Mapping } from './mapping.ts';

/** Cells of a row beyond those that have a name, so far as they are looked at. */
const SPARE_COLUMNS = 3;
const LONGEST_ROW_BYTES = 16_777_216;

/** Nothing is fetched from outside; what does not fit into memory goes to disk. */
const SETTINGS = {
  threads: '2',
  memory_limit: '1GB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
} as const;

/** A database in memory that lives as long as the work. */
export async function withDatabase<Value>(work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value> {
  const folder = join(tmpdir(), `switchyard-import-${process.pid}-${threadId}`);
  const instance = await DuckDBInstance.create(':memory:', { ...SETTINGS, temp_directory: folder });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** All rows of a statement as objects. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

/**
 * Reads the columns that a mapping names into the table `given`, as text: `rowno`, counted from 1 with the line of names, `wide` for
 * cells beyond the names, and the columns by their places as `c0`, `c1` …
 *
 * @throws Trouble when the file is no table of text.
 */
export async function loadColumns(
  connection: DuckDBConnection,
  path: string,
  names: readonly string[],
  wanted: readonly string[],
  mapping: Mapping,
): Promise<void> {
  const columns = Array.from({ length: names.length + SPARE_COLUMNS }, (_, index) => `'c${index}': 'VARCHAR'`);
  const options = [
    'auto_detect=false',
    'header=false',
    `delim=${quoted(mapping.delimiter)}`,
    `quote='"'`,
    `escape='"'`,
    `encoding=${quoted(mapping.encoding)}`,
    `columns={${columns.join(', ')}}`,
    'null_padding=true',
    'strict_mode=false',
    'parallel=false',
    'ignore_errors=true',
    'store_rejects=true',
    `max_line_size=${LONGEST_ROW_BYTES}`,
  ];
  const chosen = wanted.map((name) => `c${names.indexOf(name)}`);
  const spare = Array.from({ length: SPARE_COLUMNS }, (_, index) => `c${names.length + index} IS NOT NULL`);
  try {
    await connection.run(
      `CREATE TABLE given AS SELECT ${[...chosen, `(${spare.join(' OR ')}) AS wide`].join(', ')}
      FROM read_csv(${quoted(path)}, ${options.join(', ')})`,
    );
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw badInput(`${path} cannot be read as a table of text: ${reason}`);
  }
}
