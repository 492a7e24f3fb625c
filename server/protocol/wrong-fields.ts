import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
interface WrongField {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** More are only counted. */
const MOST = 10;
/** A key can be as long as a message. */
const LONGEST_PATH = 200;

/** Everything that is wrong with a message, each with where it stands: `pace.speedup: Too big …; admin: Unrecognized key`. */
export function wrongFields({ issues }: z.ZodError): string {
  const fields = issues.flatMap(fieldsOf);
  const told = fields.slice(0, MOST).map(({ path, message }) => {
    const at = pathOf(path);
    return at === '' ? message : `${at}: ${message}`;
  });
  const more = fields.length - told.length;
  return [...told, ...(more === 0 ? [] : [`and ${more} more`])].join('; ');
}

/** Where the first of them stands, such as `levers.3`; empty where that is the message as a whole. */
export const firstWrong = ({ issues }: z.ZodError): string => pathOf(issues.flatMap(fieldsOf)[0]?.path ?? []);

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, LONGEST_PATH);

/** An issue by field: each key too many by itself; of a choice that fits nothing what the nearest of its forms lacks. */
function fieldsOf(issue: Issue): WrongField[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'Unrecognized key' }));
  if (issue.code !== 'invalid_union') return [{ path, message }];
  const forms = issue.errors.map((errors) => errors.flatMap(fieldsOf));
  const [nearest] = forms.toSorted((one, other) => one.length - other.length);
  if (nearest === undefined) return [{ path, message }];
  return nearest.map((field) => ({ ...field, path: [...path, ...field.path] }));
}
