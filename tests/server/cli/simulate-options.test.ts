import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { readOptions } from '../../../server/cli/simulate-options.ts';
import { Trouble } from '../../../server/trouble.ts';

it('one run on all cores is usual', () => {
  expect(readOptions({})).toEqual({
    replications: 1,
    maxReplications: 1000,
    level: 0.95,
    workers: availableParallelism(),
    by: [],
    exceptions: false,
    json: false,
    resume: false,
    quiet: false,
  });
});

it.each([
  ['2%', 0.02],
  ['2 %', 0.02],
  ['0.5%', 0.005],
  ['.1', 0.1],
])('a precision of %s is %d', (precision, value) => expect(readOptions({ precision }).precision).toBe(value));

it.each([
  [{ replications: '1.5' }, '--replications'],
  [{ replications: '-1' }, '--replications'],
  [{ replications: '0' }, '--replications'],
  [{ replications: '1000001' }, '--replications'],
  [{ replications: '1e9' }, '--replications'],
  [{ workers: '' }, '--workers'],
  [{ precision: '100%' }, '--precision'],
  [{ precision: 'high' }, '--precision'],
  [{ level: '95' }, '--level'],
  [{ precision: '2%', maxReplications: '10' }, '--max-replications'],
  [{ maxReplications: '100' }, '--max-replications'],
  [{ precision: '2%', replications: '30' }, '--precision'],
  [
    { by: ['grup'] },
    '--by  expected one of group, category, channel, expert, interval, found "grup"  did you mean "group"?',
  ],
  [{ tickets: 'day.txt' }, '--tickets'],
  [{ events: 'day.json' }, '--events'],
])('%j is refused', (given, message) => {
  expect(() => readOptions(given)).toThrow(Trouble);
  expect(() => readOptions(given)).toThrow(message);
});
