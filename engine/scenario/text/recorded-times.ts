import { succeeded } from '../../result.ts';
import { readDuration } from './duration-text.ts';
import type { Fault, Reading } from './fault.ts';
import { fault, missing } from './fault.ts';

const EXPECTED = 'a list of durations from the start, or { file: calls.csv, column: arrived, unit: s }';

/** JSON Schema of recorded times as a file writes them. */
export const RECORDED_TIMES_FORM = {
  anyOf: [
    { type: 'array', items: { type: ['string', 'number'] } },
    {
      type: 'object',
      properties: {
        file: { type: 'string', description: 'Name of a CSV file with one time a row.' },
        column: {
          type: 'string',
          description: 'Column of the times; one whose name speaks of time, or the first, when left out.',
        },
        unit: { type: 'string', description: 'Unit of times that are plain numbers; s when left out.' },
      },
      required: ['file'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { milliseconds: { type: 'array', items: { type: 'integer', minimum: 0 } } },
      required: ['milliseconds'],
      additionalProperties: false,
    },
  ],
} as const;

/** Reads recorded times into whole milliseconds from the start, never decreasing. A file has been read into a list before. */
export function readRecordedTimes(input: unknown): Reading<number[]> {
  if (input === undefined || input === null) return missing(EXPECTED);
  if (Array.isArray(input)) return inOrder(input, readDuration);
  if (typeof input === 'object' && Object.hasOwn(input, 'milliseconds')) {
    const { milliseconds } = input as { milliseconds: unknown };
    if (Array.isArray(milliseconds)) return inOrder(milliseconds, readWholeMilliseconds);
  }
  const named = typeof input === 'object' && Object.hasOwn(input, 'file');
  return named ? fault('wrong-type', 'the file has not been read') : fault('wrong-type', `expected ${EXPECTED}`);
}

function inOrder(entries: readonly unknown[], read: (entry: unknown) => Reading<number>): Reading<number[]> {
  if (entries.length === 0) return fault('out-of-range', 'no time at all');
  const times: number[] = [];
  const faults: Fault[] = [];
  let last = 0;
  for (const [index, entry] of entries.entries()) {
    const reading = read(entry);
    if (!reading.ok) {
      faults.push(...reading.problem.map((found) => ({ ...found, path: [index] })));
      continue;
    }
    if (reading.value < last)
      faults.push({ code: 'out-of-range', message: 'earlier than the time before it', path: [index] });
    last = reading.value;
    times.push(reading.value);
  }
  return faults.length > 0 ? { ok: false, problem: faults } : succeeded(times);
}

function readWholeMilliseconds(input: unknown): Reading<number> {
  const right = typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= 1e13;
  return right ? succeeded(input) : fault('wrong-type', 'expected whole milliseconds from 0');
}
