import { succeeded } from '../result.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import { looksLikeDateTime } from './text/calendar-text.ts';
import { readDuration, unitLengthMs } from './text/duration-text.ts';
import type { Reading } from './text/fault.ts';
import { fault } from './text/fault.ts';
import { nearestName } from './text/nearest-name.ts';

/** Rows reported one by one; the others are counted. */
const MOST_ROWS_REPORTED = 20;

/** How the times of a CSV file are to be read. */
export interface TimesColumn {
  /** Name in the header; the first column when undefined. */
  readonly column?: string | undefined;
  /** Length of the unit of plain numbers, ms. */
  readonly unitMs?: number | undefined;
  /** For local dates and times; undefined when the calendar itself is wrong. */
  readonly calendar?: LocalCalendar | undefined;
}

/** A row of a file that holds no usable time; rows count from 1, the header included. */
export interface RowFault {
  readonly row: number;
  readonly message: string;
}

/** Times read from a file, or its rows that are wrong; a row of 0 is the file as a whole. */
export interface TimesReading {
  readonly times: readonly number[];
  readonly faults: readonly RowFault[];
}

/** Reads the recorded times of a CSV text: whole milliseconds from the start of the run, in the order of the rows. */
export function readTimesFile(text: string, settings: TimesColumn): TimesReading {
  const rows = text.split(/\r?\n/);
  while (rows.length > 0 && rows.at(-1)?.trim() === '') rows.pop();
  const header = cellsOf(rows[0] ?? '');
  if (settings.column === undefined) return readColumn(rows, { at: 0, from: isHeader(header[0]) ? 1 : 0 }, settings);
  const column = header.indexOf(settings.column);
  if (column !== -1) return readColumn(rows, { at: column, from: 1 }, settings);
  const near = nearestName(settings.column, header);
  const hint = near === undefined ? `it has ${header.join(', ')}` : `did you mean "${near}"?`;
  return { times: [], faults: [{ row: 1, message: `no column "${settings.column}"; ${hint}` }] };
}

function readColumn(
  rows: readonly string[],
  column: { at: number; from: number },
  settings: TimesColumn,
): TimesReading {
  const times: number[] = [];
  const faults: RowFault[] = [];
  let last = 0;
  for (let index = column.from; index < rows.length; index++) {
    const reading = readCell(cellsOf(rows[index])[column.at], settings);
    if (!reading.ok) {
      faults.push({ row: index + 1, message: reading.problem[0].message });
      continue;
    }
    if (reading.value < last) faults.push({ row: index + 1, message: 'earlier than the row before it' });
    last = reading.value;
    times.push(reading.value);
  }
  if (times.length === 0 && faults.length === 0) faults.push({ row: 0, message: 'no time at all' });
  return { times, faults: shortened(faults) };
}

function readCell(cell: string | undefined, { unitMs, calendar }: TimesColumn): Reading<number> {
  const text = cell?.trim() ?? '';
  if (text === '') return fault('missing', 'no time in this row');
  if (looksLikeDateTime(text)) {
    const moment = calendar?.momentOfText(text);
    if (moment === undefined) return fault('out-of-range', `"${text}" is no date and time`);
    return moment < 0 ? fault('out-of-range', `"${text}" is before the run starts`) : succeeded(moment);
  }
  if (!/^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text)) return readDuration(text);
  if (unitMs === undefined) return fault('wrong-unit', 'plain numbers need their unit, such as unit: s beside file');
  const time = Math.round(Number(text) * unitMs);
  return time < 0 || time > 1e13
    ? fault('out-of-range', `${text} is before the start, or beyond all time`)
    : succeeded(time);
}

/** Whether the first row names its columns: no time is without a digit. */
function isHeader(cell: string | undefined): boolean {
  return cell !== undefined && !/\d/.test(cell);
}

/** The cells of a row; a cell in double quotes may hold commas. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  );
}

function shortened(faults: readonly RowFault[]): readonly RowFault[] {
  if (faults.length <= MOST_ROWS_REPORTED) return faults;
  const rest = faults.length - MOST_ROWS_REPORTED;
  return [...faults.slice(0, MOST_ROWS_REPORTED), { row: 0, message: `and ${rest} more rows like these` }];
}

/** Milliseconds in a unit named in a file, or the fault that there is none of that name. */
export function readUnit(input: unknown): Reading<number | undefined> {
  if (input === undefined) return succeeded(undefined);
  const length = typeof input === 'string' ? unitLengthMs(input.trim()) : undefined;
  return length === undefined ? fault('wrong-unit', 'expected a unit: ms, s, min, h, d or w') : succeeded(length);
}
