import { succeeded } from '../../result.ts';
import { readDuration } from './duration-text.ts';
import type { Fault, Reading } from './fault.ts';
import { fault, missing } from './fault.ts';
import { readPlainNumber } from './law-text.ts';
import { nearestName } from './nearest-name.ts';

/** Some of the settings of a tree, the others left as they are. */
export type Overrides<Settings> = {
  readonly [Key in keyof Settings]?: Settings[Key] extends number | string | boolean | readonly unknown[]
    ? Settings[Key]
    : Overrides<Settings[Key]>;
};

type Tree = Readonly<Record<string, unknown>>;

/** Settings that are milliseconds in memory and durations in files, besides those named …Median, …Mean and …Time. */
const DURATIONS = new Set([
  'deciding.shiftEndNear',
  'fatigue.exhaustedAfter',
  'fatigue.restedAfter',
  'patience.silenceNoticedAfter',
  'expectation.soonest',
  'expectation.speedMindedWithin',
  'expectation.hours',
  'expectation.day',
  'expectation.longest',
  'expectation.chat',
  'chasing.gap',
  'chasing.soonest',
  'replies.emailCut',
  'satisfaction.artificialBelow',
  'satisfaction.hastyBelow',
]);

/** Settings that are one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'holding.startOrder': ['oldest-first', 'shortest-first'],
  'working.loadResponse': ['speed-up', 'slow-down', 'none'],
  'satisfaction.scale': ['five-stars', 'three-choices', 'faces'],
  basis: ['ticket', 'error-budget', 'at-risk'],
  'satisfaction.tooFastCounts': ['after-acceptance', 'whole-wait'],
};

/** Whether the setting at a path, such as `noticing.glanceMean`, is written as a duration. */
export function isDurationSetting(path: string): boolean {
  return DURATIONS.has(path) || /(?:Median|Mean|Time)$/.test(path);
}

/** The words that the setting at a path may be; undefined when it is a number. */
export function wordsOfSetting(path: string): readonly string[] | undefined {
  return Object.hasOwn(WORDS, path) ? WORDS[path] : undefined;
}

/** Reads overrides of a tree of settings. A key that the tree does not have is a fault, with the nearest that it has. */
export function readOverrides<Settings extends object>(
  input: unknown,
  defaults: Settings,
): Reading<Overrides<Settings>> {
  const faults: Fault[] = [];
  const overrides = readBranch(input, defaults as Tree, [], faults);
  return faults.length > 0 ? { ok: false, problem: faults } : succeeded(overrides as Overrides<Settings>);
}

function readBranch(input: unknown, defaults: Tree, path: readonly string[], faults: Fault[]): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const add = (reading: Reading<never>, key?: string): void => {
    const steps = key === undefined ? path : [...path, key];
    if (!reading.ok)
      faults.push(...reading.problem.map((found) => ({ ...found, path: [...steps, ...(found.path ?? [])] })));
  };
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    add(fault('wrong-type', `expected a mapping with ${Object.keys(defaults).join(', ')}`));
    return read;
  }
  for (const [key, value] of Object.entries(input)) {
    if (!Object.hasOwn(defaults, key)) {
      add(fault('unknown-name', `unknown setting "${key}"`, nearestName(key, Object.keys(defaults))), key);
    } else if (typeof defaults[key] === 'object' && !Array.isArray(defaults[key])) {
      read[key] = readBranch(value, defaults[key] as Tree, [...path, key], faults);
    } else {
      const reading = readSetting(value, defaults[key], [...path, key].join('.'));
      if (reading.ok) read[key] = reading.value;
      else add(reading, key);
    }
  }
  return read;
}

function readSetting(input: unknown, usual: unknown, path: string): Reading<unknown> {
  if (input === undefined || input === null) return missing('a value');
  if (Array.isArray(usual)) return readNumbers(input, usual.length);
  const words = wordsOfSetting(path);
  if (words !== undefined) {
    if (typeof input === 'string' && words.includes(input)) return succeeded(input);
    const near = typeof input === 'string' ? nearestName(input, words) : undefined;
    return fault('unknown-name', `expected ${words.join(', ')}`, near);
  }
  if (typeof usual === 'boolean') {
    return typeof input === 'boolean' ? succeeded(input) : fault('wrong-type', 'expected true or false');
  }
  if (isDurationSetting(path)) return readDuration(input);
  return path.endsWith('Share') ? readSettingShare(input) : readPlainNumber(input);
}

function readSettingShare(input: unknown): Reading<number> {
  const reading = readPlainNumber(input);
  const outside = reading.ok && (reading.value < 0 || reading.value > 1);
  return outside ? fault('out-of-range', 'expected a share from 0 to 1') : reading;
}

function readNumbers(input: unknown, length: number): Reading<number[]> {
  if (!Array.isArray(input) || input.length !== length)
    return fault('wrong-type', `expected a list of ${length} numbers`);
  const numbers = input.map(readPlainNumber);
  const faults = numbers.flatMap((reading, index) =>
    reading.ok ? [] : reading.problem.map((found) => ({ ...found, path: [index] })),
  );
  return faults.length > 0 ? { ok: false, problem: faults } : succeeded(input as number[]);
}
