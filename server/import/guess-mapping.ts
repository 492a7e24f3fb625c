import { formsOf, isTimeOfDay } from './date-forms.ts';
import { unitInName, type DurationUnit } from './duration-cells.ts';
import { FIELD_NAMES, fieldsOf, guessFields, type FieldName } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { TextStart } from './open-text.ts';
import { columnNames, firstRows, guessDelimiter, hasHeader } from './text-form.ts';

/** The first rows of a file by the names of its columns. */
export interface FileStart {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is known before anything is guessed: from a template, then from options. */
export type Given = Partial<Mapping>;

/** How a file is read: what is given, and guesses from its beginning for the rest. */
export function guessMapping(start: TextStart, given: Given): { readonly mapping: Mapping; readonly start: FileStart } {
  const delimiter = given.delimiter ?? guessDelimiter(start.text, start.isWhole);
  const rows = firstRows(start.text, delimiter, start.isWhole);
  const header = given.header ?? hasHeader(rows);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  // A row that is too wide is a mistake of that row; without a header the widest of the first rows tells the width.
  const names = columnNames(rows[0] ?? [], header, header ? (rows[0]?.length ?? 0) : width);
  const file = { columns: names, rows: header ? rows.slice(1) : rows };
  const all = { ...withTimes(guessed(names, given.columns ?? {}), file), ...given.columns };
  const columns: Mapping['columns'] = Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
  const moments = fieldsOf('moment').flatMap((name) => cellsOf(file, columns[name] ?? []));
  return {
    mapping: {
      encoding: given.encoding ?? start.encoding,
      delimiter,
      header,
      columns,
      dateForms: given.dateForms ?? formsOf(moments),
      timeZone: given.timeZone,
      writtenIn: given.writtenIn,
      units: { ...unitsOf(columns), ...given.units },
    },
    start: file,
  };
}

/** Guesses by name among the columns that nothing given names. */
function guessed(names: readonly string[], given: Mapping['columns']): Mapping['columns'] {
  const spoken = new Set(Object.values(given).flat());
  const all = guessFields(names.filter((name) => !spoken.has(name)));
  return Object.fromEntries(Object.entries(all).filter(([name]) => given[name as FieldName] === undefined));
}

/** Where the date stands in a column of its own, it is put before the times of day of every moment. */
function withTimes(columns: Mapping['columns'], file: FileStart): Mapping['columns'] {
  const [date] = columns.created ?? [];
  if (date === undefined || cellsOf(file, [date]).some((cell) => cell.includes(':'))) return columns;
  const taken = new Set(FIELD_NAMES.flatMap((name) => columns[name] ?? []));
  const time = file.columns.find((name) => !taken.has(name) && hasTimesOfDay(file, name));
  if (time === undefined) return columns;
  const others = fieldsOf('moment').flatMap((name) => {
    const [column] = columns[name] ?? [];
    return name !== 'created' && column !== undefined && hasTimesOfDay(file, column) ? [[name, [date, column]]] : [];
  });
  return { ...columns, ...Object.fromEntries(others), created: [date, time] };
}

function hasTimesOfDay(file: FileStart, column: string): boolean {
  const cells = cellsOf(file, [column]);
  return cells.length > 0 && cells.every(isTimeOfDay);
}

/** Cells of some columns, put together row by row. */
export function cellsOf({ columns, rows }: FileStart, names: readonly string[]): readonly string[] {
  const places = names.map((name) => columns.indexOf(name));
  return rows.map((row) => places.map((place) => row[place] ?? '').join(' ')).filter((cell) => cell.trim() !== '');
}

function unitsOf(columns: Mapping['columns']): Mapping['units'] {
  const units: Partial<Record<FieldName, DurationUnit>> = {};
  for (const name of fieldsOf('duration')) {
    const [column] = columns[name] ?? [];
    if (column !== undefined) units[name] = unitInName(column) ?? 's';
  }
  return units;
}
