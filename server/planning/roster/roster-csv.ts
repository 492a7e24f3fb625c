import { clockText, dateText } from '../../../engine/index.ts';
import type { RosteredShift } from '../../../engine/index.ts';

const COLUMNS = ['person', 'group', 'kind', 'date', 'start', 'end date', 'end', 'hours', 'cost'] as const;

const DAY_MS = 24 * 3_600_000;

/**
 * A roster as a table: a row a shift and, under it, one for each of its breaks. It opens in spreadsheets: dates and times are written
 * as they read them, lines end as in RFC 4180, and no text of a cell is taken for a formula.
 *
 * @param firstDate of day 0, days since 1970-01-01
 */
export function rosterCsv(shifts: readonly RosteredShift[], firstDate: number): string {
  const rows = shifts.flatMap((shift) => {
    const { person, group, day, pattern, from, lasts, hours, cost } = shift;
    const who = [person ?? '', group];
    const when = (at: number, length: number): string[] => [
      dateAt(firstDate + day, at),
      clockText(at),
      dateAt(firstDate + day, at + length),
      clockText(at + length),
    ];
    return [
      [...who, pattern, ...when(from, lasts), String(hours), cost.toFixed(2)],
      ...shift.breaks.map((each) => [...who, each.name, ...when(each.at, each.lasts), '', '']),
    ];
  });
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

const dateAt = (date: number, time: number): string => dateText(date + Math.floor(time / DAY_MS));

/** Quoted where it has to be; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellText(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
