import { succeeded } from '../result.ts';
import type { Path } from './scenario-problem.ts';
import type { Reading } from './text/fault.ts';
import { fault } from './text/fault.ts';

const PLAIN_KEY = /^[^.[\]"=\s]+$/;
const FIRST_KEY = /^[^.[\]"=\s]+/;
const STEP = /\.([^.[\]"=\s]+)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** Writes a path as people read it: `experts[0].skills[1]`, `tickets.categories["lost card"].weight`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** Reads a path as people write it; inverse of pathText. */
export function readPath(text: string): Reading<Path> {
  const first = FIRST_KEY.exec(text);
  const steps: (string | number)[] = first === null ? [] : [first[0]];
  STEP.lastIndex = first === null ? 0 : first[0].length;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null || (steps.length === 0 && match[1] !== undefined))
      return fault('syntax', `"${text}" is no path; write it like experts[0].count`);
    if (match[2] !== undefined) steps.push(Number(match[2]));
    else steps.push(match[1] ?? match[3].slice(1, -1).replaceAll(/\\(.)/g, '$1'));
  }
  return steps.length === 0 ? fault('syntax', 'the path is empty; write it like experts[0].count') : succeeded(steps);
}

/** The value at a path in plain data; undefined when there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

const LONGEST_SHOWN = 60;

/** A value in few words, for people; undefined for none. */
export function shownValue(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return `a mapping with ${Object.keys(value).slice(0, 4).join(', ') || 'no keys'}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
