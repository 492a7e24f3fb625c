import { succeeded } from '../result.ts';
import type { Result } from '../result.ts';
import { asMapping } from './plain-data.ts';
import type { Finding } from './scenario-problem.ts';
import { SCENARIO_VERSION } from './schema/scenario-schema.ts';

/** Turns the data of a file of one version into that of the next. It gets a copy of the top mapping, nothing deeper. */
export type Migration = (data: Record<string, unknown>) => Record<string, unknown>;

/** Migrations by the version they start from. There is only one version so far. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Brings the data of a file to the current version. A file that names no version is of version 1, the first there was.
 * Data of another kind (a list, a text) pass through: the check of the whole says what is wrong with them.
 */
export function migrate(
  data: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  current: number = SCENARIO_VERSION,
): Result<unknown, Finding> {
  const mapping = asMapping(data);
  if (mapping === undefined) return succeeded(data);
  const version = Object.hasOwn(mapping, 'version') ? mapping.version : 1;
  const refuse = (code: 'newer-version' | 'wrong-type', message: string): Result<unknown, Finding> => ({
    ok: false,
    problem: { code, path: ['version'], message },
  });
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse('wrong-type', `expected a whole number up to ${current}`);
  }
  if (version > current) {
    return refuse('newer-version', `written for version ${version}; this program reads versions up to ${current}`);
  }
  let migrated: Record<string, unknown> = { ...mapping };
  for (let from = version; from < current; from++) {
    if (!Object.hasOwn(migrations, from)) return refuse('wrong-type', `no way is known from version ${from}`);
    migrated = { ...migrations[from](migrated), version: from + 1 };
  }
  return succeeded({ ...migrated, version: current });
}
