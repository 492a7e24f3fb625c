import type { Periods } from './arrivals.ts';
import { timeIn } from '../figures/naming.ts';
import type { Fields } from './fields.ts';

/** How long a run is, and where it is looked at. */
export interface RunLength {
  readonly horizon?: number;
  readonly times?: readonly number[];
  readonly threshold?: number;
}

/** Reads whether a model ends: a day, or moments of a run that starts empty; else it is asked for its steady state. */
export function readRun(
  fields: Fields,
  expected: Readonly<Record<string, unknown>>,
  periods: Periods | undefined,
  unitSeconds: number | undefined,
): RunLength & { closing: 'cut' | 'drain' } {
  readStart(fields);
  const closing = readClosing(fields);
  const threshold = readThreshold(fields, unitSeconds) ?? thresholdNamed(expected, unitSeconds);
  const times = Array.isArray(expected['times']) ? (expected['times'] as readonly number[]) : undefined;
  const given = fields.number('horizon') ?? (periods && periods.length * periods.count);
  const horizon = times === undefined ? given : Math.max(given ?? 0, ...times);
  return {
    ...(horizon !== undefined && { horizon }),
    ...(times !== undefined && { times }),
    ...(threshold !== undefined && { threshold }),
    closing: closing ?? (times === undefined && horizon !== undefined ? 'drain' : 'cut'),
  };
}

function readStart(fields: Fields): void {
  // When the day begins says nothing about what happens in it.
  fields.pass('opening');
  const initial = fields.text('initial');
  if (initial !== undefined && initial !== 'empty') fields.refuse('initial', 'only "empty" is known');
}

function readClosing(fields: Fields): 'cut' | 'drain' | undefined {
  const said = fields.text('closing');
  if (said === undefined) return undefined;
  if (/\bcut\b|discard|not served|stops? at/.test(said)) return 'cut';
  if (/drain|served|until empty|finish/.test(said)) return 'drain';
  return fields.refuse('closing', 'neither "drain" nor "cut"');
}

/** The wait that a metric speaks of, "expectedServedWithin20s", where the model itself says none. */
function thresholdNamed(
  expected: Readonly<Record<string, unknown>>,
  unitSeconds: number | undefined,
): number | undefined {
  for (const metric of Object.keys(expected)) {
    const found = /(?:Within|LessThan)(\d+)(s|sec|min)/.exec(metric);
    if (found !== null) return timeIn(found[1]!, found[2]!, unitSeconds);
  }
  return undefined;
}

/** A wait in the model's units, or in minutes. */
function readThreshold(fields: Fields, unitSeconds: number | undefined): number | undefined {
  const threshold = fields.number('threshold');
  const minutes = fields.number('thresholdMin');
  if (minutes === undefined || threshold !== undefined) return threshold;
  if (unitSeconds === undefined) return fields.refuse('thresholdMin', 'the unit of time is not said');
  return (minutes * 60) / unitSeconds;
}
