import type { Result } from '../result.ts';
import { failed, succeeded } from '../result.ts';
import { readMilliseconds } from '../scenario/text/duration-text.ts';
import { nearestName } from '../scenario/text/nearest-name.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import { localTimeOfText } from '../time/local-calendar.ts';
import type { CsvRow } from './csv-rows.ts';
import { readCsv } from './csv-rows.ts';

/** How to read the times of a trace. */
export interface TraceSettings {
  /** Name of the column; when left out, the first one whose name speaks of time or arrival, else the first. */
  readonly column?: string | undefined;
  /** Milliseconds in one, where a time is a plain number; seconds when left out. */
  readonly unit?: number | undefined;
  /** For dates: where the run starts. */
  readonly calendar: LocalCalendar;
}

/** What is wrong with one line of a trace, or with the file as a whole (line 1). */
export interface TraceProblem {
  readonly line: number;
  readonly message: string;
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const CLOCK = /^(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$/;
const ZONED = /^(.+?)\s*(?:(Z)|([+-])(\d{2}):?(\d{2}))$/i;
const SPEAKS_OF_TIME = /time|arriv|creat|open|start|receiv|date|second|moment|^at$/i;

/**
 * Reads recorded arrivals from CSV text, one a row: as plain numbers, as clock times "HH:MM" or "HH:MM:SS" since the
 * start (hours may go on past 24), as durations "5 min", or as dates and times, local ones "2026-01-05 14:00" or with
 * their offset from UTC. Returns the moments in whole ms, sorted; or every bad row.
 */
export function parseTrace(text: string, settings: TraceSettings): Result<number[], readonly TraceProblem[]> {
  const { rows, openQuoteAt } = readCsv(text);
  if (openQuoteAt !== undefined) return failed([{ line: openQuoteAt, message: 'a quote is opened and never closed' }]);
  if (rows.length === 0) return failed([{ line: 1, message: 'the file is empty' }]);
  const { column } = settings;
  const place = column === undefined ? likelyColumn(rows[0]) : rows[0].cells.indexOf(column);
  if (place === -1) return failed([unknownColumn(column!, rows[0])]);
  const isHeaded = column !== undefined || !momentOf(rows[0].cells[place], settings).ok;
  if (isHeaded && rows.length === 1) return failed([{ line: rows[0].line, message: 'no time in the file' }]);

  const moments: number[] = [];
  const problems: TraceProblem[] = [];
  for (const row of isHeaded ? rows.slice(1) : rows) {
    const reading = momentOf(row.cells[place] ?? '', settings);
    if (reading.ok) moments.push(reading.value);
    else problems.push({ line: row.line, message: reading.problem });
  }
  return problems.length > 0 ? failed(problems) : succeeded(moments.sort((one, other) => one - other));
}

function likelyColumn(header: CsvRow): number {
  return Math.max(
    0,
    header.cells.findIndex((name) => SPEAKS_OF_TIME.test(name)),
  );
}

function unknownColumn(column: string, header: CsvRow): TraceProblem {
  const near = nearestName(column, header.cells);
  const hint = near === undefined ? `columns are ${header.cells.join(', ')}` : `did you mean "${near}"?`;
  return { line: header.line, message: `no column "${column}"; ${hint}` };
}

/** The moment that a cell says, whole ms since the start. */
function momentOf(cell: string, settings: TraceSettings): Result<number, string> {
  if (cell === '') return failed('no time in this row');
  const moment = millisecondsOf(cell, settings);
  if (moment === undefined) return failed(`"${cell}" is no time`);
  if (!(moment < 1e13)) return failed(`"${cell}" is more than 300 years after the start`);
  if (moment < 0) return failed(`"${cell}" is before the start of the run`);
  return succeeded(Math.round(moment));
}

function millisecondsOf(cell: string, { unit = 1000, calendar }: TraceSettings): number | undefined {
  if (PLAIN_NUMBER.test(cell)) return Number(cell) * unit;
  const clock = CLOCK.exec(cell);
  if (clock !== null) return ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000;
  const local = calendar.momentOfText(cell);
  if (local !== undefined) return local;
  const zoned = ZONED.exec(cell);
  const time = zoned === null ? undefined : localTimeOfText(zoned[1]);
  if (zoned !== null && time !== undefined) return calendar.momentOfUtc(time - offsetOf(zoned));
  const duration = readMilliseconds(cell);
  return duration.ok ? duration.value : undefined;
}

function offsetOf(zoned: RegExpExecArray): number {
  if (zoned[2] !== undefined) return 0;
  const size = (Number(zoned[4]) * 60 + Number(zoned[5])) * 60_000;
  return zoned[3] === '-' ? -size : size;
}
