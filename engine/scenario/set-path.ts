import { failed, succeeded } from '../result.ts';
import type { Result } from '../result.ts';
import { pathText, readPath, shownValue, valueAt } from './file-path.ts';
import { asMapping, forbiddenKey } from './plain-data.ts';
import type { Finding, Path } from './scenario-problem.ts';
import { SchemaShape } from './schema-shape.ts';
import { nearestName } from './text/nearest-name.ts';
import { readYaml } from './yaml-source.ts';

/** A setting given beside the file: where it goes and what it is. */
export interface Override {
  /** As it was written, `experts.steady.count=70`. */
  readonly text: string;
  readonly path: Path;
  readonly value: unknown;
}

/** Reads `path=value`; the value is YAML, so `{ law: exponential, mean: 60 s }` and `[mon, tue]` may be given too. */
export function readOverride(text: string): Result<Override, Finding> {
  const refuse = (message: string): Result<never, Finding> => failed({ code: 'syntax', path: [], message });
  const equals = text.indexOf('=');
  if (equals === -1) return refuse(`"${text}" sets nothing; write it like experts[0].count=70`);
  const path = readPath(text.slice(0, equals).trim());
  if (!path.ok) return refuse(path.problem[0].message);
  const forbidden = path.value.flatMap((step) => (typeof step === 'string' ? (forbiddenKey(step, []) ?? []) : []));
  if (forbidden.length > 0) return refuse(forbidden[0].message);
  const value = readYaml(text.slice(equals + 1));
  if (value.findings.length > 0) return refuse(`the value of ${pathText(path.value)}: ${value.findings[0].message}`);
  return succeeded({ text, path: path.value, value: value.data });
}

/**
 * Puts a value into a scenario in file form, without changing the one given. Entries of lists are named by number or by their
 * name. The path has to lead to something that exists or that the schema knows; whether the value is right is checked later.
 * Returns the new scenario and the path with names turned into numbers.
 */
export function setPath(data: unknown, { path, value }: Override): Result<{ data: unknown; path: Path }, Finding> {
  const resolved: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    const found = resolveStep(data, resolved, step, index === path.length - 1);
    if (!found.ok) return found;
    resolved.push(found.value);
  }
  return succeeded({ data: withValue(data, resolved, value), path: resolved });
}

/** Data with another value at a path; mappings on the way that are missing are made. */
function withValue(data: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [step, ...rest] = path;
  if (Array.isArray(data))
    return data.map((entry: unknown, index) => (index === step ? withValue(entry, rest, value) : entry));
  const mapping = asMapping(data) ?? {};
  return { ...mapping, [step]: withValue(Object.hasOwn(mapping, step) ? mapping[step] : undefined, rest, value) };
}

function resolveStep(
  data: unknown,
  above: Path,
  step: string | number,
  last: boolean,
): Result<string | number, Finding> {
  const value = valueAt(data, above);
  if (Array.isArray(value)) return resolveEntry(value, above, step);
  const path = [...above, step];
  const refuse = (code: Finding['code'], message: string, suggestion?: string): Result<never, Finding> =>
    failed({ code, path, message, suggestion });
  if (typeof step === 'number') return refuse('wrong-type', `${pathText(above) || 'the scenario'} is no list`);
  const mapping = asMapping(value ?? {});
  if (mapping !== undefined && Object.hasOwn(mapping, step)) return succeeded(step);
  if (mapping === undefined) {
    return refuse('wrong-type', `${pathText(above)} is ${shownValue(value)}, which has nothing inside it`);
  }
  const shape = SchemaShape.at(above);
  if (shape.keys.includes(step) || (shape.hasFreeNames && last)) return succeeded(step);
  const known = [...new Set([...shape.keys, ...Object.keys(mapping)])];
  return refuse('unknown-key', `unknown key "${step}"`, nearestName(step, known));
}

function resolveEntry(list: readonly unknown[], above: Path, step: string | number): Result<number, Finding> {
  const path = [...above, step];
  const number = typeof step === 'number' ? step : /^\d{1,9}$/.test(step) ? Number(step) : undefined;
  if (number !== undefined) {
    if (number < list.length) return succeeded(number);
    const message = `${pathText(above)} has ${list.length} ${list.length === 1 ? 'entry' : 'entries'}, counted from 0`;
    return failed({ code: 'out-of-range', path, message });
  }
  const names = list.map((entry) => asMapping(entry)?.name);
  const index = names.indexOf(step);
  if (index !== -1) return succeeded(index);
  const known = names.filter((name) => typeof name === 'string');
  const message = `${pathText(above)} has no entry named "${step}"`;
  return failed({ code: 'unknown-name', path, message, suggestion: nearestName(String(step), known) });
}
