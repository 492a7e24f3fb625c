import type { DuckDBConnection } from '@duckdb/node-api';
import { nearestName } from '../../engine/index.ts';
import { badInput } from '../trouble.ts';
import { cellSql, valueSql } from './cell-sql.ts';
import { FIELDS, type FieldName } from './fields.ts';
import { cellsOf, guessMapping, type FileStart, type Given } from './guess-mapping.ts';
import { readHistory, type History } from './history.ts';
import type { Mapping } from './mapping.ts';
import { readStart } from './open-text.ts';
import { whoAsked } from './part-of-history.ts';
import { personalReason, type PersonalReason } from './personal.ts';
import { findProblems, KEPT, type ProblemKind } from './row-problems.ts';
import { settleDates } from './settle-dates.ts';
import { loadColumns, rowsOf, withDatabase } from './ticket-database.ts';

/** A file of tickets that was read. */
export interface Imported {
  readonly mapping: Mapping;
  /** On what grounds day or month comes first. */
  readonly dateNote?: string;
  /** Columns that were left out, and why. */
  readonly leftOut: readonly { readonly column: string; readonly personal: PersonalReason | undefined }[];
  readonly kept: number;
  readonly dropped: number;
  /** Of those kept: customers who were gone without having waited, and without an answer. They are not in the history. */
  readonly askedNobody: number;
  readonly problems: readonly ProblemKind[];
  readonly history: History;
  /** The first cells of each column that is used. */
  readonly samples: Readonly<Partial<Record<FieldName, string>>>;
}

/**
 * Reads tickets from a file of separated values.
 *
 * @param given what is known of the file; the rest is guessed
 * @param examples rows to tell of each kind of problem
 * @throws Trouble when the file cannot be read, or a column that is given is not there, or nobody can tell when tickets came.
 */
export async function importTickets(path: string, given: Given, examples: number): Promise<Imported> {
  const { mapping: guess, start } = guessMapping(await readStart(path), given);
  checkColumns(guess, start, path);
  return withDatabase(async (connection) => {
    const used = [...new Set(Object.values(guess.columns).flat())];
    await loadColumns(connection, path, start.columns, used, guess);
    const column = (name: string): string => `c${start.columns.indexOf(name)}`;
    const created = joined(guess.columns.created!, column);
    const settled =
      given.dateForms === undefined
        ? await settleDates(connection, created, guess.dateForms)
        : { forms: guess.dateForms };
    const mapping = { ...guess, dateForms: settled.forms };
    await makeTickets(connection, mapping, column);
    const problems = await findProblems(connection, mapping, examples);
    const [{ kept = 0, all = 0 } = {}] = await rowsOf(
      connection,
      `SELECT count(*) FILTER (${KEPT}) AS kept, count(*) AS all FROM tickets`,
    );
    const everything = await readHistory(connection, mapping);
    const history = whoAsked(everything);
    return {
      mapping,
      ...('note' in settled ? { dateNote: settled.note } : {}),
      leftOut: leftOutOf(start, used),
      kept: Number(kept),
      dropped: Number(all) - Number(kept),
      problems,
      askedNobody: everything.rows - history.rows,
      history,
      samples: samplesOf(start, mapping),
    };
  });
}

function checkColumns({ columns }: Mapping, start: FileStart, path: string): void {
  const problems = Object.entries(columns).flatMap(([name, wanted]) =>
    wanted
      .filter((column) => !start.columns.includes(column))
      .map((column) => {
        const meant = nearestName(column, start.columns);
        const hint = meant === undefined ? '' : `  did you mean "${meant}"?`;
        return `--column ${name}=${column}  ${path} has no such column${hint}`;
      }),
  );
  if (columns.created === undefined) {
    problems.push(`${path} has no column that tells when a ticket came; name it with --column created=NAME`);
  }
  if (problems.length > 0) throw badInput([...problems, `Its columns: ${start.columns.join(', ')}`].join('\n'));
}

/** Several columns as one text. */
const joined = (names: readonly string[], column: (name: string) => string): string =>
  names.length === 1 ? column(names[0]!) : `concat_ws(' ', ${names.map((name) => cellSql(column(name))).join(', ')})`;

/** Makes `tickets` of `given`: each field as its cell and as what it says, and whether the row came before. */
async function makeTickets(
  connection: DuckDBConnection,
  mapping: Mapping,
  column: (name: string) => string,
): Promise<void> {
  const fields = Object.entries(mapping.columns) as [FieldName, readonly string[]][];
  const cells = fields.map(([name, names]) => `${cellSql(joined(names, column))} AS cell_${name}`);
  const values = fields.map(([name]) => `${valueSql(name, `cell_${name}`, mapping)} AS read_${name}`);
  const numbers = fields.map(([name]) =>
    FIELDS[name].kind === 'moment'
      ? `CASE WHEN year(read_${name}) BETWEEN 1970 AND 2099 THEN CAST(epoch_ms(read_${name}) AS DOUBLE) END AS ${name}`
      : `read_${name} AS ${name}`,
  );
  const hasId = mapping.columns.id !== undefined && mapping.columns.offered === undefined;
  const repeated = hasId
    ? `cell_id IS NOT NULL AND read_created IS NOT NULL AND row_number() OVER (PARTITION BY cell_id, read_created, wide ORDER BY rowno) > 1`
    : 'false';
  await connection.run(
    `CREATE TABLE tickets AS SELECT rowno, wide, ${fields.map(([name]) => `cell_${name}`).join(', ')}, ${numbers.join(', ')},
      ${repeated} AS repeated
    FROM (SELECT *, ${values.join(', ')}
      FROM (SELECT rowid + 1 AS rowno, wide, ${cells.join(', ')} FROM given ${mapping.header ? 'WHERE rowid > 0' : ''}))`,
  );
}

function leftOutOf(start: FileStart, used: readonly string[]): Imported['leftOut'] {
  return start.columns
    .filter((column) => !used.includes(column))
    .map((column) => ({ column, personal: personalReason(column, cellsOf(start, [column])) }));
}

function samplesOf(start: FileStart, { columns }: Mapping): Imported['samples'] {
  return Object.fromEntries(Object.entries(columns).map(([name, names]) => [name, cellsOf(start, names)[0] ?? '']));
}
