import type { DuckDBConnection } from '@duckdb/node-api';
import { formText } from './date-forms.ts';
import { FIELDS, type FieldName } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { rowsOf } from './ticket-database.ts';

/** What is wrong with one row. */
export interface RowProblem {
  /** Counted from 1, the line of names included; a row with line breaks in a cell is one row. Empty lines do not count. */
  readonly row: number;
  readonly reason: string;
}

/** One kind of problem, all rows of it. */
export interface ProblemKind {
  readonly what: string;
  readonly remedy: string;
  /** Whether rows of this kind are dropped; otherwise only the cell is left out. */
  readonly drops: boolean;
  readonly rows: number;
  /** The first of them. */
  readonly first: readonly RowProblem[];
}

interface Rule {
  readonly what: string;
  readonly remedy: string;
  readonly drops: boolean;
  /** True for rows that have the problem. */
  readonly when: string;
  /** The reason in SQL, as text. */
  readonly reason: string;
}

/** Everything that is wrong with the rows of the table `tickets`, and as many examples of each kind as wanted. */
export async function findProblems(
  connection: DuckDBConnection,
  mapping: Mapping,
  examples: number,
): Promise<readonly ProblemKind[]> {
  const kinds: ProblemKind[] = [];
  for (const rule of rulesOf(mapping)) {
    const [{ rows = 0 } = {}] = await rowsOf(connection, `SELECT count(*) AS rows FROM tickets WHERE ${rule.when}`);
    if (Number(rows) === 0) continue;
    const first = await rowsOf(
      connection,
      `SELECT rowno, ${rule.reason} AS reason FROM tickets WHERE ${rule.when} ORDER BY rowno LIMIT ${examples}`,
    );
    const { what, remedy, drops } = rule;
    const problems = first.map(({ rowno, reason }) => ({ row: Number(rowno), reason: String(reason) }));
    kinds.push({ what, remedy, drops, rows: Number(rows), first: problems });
  }
  return kinds;
}

/** What a row has to be to count. */
export const KEPT = 'NOT wide AND created IS NOT NULL AND NOT repeated';

function rulesOf(mapping: Mapping): readonly Rule[] {
  const mapped = Object.keys(mapping.columns) as FieldName[];
  const others = mapped.filter((name) => name !== 'created' && FIELDS[name].kind !== 'word');
  return [
    {
      what: 'more cells than columns',
      remedy: 'a cell with the delimiter in it needs quotes around it',
      drops: true,
      when: 'wide',
      reason: `'has more cells than there are columns'`,
    },
    {
      what: `${columnOf('created', mapping)} is empty`,
      remedy: 'a ticket without a time cannot be counted; fill it in or leave the row',
      drops: true,
      when: 'NOT wide AND cell_created IS NULL',
      reason: `'has no time'`,
    },
    {
      what: `${columnOf('created', mapping)} is no date`,
      remedy: `expected ${formsText(mapping)}; mend the cell, or name its form with --date-format`,
      drops: true,
      when: 'NOT wide AND cell_created IS NOT NULL AND created IS NULL',
      reason: unreadable('created'),
    },
    ...(mapped.includes('id') ? [repeatedRule(mapping)] : []),
    ...others.flatMap((name) => cellRules(name, mapping)),
  ];
}

function repeatedRule(mapping: Mapping): Rule {
  return {
    what: `${columnOf('id', mapping)} came before, with the same time`,
    remedy: 'the first row of a ticket is kept; leave the column out with --column id= to keep all',
    drops: true,
    when: 'repeated AND NOT wide AND created IS NOT NULL',
    reason: `'repeats the ticket of an earlier row'`,
  };
}

function cellRules(name: FieldName, mapping: Mapping): Rule[] {
  const isMoment = FIELDS[name].kind === 'moment';
  const form = isMoment ? formsText(mapping) : 'a number, or hours and minutes such as 1:30:00';
  const rules: Rule[] = [
    {
      what: `${columnOf(name, mapping)} is no ${isMoment ? 'date' : 'length of time'}`,
      remedy: `expected ${form}; the cell is left out`,
      drops: false,
      when: `${KEPT} AND cell_${name} IS NOT NULL AND ${name} IS NULL`,
      reason: unreadable(name),
    },
  ];
  const before = name === 'decided' && mapping.columns.offered !== undefined ? 'offered' : 'created';
  rules.push({
    what: isMoment
      ? `${columnOf(name, mapping)} is before ${columnOf(before, mapping)}`
      : `${columnOf(name, mapping)} is below 0`,
    remedy: 'the cell is left out',
    drops: false,
    when: `${KEPT} AND ${isMoment ? `${name} < ${before}` : `${name} < 0`}`,
    reason: isMoment
      ? `'is ' || CAST(ceil((${before} - ${name}) / 60000) AS BIGINT) || ' min too early'`
      : unreadable(name),
  });
  return rules;
}

const unreadable = (name: FieldName): string => `'has "' || left(cell_${name}, 40) || '"'`;

const columnOf = (name: FieldName, { columns }: Mapping): string => `"${(columns[name] ?? [name]).join(' + ')}"`;

const formsText = ({ dateForms }: Mapping): string => {
  const shown = dateForms.slice(0, 3).map(formText).join(' or ');
  return shown === '' ? 'a date' : shown;
};
