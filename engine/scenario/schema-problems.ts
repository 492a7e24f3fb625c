import type { z } from 'zod';
import { valueAt } from './file-path.ts';
import type { Finding, Path, ProblemCode } from './scenario-problem.ts';
import { SchemaShape } from './schema-shape.ts';
import { CHANNELS } from './schema/tickets.ts';
import { WHOLE_NUMBER_EXPECTED } from './schema/values.ts';
import type { FaultCode } from './text/fault.ts';
import { nearestName } from './text/nearest-name.ts';

type Issue = z.core.$ZodIssue;

/** How a kind of value is called in messages. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of names to values',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** Says in the words of the file what zod found, with suggestions; `data` is what was checked. */
export function findingsOf(issues: readonly Issue[], data: unknown): Finding[] {
  return issues.flatMap((issue) => findingsOfIssue(issue, issue.path as Path, data));
}

function findingsOfIssue(issue: Issue, path: Path, data: unknown): readonly Finding[] {
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], SchemaShape.at(path).keys));
    case 'invalid_union':
      return findingsOfChoice(issue, path, data);
    case 'custom':
      return [ofFault(issue, path, value)];
    case 'invalid_type':
      return [value === undefined ? missingValue(path, kindOf(issue)) : wrongKind(path, kindOf(issue), value)];
    case 'invalid_value':
      if (value === undefined) return [missingValue(path, `one of ${issue.values.join(', ')}`)];
      return [wrongWord(path, issue.values, value)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path)];
    case 'invalid_key':
      return [{ code: 'out-of-range', path, message: 'a name has 1 to 80 characters', at: 'key' }];
    default:
      return [{ code: 'wrong-type', path, message: issue.message }];
  }
}

function kindOf(issue: Issue & { code: 'invalid_type' }): string {
  const whole = issue.message === WHOLE_NUMBER_EXPECTED;
  return whole ? 'a whole number' : (KINDS[issue.expected] ?? issue.expected);
}

function unknownKey(path: Path, known: readonly string[]): Finding {
  const key = String(path.at(-1));
  const isChannel = known.length > 0 && known.every((name) => (CHANNELS as readonly string[]).includes(name));
  const near = nearestName(key, known);
  const hint = near === undefined && known.length <= 14 ? `; known here: ${known.join(', ')}` : '';
  const what = isChannel ? 'channel' : 'key';
  const code = isChannel ? 'unknown-channel' : 'unknown-key';
  return { code, path, message: `unknown ${what} "${key}"${hint}`, suggestion: near, at: 'key' };
}

function missingValue(path: Path, expected: string): Finding {
  return { code: 'missing', path, message: `missing: ${expected}` };
}

function wrongKind(path: Path, expected: string, value: unknown): Finding {
  const inQuotes = expected === 'text' && (typeof value === 'number' || typeof value === 'boolean');
  const suggestion = inQuotes ? `"${value}"` : asNumber(expected, value);
  return { code: 'wrong-type', path, message: `expected ${expected}`, suggestion };
}

/** The number in a text such as "7" or "7 experts", where a number is expected. */
function asNumber(expected: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || !expected.includes('number')) return undefined;
  return /^\s*(\d+(?:\.\d+)?)/.exec(value)?.[1];
}

function wrongWord(path: Path, words: readonly unknown[], value: unknown): Finding {
  const known = words.map(String);
  const near = typeof value === 'string' ? nearestName(value, known) : undefined;
  const isArchetype = path.at(-1) === 'archetype';
  const code = typeof value !== 'string' ? 'wrong-type' : isArchetype ? 'unknown-archetype' : 'unknown-name';
  return {
    code,
    path,
    message: known.length === 1 ? `expected ${known[0]}` : `expected one of ${known.join(', ')}`,
    suggestion: near,
  };
}

function ofFault(issue: Issue & { code: 'custom' }, path: Path, value: unknown): Finding {
  const { fault, suggestion } = (issue.params ?? {}) as { fault?: FaultCode; suggestion?: string };
  const unknown = fault === 'unknown-name' && value !== undefined && issue.message.startsWith('unknown setting');
  return {
    code: unknown ? 'unknown-key' : (fault ?? 'wrong-type'),
    path,
    message: issue.message,
    suggestion,
    ...(unknown && { at: 'key' }),
  };
}

function outOfRange(issue: Issue & { code: 'too_small' | 'too_big' }, path: Path): Finding {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const side = issue.code === 'too_small' ? 'at least' : 'at most';
  const exclusive = issue.inclusive === false;
  const amount = exclusive ? `${issue.code === 'too_small' ? 'more' : 'less'} than ${bound}` : `${side} ${bound}`;
  const unit = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : '';
  return { code: 'out-of-range', path, message: `expected ${amount}${unit}` };
}

/** Of several forms a value could have, reports on the one that was meant. */
function findingsOfChoice(issue: Issue & { code: 'invalid_union' }, path: Path, data: unknown): readonly Finding[] {
  const value = valueAt(data, path);
  if (issue.errors.length === 0) {
    const words = SchemaShape.at(path).words;
    return value === undefined ? [missingValue(path, `one of ${words.join(', ')}`)] : [wrongWord(path, words, value)];
  }
  const branches = issue.errors.flatMap((branch) => spread(branch));
  const findings = branches.map((branch) =>
    branch.flatMap((each) => findingsOfIssue(each, [...path, ...(each.path as Path)], data)),
  );
  const best = branches
    .map((branch, index) => ({ misfit: misfit(branch, value), index }))
    .sort((a, b) => a.misfit - b.misfit)[0];
  if (best.misfit < NO_FIT) return findings[best.index];
  return [
    combined(
      findings.map((each) => each[0]),
      path,
      value,
    ),
  ];
}

/** The branches of a choice inside a choice, as branches of one. */
function spread(branch: readonly Issue[]): readonly (readonly Issue[])[] {
  const [only] = branch;
  const inner =
    branch.length === 1 && only.code === 'invalid_union' && only.path.length === 0 && only.errors.length > 0;
  return inner ? only.errors.flatMap((each) => spread(each)) : [branch];
}

const NO_FIT = 1000;

/** How far a value is from one form: a wrong kind is no fit at all, otherwise keys missing or too many count. */
function misfit(branch: readonly Issue[], value: unknown): number {
  let sum = 0;
  for (const issue of branch) {
    const atRoot = issue.path.length === 0;
    if (atRoot && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return NO_FIT;
    if (atRoot && issue.code === 'custom') {
      const { fault } = (issue.params ?? {}) as { fault?: FaultCode };
      if (fault === 'wrong-type' || fault === 'missing' || typeof value === 'object') return NO_FIT;
      return 0.5;
    }
    sum += issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
  }
  return sum;
}

/** No form fits: says what would. */
function combined(findings: readonly Finding[], path: Path, value: unknown): Finding {
  if (value === undefined) return missingValue(path, expectations(findings));
  const suggestion = findings.find((finding) => finding.suggestion !== undefined)?.suggestion;
  const code: ProblemCode = typeof value === 'string' && suggestion !== undefined ? 'unknown-name' : 'wrong-type';
  return { code, path, message: `expected ${expectations(findings)}`, suggestion };
}

function expectations(findings: readonly Finding[]): string {
  const texts = findings.map((finding) => finding.message.replace(/^(?:expected|missing:) /, ''));
  return [...new Set(texts)].join(', or ');
}
