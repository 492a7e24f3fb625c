import { OFFSET_PATTERN } from './date-forms.ts';
import { DURATION_UNITS } from './duration-cells.ts';
import { FIELDS, type FieldName } from './fields.ts';
import type { Mapping } from './mapping.ts';

/** A text as SQL has it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const SENTINELS = ['', '-', '?', 'n/a', 'na', 'null', 'none', 'nan'].map(quoted).join(', ');

/** A cell without blanks around it; the ways to write nothing are nothing. */
export const cellSql = (column: string): string =>
  `CASE WHEN lower(trim(${column})) IN (${SENTINELS}) THEN NULL ELSE trim(${column}) END`;

/** A cell as what it says: a reading of the desk's clock, ms, or the cell itself for words. Null where it cannot be read. */
export function valueSql(name: FieldName, cell: string, mapping: Mapping): string {
  switch (FIELDS[name].kind) {
    case 'moment':
      return momentSql(cell, mapping);
    case 'duration':
      return durationSql(cell, DURATION_UNITS[mapping.units[name] ?? 's']);
    case 'word':
      return cell;
  }
}

function momentSql(cell: string, { dateForms, timeZone, writtenIn }: Mapping): string {
  const plain = `regexp_replace(replace(${cell}, ',', ''), '\\s+', ' ', 'g')`;
  const hasOffset = `regexp_matches(${plain}, ${quoted(OFFSET_PATTERN)})`;
  const local = `regexp_replace(CASE WHEN ${hasOffset} THEN regexp_extract(${plain}, ${quoted(OFFSET_PATTERN)}, 1) ELSE ${plain} END, '^(\\d{4}-\\d\\d-\\d\\d)T', '\\1 ')`;
  const forms = `[${dateForms.map(quoted).join(', ')}]`;
  const readAs = (text: string): string =>
    dateForms.length === 0 ? 'CAST(NULL AS TIMESTAMP)' : `try_strptime(${text}, ${forms})`;
  const read = readAs(local);
  const epoch = `epoch_ms(try_cast(${cell} AS BIGINT) * CASE WHEN length(${cell}) = 10 THEN 1000 ELSE 1 END)`;
  const utc = `${read} - ${offsetSql(plain)}`;
  // Most cells need none of the mending, which takes ten times as long.
  return `CASE
    WHEN ${readAs(cell)} IS NOT NULL THEN ${inZone(readAs(cell), writtenIn, timeZone)}
    WHEN regexp_matches(${cell}, '^1\\d{9}(\\d{3})?$') THEN ${inZone(epoch, 'UTC', timeZone)}
    WHEN ${hasOffset} THEN ${timeZone === undefined ? read : inZone(utc, 'UTC', timeZone)}
    ELSE ${inZone(read, writtenIn, timeZone)} END`;
}

/** A reading of one zone's clock as that of another. */
function inZone(timestamp: string, from: string | undefined, to: string | undefined): string {
  if (to === undefined || from === undefined || from === to) return timestamp;
  return `timezone(${quoted(to)}, timezone(${quoted(from)}, ${timestamp}))`;
}

/** The offset behind a moment as an interval. */
function offsetSql(plain: string): string {
  const parts = String.raw`([+-])(\d\d):?(\d\d)?$`;
  const part = (group: number): string => `regexp_extract(${plain}, ${quoted(parts)}, ${group})`;
  const minutes = `coalesce(try_cast(${part(2)} AS INTEGER), 0) * 60 + coalesce(try_cast(${part(3)} AS INTEGER), 0)`;
  return `to_minutes(CASE WHEN ${part(1)} = '-' THEN -1 ELSE 1 END * (${minutes}))`;
}

/** A number, also with a comma before the decimals, or hours, minutes and seconds between colons. */
function durationSql(cell: string, unit: number): string {
  const number = `try_cast(replace(${cell}, ',', '.') AS DOUBLE) * ${unit}`;
  const parts = `list_transform(string_split(${cell}, ':'), x -> try_cast(x AS DOUBLE))`;
  const clock = `list_reduce(${parts}, (sum, x) -> sum * 60 + x) * 1000 * CASE WHEN len(${parts}) = 2 AND ${unit} >= 60000 THEN 60 ELSE 1 END`;
  return `CASE WHEN regexp_matches(${cell}, '^\\d+(:\\d\\d){1,2}(\\.\\d+)?$') THEN ${clock} ELSE ${number} END`;
}
