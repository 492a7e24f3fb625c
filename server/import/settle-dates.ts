import type { DuckDBConnection } from '@duckdb/node-api';
import { cellSql, quoted } from './cell-sql.ts';
import { rowsOf } from './ticket-database.ts';

/** Forms of dates of which none contradicts another, and what was decided on which grounds. */
export interface SettledDates {
  readonly forms: readonly string[];
  readonly note?: string;
}

const isDayFirst = (form: string): boolean => /^%d[/-]%m/.test(form);
const isMonthFirst = (form: string): boolean => /^%m[/-]%d/.test(form);

/**
 * Decides whether day or month comes first, from all cells of a column: by those above 12, else by which order keeps the dates
 * closer together. Both at once are never believed: what does not fit is a mistake of its row.
 */
export async function settleDates(
  connection: DuckDBConnection,
  column: string,
  forms: readonly string[],
): Promise<SettledDates> {
  if (!forms.some(isDayFirst) || !forms.some(isMonthFirst)) return { forms };
  const cell = cellSql(column);
  const part = (group: number): string =>
    `try_cast(regexp_extract(${cell}, '^(\\d{1,2})[/-](\\d{1,2})[/-]', ${group}) AS INTEGER)`;
  const span = (isWanted: (form: string) => boolean): string => {
    const read = `try_strptime(replace(${cell}, ',', ''), [${forms.filter(isWanted).map(quoted).join(', ')}])`;
    return `coalesce(epoch_ms(max(${read})) - epoch_ms(min(${read})), 0)`;
  };
  const [{ days, months } = {}] = await rowsOf(
    connection,
    `SELECT count(*) FILTER (${part(1)} > 12) AS days, count(*) FILTER (${part(2)} > 12) AS months FROM given`,
  );
  const counts = { daysFirst: Number(days), monthsFirst: Number(months) };
  if (days !== months) return decided(forms, { ...counts, daySpan: 0, monthSpan: 0 });
  const [{ ofDays, ofMonths } = {}] = await rowsOf(
    connection,
    `SELECT ${span(isDayFirst)} AS "ofDays", ${span(isMonthFirst)} AS "ofMonths" FROM given`,
  );
  return decided(forms, { ...counts, daySpan: Number(ofDays), monthSpan: Number(ofMonths) });
}

/** What the cells of a column say for either order. */
interface Evidence {
  readonly daysFirst: number;
  readonly monthsFirst: number;
  readonly daySpan: number;
  readonly monthSpan: number;
}

function decided(forms: readonly string[], evidence: Evidence): SettledDates {
  const { daysFirst, monthsFirst, daySpan, monthSpan } = evidence;
  const isCertain = daysFirst !== monthsFirst;
  const dayFirst = isCertain ? daysFirst > monthsFirst : daySpan <= monthSpan;
  const kept = forms.filter((form) => !(dayFirst ? isMonthFirst(form) : isDayFirst(form)));
  const order = dayFirst ? 'day before month' : 'month before day';
  const grounds = isCertain
    ? `${Math.max(daysFirst, monthsFirst)} cells can only be read so` +
      (Math.min(daysFirst, monthsFirst) > 0 ? `, ${Math.min(daysFirst, monthsFirst)} only the other way` : '')
    : daySpan === monthSpan
      ? 'nothing in the file tells; --date-format says otherwise'
      : 'no day is above 12, but so they lie closer together; --date-format says otherwise';
  return { forms: kept, note: `${order}: ${grounds}` };
}
