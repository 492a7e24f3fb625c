import type { Finding, Path } from './scenario-problem.ts';

/** Mappings and lists inside each other, at most; a scenario needs about ten. */
export const DEEPEST_NESTING = 64;
/** Values in one file, at most, aliases counted as often as they are used. */
export const MOST_VALUES = 1_000_000;

/** Keys that mean something else to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Plain data as JSON has it, and what could not be taken over. */
export interface PlainData {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** A mapping of plain data, or undefined when the value is none. */
export function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The entries of a list of plain data; none when the value is no list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The finding for a key that may not be used, or undefined when the key is fine. */
export function forbiddenKey(key: string, path: Path): Finding | undefined {
  if (!FORBIDDEN_KEYS.has(key)) return undefined;
  return { code: 'forbidden-name', path: [...path, key], message: `"${key}" cannot be used as a name`, at: 'key' };
}

/** Copies data of unknown origin, keeping only what JSON can hold; anything else is a finding. */
export function copyPlainData(input: unknown): PlainData {
  const findings: Finding[] = [];
  let values = 0;
  const copy = (value: unknown, path: Path): unknown => {
    values++;
    if (values > MOST_VALUES) return undefined;
    if (value === null || value === undefined) return value;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (path.length > DEEPEST_NESTING) return refuse(path, 'too-large', 'nested too deeply, or inside itself');
    if (Array.isArray(value)) return value.map((entry, index) => copy(entry, [...path, index]));
    if (typeof value !== 'object') return refuse(path, 'wrong-type', `a ${typeof value} cannot stand in a scenario`);
    const copied: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(value)) {
      const forbidden = forbiddenKey(key, path);
      if (forbidden === undefined) copied[key] = copy(entry, [...path, key]);
      else findings.push(forbidden);
    }
    return copied;
  };
  const refuse = (path: Path, code: 'too-large' | 'wrong-type', message: string): undefined => {
    findings.push({ code, path: path.slice(0, 4), message });
    return undefined;
  };
  const data = copy(input, []);
  if (values > MOST_VALUES) findings.push({ code: 'too-large', path: [], message: 'more than a million values' });
  return { data, findings };
}
