import { expect, it } from 'vitest';
import { figureCatalogue, type ExceptionChange, type ExceptionHour } from '../../../engine/index.ts';
import { exceptionLines } from '../../../server/cli/exception-lines.ts';
import { styleFor } from '../../../server/cli/text/style.ts';
import { scenarioWith } from '../../scenarios.ts';
import { folderWithDesk } from './command-line.ts';
import { ran } from './in-this-process.ts';

const style = styleFor({ isTTY: false });
const rejected = figureCatalogue(scenarioWith({})).find(({ key }) => key === 'rejected')!;

const change: ExceptionChange = {
  definition: rejected,
  target: null,
  since: 0,
  until: null,
  before: { value: 4, verdict: { word: 'great', mark: '●', is: 'good' } },
  after: { value: 30, verdict: { word: 'poor', mark: '✕', is: 'bad' } },
  is: 'worse',
  trend: 'rising',
};
const hour: ExceptionHour = { from: 3_600_000, until: 7_200_000, changes: [change], best: null, worst: change };

it('tells an hour and what changed in it, on 80 columns', () => {
  const lines = exceptionLines([hour], style);
  expect(lines).toEqual([
    '',
    'Exceptions, hour by hour (first replication)',
    '  1 change of band: 1 for the worse (1 to the end), 0 for the better.',
    '  day 1 01:00',
    '    ▼ Rejected                       4 % →      30 % poor       rising  worst',
  ]);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

it('says so when nothing changed', () => {
  expect(exceptionLines([], style).at(-1)).toBe('  No figure changed band.');
});

it('comes with --exceptions only, in the table and in JSON, and the first replication stays what it was', async () => {
  const folder = folderWithDesk();
  const run = async (...more: string[]): Promise<string> =>
    (await ran(folder, ['simulate', 'small.yaml', ...more])).out;
  expect(await run()).not.toContain('Exceptions');
  expect(await run('--exceptions')).toContain('Exceptions, hour by hour');
  const { exceptions, ...rest } = JSON.parse(await run('--json', '--exceptions')) as { exceptions: unknown };
  expect(exceptions).toBeInstanceOf(Array);
  expect(rest).toEqual(JSON.parse(await run('--json')));
});
