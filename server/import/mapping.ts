import type { DurationUnit } from './duration-cells.ts';
import type { FieldName } from './fields.ts';
import type { Encoding } from './open-text.ts';

/** How a file is read: what was guessed, corrected or taken from a template. */
export interface Mapping {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: boolean;
  /** Columns of each field; several are put together with a blank, such as a date and a time. */
  readonly columns: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** Forms of dates in the codes of strptime, the first that fits counts. */
  readonly dateForms: readonly string[];
  /** Zone in which the desk lives, such as `Europe/Rome`; times with an offset are told in it. Absent: as they are written. */
  readonly timeZone?: string | undefined;
  /** Zone in which times without an offset are written; that of the desk when absent. */
  readonly writtenIn?: string | undefined;
  readonly units: Readonly<Partial<Record<FieldName, DurationUnit>>>;
}
