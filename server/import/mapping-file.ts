import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { badInput } from '../trouble.ts';
import { DURATION_UNITS, type DurationUnit } from './duration-cells.ts';
import { FIELD_NAMES, fieldsOf } from './fields.ts';
import type { Given } from './guess-mapping.ts';
import type { Mapping } from './mapping.ts';
import { ENCODINGS } from './open-text.ts';
import { DELIMITERS } from './text-form.ts';

const unit = z.enum(Object.keys(DURATION_UNITS) as [DurationUnit, ...DurationUnit[]]);

const mappingSchema = z
  .strictObject({
    encoding: z.enum(ENCODINGS),
    delimiter: z.enum(DELIMITERS),
    header: z.boolean(),
    columns: z.partialRecord(z.enum(FIELD_NAMES), z.array(z.string()).min(1)),
    dateForms: z.array(z.string()),
    timeZone: z.string(),
    writtenIn: z.string(),
    units: z.partialRecord(z.enum(fieldsOf('duration')), unit),
  })
  .partial();

/** A mapping as a template for other files of the same kind. */
export function mappingText(mapping: Mapping): string {
  const known = Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
  return `# What the columns of an export mean: switchyard import FILE --mapping THIS. What is left out is guessed.\n${stringify(known)}`;
}

/** Reads a template. @throws Trouble with everything that is wrong with it. */
export function parseMapping(text: string, fileName: string): Given {
  let read: unknown;
  try {
    read = parse(text);
  } catch (cause) {
    throw badInput(`${fileName} is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  }
  const parsed = mappingSchema.safeParse(read);
  if (parsed.success) return parsed.data as Given;
  const problems = parsed.error.issues.map(({ path, message }) => `${fileName}  ${path.join('.')}: ${message}`);
  throw badInput(problems.join('\n'));
}
