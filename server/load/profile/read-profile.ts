import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../../../engine/index.ts';
import { badInput } from '../../trouble.ts';
import { shareOf } from './amounts.ts';
import { profileSchema, type ProfileData } from './load-schema.ts';

type Path = readonly PropertyKey[];

interface Fault {
  readonly path: Path;
  readonly message: string;
}

/**
 * Reads a profile.
 *
 * @throws Trouble with every problem, a line each: where it is, what was expected, what was probably meant
 */
export function readProfile(text: string, fileName: string): ProfileData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    throw trouble(
      fileName,
      document.errors.map(({ message, pos }) => `${placeOf(lines, pos[0])}${message}`),
    );
  const data: unknown = document.toJS();
  const read = profileSchema.safeParse(data);
  const faults = [...(read.success ? [] : read.error.issues.flatMap(faultsOf)), ...crossFaults(data)];
  if (read.success && faults.length === 0) return read.data;
  throw trouble(
    fileName,
    faults.map((fault) => lineOf(fault, document, lines)),
  );
}

function trouble(fileName: string, problems: readonly string[]): Error {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return badInput([`${fileName}: ${count}`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

/** One issue may be several faults; of the forms of a value, the one counts that comes closest. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey(key, issue.path) }));
  if (issue.code === 'invalid_union') {
    const [closest = []] = issue.errors.toSorted((a, b) => weightOf(a) - weightOf(b));
    return closest.flatMap(faultsOf).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  }
  return [{ path: issue.path, message: issue.code === 'custom' ? issue.message : plain(issue.message) }];
}

/** A form whose kind is another was not meant; of the others, the one with the fewest faults. */
function weightOf(issues: readonly z.core.$ZodIssue[]): number {
  const isOther = issues.some(({ code, path }) => (code === 'invalid_type' && path.length === 0) || path[0] === 'law');
  return issues.length + (isOther ? 100 : 0);
}

const plain = (message: string): string => message.replace(/^Invalid (?:input|option): /, '').replace(/^Too /, 'too ');

function unknownKey(key: string, path: Path): string {
  const meant = nearestName(key, keysAt(path));
  return `there is no such setting${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

/** Names of the settings at a place of the schema. */
function keysAt(path: Path): readonly string[] {
  let schema: unknown = profileSchema;
  for (const step of path) schema = typeof step === 'number' ? undefined : shapeOf(schema)?.[String(step)];
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  let inner = schema as { readonly shape?: Readonly<Record<string, unknown>>; unwrap?: () => unknown } | undefined;
  while (inner !== undefined && inner.shape === undefined && inner.unwrap !== undefined)
    inner = inner.unwrap() as typeof inner;
  return inner?.shape;
}

/** What concerns several settings, looked for in the data as written, so that it is told along with the rest. */
function crossFaults(data: unknown): Fault[] {
  const top = fieldsOf(data);
  const load = fieldsOf(top['load']);
  const populations = fieldsOf(load['populations']);
  const faults: Fault[] = [];
  if ((top['scenario'] === undefined) === (top['desk'] === undefined))
    faults.push({ path: ['scenario'], message: 'write either scenario: with a name or file, or desk: with the desk' });
  faults.push(
    ...answerFaults(fieldsOf(populations['experts'])),
    ...arrivalFaults(load, fieldsOf(populations['tickets'])),
  );
  return faults;
}

function answerFaults({ accept = 0.8, reject = 0.1 }: Fields): Fault[] {
  const [first, second] = [accept, reject].map((each) => shareOf(each as string | number));
  if (first === undefined || second === undefined || first + second <= 1 + 1e-9) return [];
  const path = ['load', 'populations', 'experts', 'reject'];
  return [{ path, message: `accept and reject add up to ${((first + second) * 100).toFixed(0)} %; at most 100 %` }];
}

function arrivalFaults(load: Fields, { arrivals, stages, trace }: Fields): Fault[] {
  const path = ['load', 'populations', 'tickets'];
  const hasStages = Array.isArray(stages) && stages.length > 0;
  if (load['kind'] === 'breakpoint') {
    if (load['search'] === undefined)
      return [{ path: ['load', 'search'], message: 'a breakpoint needs search: { from: 50/s, to: 2000/s }' }];
    return hasStages
      ? [{ path: [...path, 'stages'], message: 'a breakpoint makes its own rates; leave stages out' }]
      : [];
  }
  if (load['search'] !== undefined)
    return [{ path: ['load', 'search'], message: 'only kind: breakpoint searches; leave it out' }];
  if (arrivals === 'trace' && typeof trace !== 'string')
    return [{ path: [...path, 'trace'], message: 'arrivals: trace needs a file, as in trace: times.csv' }];
  if (arrivals !== 'trace' && !hasStages)
    return [{ path: [...path, 'stages'], message: 'expected at least one stage, such as { for: 30 s, rate: 50/s }' }];
  return [];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function lineOf({ path, message }: Fault, document: Document, lines: LineCounter): string {
  const offset = offsetOf(path, document);
  return `${offset === undefined ? '' : placeOf(lines, offset)}${pathText(path)}  ${message}`;
}

function placeOf(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}  `;
}

/** Where the value at a path begins, or the closest around it that is there. */
function offsetOf(path: Path, document: Document): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((each) => String(each.key) === String(key)) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    const { range } = (node ?? {}) as { range?: readonly number[] };
    if (range?.[0] !== undefined) return range[0];
  }
  return undefined;
}

function pathText(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || '(top)';
}
