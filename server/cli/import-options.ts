import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { nearestName } from '../../engine/index.ts';
import { formOf } from '../import/date-forms.ts';
import { DURATION_UNITS, type DurationUnit } from '../import/duration-cells.ts';
import { FIELD_NAMES, type FieldName } from '../import/fields.ts';
import type { Given } from '../import/guess-mapping.ts';
import { parseMapping } from '../import/mapping-file.ts';
import { ENCODINGS } from '../import/open-text.ts';
import { DELIMITER_NAMES, DELIMITERS } from '../import/text-form.ts';
import { badInput, environmentTrouble } from '../trouble.ts';
import { collect } from './command.ts';

/** What commander hands over: text as it was given. */
export interface GivenImport {
  readonly column?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly timeZone?: string;
  readonly writtenIn?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly header: boolean;
  readonly unit?: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly errors: string;
  readonly json?: boolean;
}

/** Options of every command that reads tickets. */
export function withImportOptions(command: Command): Command {
  return command
    .argument('<file>', 'tickets as separated values, plain or as .gz')
    .option(
      '--column <field=name>',
      'the column of a field; "date+time" puts two together, nothing leaves it out',
      collect,
    )
    .option('--date-format <form>', 'such as "dd/MM/yyyy HH:mm"; may be repeated', collect)
    .option('--time-zone <zone>', 'where the desk is, such as Europe/Rome')
    .option('--written-in <zone>', 'zone of times without an offset, such as UTC (that of the desk)')
    .option('--delimiter <name>', `one of ${Object.values(DELIMITER_NAMES).join(', ')}`)
    .option('--encoding <name>', `one of ${ENCODINGS.join(', ')}`)
    .option('--no-header', 'the first line is a ticket, no names')
    .option('--unit <field=unit>', `what numbers of a field count: ${Object.keys(DURATION_UNITS).join(', ')}`, collect)
    .option('--mapping <file>', 'a template of all this; other options go before it')
    .option('--save-mapping <file>', 'write what was guessed and given as a template')
    .option('--errors <n>', 'rows to tell of each kind of problem', '10')
    .option('--json', 'print everything as JSON instead of tables');
}

/**
 * What is given of a file: from a template, and options before it.
 *
 * @throws Trouble with every mistake, a line each.
 */
export async function readGiven(options: GivenImport): Promise<Given> {
  const problems: string[] = [];
  const template = options.mapping === undefined ? {} : parseMapping(await textOf(options.mapping), options.mapping);
  const columns = readColumns(options.column ?? [], problems);
  const delimiter = DELIMITERS.find(
    (each) => each === options.delimiter || DELIMITER_NAMES[each] === options.delimiter,
  );
  if (delimiter === undefined && options.delimiter !== undefined) {
    problems.push(
      `--delimiter  expected one of ${Object.values(DELIMITER_NAMES).join(', ')}, found "${options.delimiter}"`,
    );
  }
  const encoding = ENCODINGS.find((each) => each === options.encoding);
  if (encoding === undefined && options.encoding !== undefined) {
    problems.push(`--encoding  expected one of ${ENCODINGS.join(', ')}, found "${options.encoding}"`);
  }
  const units = readUnits(options.unit ?? [], problems);
  const dateForms = options.dateFormat?.map((text) => readForm(text, problems));
  for (const [name, zone] of [
    ['time-zone', options.timeZone],
    ['written-in', options.writtenIn],
  ] as const) {
    if (zone !== undefined && !isZone(zone))
      problems.push(`--${name}  expected a zone such as Europe/Rome or UTC, found "${zone}"`);
  }
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return {
    ...template,
    ...(options.header ? {} : { header: false }),
    ...defined({ delimiter, encoding, dateForms, timeZone: options.timeZone, writtenIn: options.writtenIn }),
    columns: { ...template.columns, ...columns },
    units: { ...template.units, ...units },
  };
}

/** How many rows to tell of each kind of problem. @throws Trouble when it is no number. */
export function readErrors(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw badInput(`--errors  expected a whole number from 0 to 99999, found "${text}"`);
}

const defined = (values: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function readColumns(given: readonly string[], problems: string[]): Given['columns'] {
  const columns: Partial<Record<FieldName, readonly string[]>> = {};
  for (const text of given) {
    const [name, ...rest] = text.split('=');
    const field = fieldNamed(name ?? '', '--column', problems);
    const wanted = rest.join('=');
    if (rest.length === 0)
      problems.push(`--column  expected field=name, such as created="Created at", found "${text}"`);
    else if (field !== undefined) columns[field] = wanted === '' ? [] : wanted.split('+');
  }
  return columns;
}

function readUnits(given: readonly string[], problems: string[]): Given['units'] {
  const units: Partial<Record<FieldName, DurationUnit>> = {};
  for (const text of given) {
    const [name = '', unit = ''] = text.split('=');
    const field = fieldNamed(name, '--unit', problems);
    if (!Object.hasOwn(DURATION_UNITS, unit)) {
      problems.push(`--unit  expected one of ${Object.keys(DURATION_UNITS).join(', ')}, found "${unit}"`);
    } else if (field !== undefined) units[field] = unit as DurationUnit;
  }
  return units;
}

function fieldNamed(name: string, option: string, problems: string[]): FieldName | undefined {
  const found = FIELD_NAMES.find((each) => each === name);
  if (found !== undefined) return found;
  const meant = nearestName(name, FIELD_NAMES);
  const hint = meant === undefined ? '' : `  did you mean "${meant}"?`;
  problems.push(`${option}  expected one of ${FIELD_NAMES.join(', ')}, found "${name}"${hint}`);
  return undefined;
}

function readForm(text: string, problems: string[]): string {
  const form = formOf(text);
  if (form === undefined)
    problems.push(
      `--date-format  expected a form with year, month and day, such as "dd/MM/yyyy HH:mm", found "${text}"`,
    );
  return form ?? text;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
}
