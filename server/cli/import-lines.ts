import { counted, countText } from '../../engine/index.ts';
import { formText } from '../import/date-forms.ts';
import { FIELD_NAMES, FIELDS } from '../import/fields.ts';
import type { Imported } from '../import/import-tickets.ts';
import { DELIMITER_NAMES, type Delimiter } from '../import/text-form.ts';
import { described, left, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

const FIELD = 10;
const COLUMN = 26;

/** What a file was taken for and what of it counts, for people. */
export function importLines(fileName: string, imported: Imported, style: Style): string[] {
  return [
    ...wrapped(`${fileName}: ${countText(imported.kept)} tickets, ${countText(imported.dropped)} rows dropped`).map(
      style.bold,
    ),
    '',
    ...formLines(imported),
    '',
    style.dim(left('field', FIELD) + left('column', COLUMN) + 'means'),
    ...FIELD_NAMES.map((name) => fieldLine(name, imported, style)),
    '',
    ...leftOutLines(imported, style),
    ...askedNobodyLines(imported),
    ...problemLines(imported, style),
  ];
}

function formLines({ mapping, dateNote }: Imported): string[] {
  const { delimiter, encoding, header, dateForms, timeZone, writtenIn } = mapping;
  const zone = timeZone ?? 'as written; --time-zone says where the desk is';
  return described([
    ['text', `${encoding}, ${DELIMITER_NAMES[delimiter as Delimiter]}, ${header ? 'with' : 'without'} a line of names`],
    [
      'dates',
      dateForms.length === 0 ? 'seconds or milliseconds since 1970' : dateForms.slice(0, 4).map(formText).join(' or '),
    ],
    ...(dateNote === undefined ? [] : [['', dateNote] as const]),
    ['clock', writtenIn === undefined ? zone : `${zone}; written in ${writtenIn}`],
  ]);
}

function fieldLine(name: (typeof FIELD_NAMES)[number], { mapping, samples }: Imported, style: Style): string {
  const columns = mapping.columns[name] ?? [];
  if (columns.length === 0) return style.dim(left(name, FIELD) + left('–', COLUMN) + FIELDS[name].about);
  const unit = mapping.units[name];
  const shown = name === 'expert' ? FIELDS[name].about : `${FIELDS[name].about}, such as ${samples[name] ?? ''}`;
  return (
    left(name, FIELD) + left(columns.join(' + '), COLUMN - 1) + ' ' + shown + (unit === undefined ? '' : ` ${unit}`)
  );
}

function leftOutLines({ leftOut }: Imported, style: Style): string[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.map(({ column, personal }) => (personal === undefined ? column : `${column} (${personal})`));
  return [...wrapped(`Not read: ${names.join(', ')}`).map(style.dim), ''];
}

function askedNobodyLines({ askedNobody }: Imported): string[] {
  if (askedNobody === 0) return [];
  return wrapped(
    `${counted(askedNobody, 'row')} of customers who were gone without a wait or an answer: they asked nobody, and are not counted.`,
  );
}

function problemLines({ problems }: Imported, style: Style): string[] {
  return problems.flatMap(({ what, remedy, drops, rows, first }) => [
    ...wrapped(`${drops ? '✕' : '!'} ${countText(rows)} ${rows === 1 ? 'row' : 'rows'}: ${what} – ${remedy}`).map(
      drops ? style.bad : style.warning,
    ),
    ...first.map(({ row, reason }) => `    row ${row}  ${reason}`),
    ...(rows > first.length && first.length > 0 ? [style.dim(`    … and ${countText(rows - first.length)} more`)] : []),
  ]);
}
