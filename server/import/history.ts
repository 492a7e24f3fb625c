import type { DuckDBConnection } from '@duckdb/node-api';
import { FIELDS, type FieldName } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { KEPT } from './row-problems.ts';
import { rowsOf } from './ticket-database.ts';

/** Tickets of a file in its order, by column; what is missing is NaN, or −1 for words. */
export interface History {
  readonly rows: number;
  /** ms on the desk's clock since 1970-01-01 00:00. */
  readonly moments: Readonly<Partial<Record<FieldName, Float64Array>>>;
  /** ms. */
  readonly durations: Readonly<Partial<Record<FieldName, Float64Array>>>;
  readonly words: Readonly<Partial<Record<FieldName, WordColumn>>>;
}

/** Words as numbers. Those of experts are numbers and nothing else. */
export interface WordColumn {
  readonly codes: Float64Array;
  /** The most frequent word first. */
  readonly names: readonly string[];
}

/** Takes the rows that count out of the table `tickets`. */
export async function readHistory(connection: DuckDBConnection, mapping: Mapping): Promise<History> {
  const names = (Object.keys(mapping.columns) as FieldName[]).filter((name) => name !== 'id');
  const words: Partial<Record<FieldName, string[]>> = {};
  for (const name of names.filter((each) => FIELDS[each].kind === 'word'))
    words[name] = await wordsOf(connection, name);
  const [{ count = 0 } = {}] = await rowsOf(connection, `SELECT count(*) AS count FROM tickets WHERE ${KEPT}`);
  const columns = names.map((name) => ({ name, values: new Float64Array(Number(count)) }));
  const chosen = names.map((name) => `coalesce(CAST(${numberSql(name)} AS DOUBLE), 'NaN'::DOUBLE) AS ${name}`);
  const result = await connection.stream(`SELECT ${chosen.join(', ')} FROM tickets WHERE ${KEPT} ORDER BY rowno`);
  for (let row = 0; ;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (const [index, { values }] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let item = 0; item < chunk.rowCount; item++) values[row + item] = Number(vector.getItem(item));
    }
    row += chunk.rowCount;
  }
  const ofKind = (kind: string): [FieldName, Float64Array][] =>
    columns.filter(({ name }) => FIELDS[name].kind === kind).map(({ name, values }) => [name, values]);
  return {
    rows: Number(count),
    moments: Object.fromEntries(ofKind('moment')),
    durations: Object.fromEntries(ofKind('duration')),
    words: Object.fromEntries(
      ofKind('word').map(([name, codes]) => [name, { codes, names: name === 'expert' ? [] : (words[name] ?? []) }]),
    ),
  };
}

/** Times before what they follow, and lengths below 0, are left out. */
function numberSql(name: FieldName): string {
  const { kind } = FIELDS[name];
  if (kind === 'word') return `word_${name}`;
  if (kind === 'duration') return `CASE WHEN ${name} >= 0 THEN ${name} END`;
  return name === 'created' ? name : `CASE WHEN ${name} >= created THEN ${name} END`;
}

/** Numbers the words of a column, the most frequent as 0, in the column `word_…`; gives back the first of them. */
async function wordsOf(connection: DuckDBConnection, name: FieldName): Promise<string[]> {
  await connection.run(
    `CREATE TABLE words_${name} AS SELECT ${name} AS word, row_number() OVER (ORDER BY count(*) DESC, ${name}) - 1 AS code
    FROM tickets WHERE ${KEPT} AND ${name} IS NOT NULL GROUP BY ${name}`,
  );
  await connection.run(`ALTER TABLE tickets ADD COLUMN word_${name} INTEGER`);
  await connection.run(
    `UPDATE tickets SET word_${name} = words_${name}.code FROM words_${name} WHERE tickets.${name} = words_${name}.word`,
  );
  const rows = await rowsOf(connection, `SELECT word FROM words_${name} ORDER BY code LIMIT 200`);
  return rows.map(({ word }) => String(word));
}
