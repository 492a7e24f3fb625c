import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { ran } from './in-this-process.ts';
import { folderWithCalls } from './staffing/calls-desk.ts';

/** A desk that is always the same, tickets of the past, and files that will not do. */
const FILES = {
  'steady.yaml': `
name: steady
preset: plain
seed: steady
horizon: 2 h
arrivals: [{ rate: 10 per hour }]
experts: [{ name: all, count: 3, costPerHour: 20 }]
targets: [{ figure: serviceWithin20s, atLeast: 20, per: run }]
figures: { interval: 1 h }
`,
  'broken.yaml': 'name: [',
  'tickets.csv': ticketsOf(40),
  'empty.csv': 'created,resolved\n',
};

/** A ticket an hour over some days. */
function ticketsOf(days: number): string {
  const at = (hour: number, minutes: number): string =>
    new Date(Date.UTC(2026, 0, 5, hour, minutes)).toISOString().slice(0, 19).replace('T', ' ');
  const rows = Array.from(
    { length: days * 24 },
    (_, hour) => `${hour},${at(hour, hour % 60)},${at(hour + 1, hour % 60)}`,
  );
  return `${['id,created,resolved', ...rows].join('\n')}\n`;
}

const two = ['--replications', '2', '--workers', '1', '--quiet'];
const search = ['--replications', '20', '--workers', '1', '--quiet', '--every', '1 h'];
const half = ['--set', 'everyGroup.response={ accept: 0.5, reject: 0, answer: 1 s }'];

/** Every command that plans, with arguments for an outcome, and the code with which it ends. */
const OUTCOMES: readonly (readonly [what: string, args: readonly string[], status: number])[] = [
  ['an answer', ['compare', 'steady.yaml', '--set', 'other.experts.all.count=4', ...two], EXIT.fine],
  ['an answer', ['sweep', 'steady.yaml', '--vary', 'experts.all.count=3,4', ...two], EXIT.fine],
  [
    'an answer',
    [
      'rank',
      'steady.yaml',
      '--by',
      'answer',
      '--vary',
      'experts.all.count=1,6',
      '--budget',
      '40',
      '--workers',
      '1',
      '--quiet',
    ],
    EXIT.fine,
  ],
  ['an answer', ['tornado', 'steady.yaml', '--lever', 'experts.all.count=2,4', ...two], EXIT.fine],
  ['a plan', ['staff', 'calls.yaml', '--target', '70/60', ...search], EXIT.fine],
  ['the floor', ['staff', 'calls.yaml', '--target', '99/1 per run', ...half, ...search], EXIT.fine],
  [
    'the floor and an assertion',
    ['staff', 'calls.yaml', '--target', '99/1 per run', ...half, ...search, '--assert'],
    EXIT.thresholdMissed,
  ],
  [
    'a contradiction',
    ['staff', 'calls.yaml', '--target', '80/20', '--target', 'occupancy >= 90% per run', ...search],
    EXIT.fine,
  ],
  ['a roster', ['roster', 'steady.yaml', ...two.slice(2), '--replications', '20'], EXIT.fine],
  ['an answer', ['frontier', 'steady.yaml', '--steps', '3', ...two], EXIT.fine],
  ['an answer', ['warm-up', 'steady.yaml', ...two], EXIT.fine],
  ['a report', ['report', 'steady.yaml', '--no-levers', '--no-frontier', ...two], EXIT.fine],
  ['tickets', ['import', 'tickets.csv'], EXIT.fine],
  ['a fit', ['fit', 'tickets.csv'], EXIT.fine],
  ['a history without work', ['backtest', 'tickets.csv', '--quiet'], EXIT.badInput],
  ['no interval to look at', ['warm-up', 'steady.yaml', '--horizon', '1 s', ...two], EXIT.badInput],
  ['no ticket', ['import', 'empty.csv'], EXIT.badInput],
  ['an unknown option', ['staff', 'calls.yaml', '--nonsense'], EXIT.badInput],
  ['a missing argument', ['roster'], EXIT.badInput],
];

/** What is printed, as one document. */
const outcome = async (args: readonly string[]) => {
  const { status, out } = await ran(folderWithCalls(FILES), [...args, '--json']);
  return { status, document: JSON.parse(out) as { exitCode?: number; problems?: readonly Problem[] } };
};

interface Problem {
  readonly at: string | null;
  readonly says: string;
  readonly remedy: string;
}

describe('with --json every outcome is one document on standard output', () => {
  test.each(OUTCOMES)('%s: %j', async (_what, args, expected) => {
    const { status, document } = await outcome(args);
    expect(status).toBe(expected);
    const isTold = expected === EXIT.fine || expected === EXIT.thresholdMissed;
    expect(document.exitCode === undefined).toBe(isTold);
    if (!isTold) expectTold(document.problems, document.exitCode, expected);
  });

  const commands = ['compare', 'sweep', 'rank', 'tornado', 'staff', 'roster', 'frontier', 'warm-up', 'report'];
  test.each(commands)('%s: whatever is wrong is told with place and remedy', async (command) => {
    for (const file of ['broken.yaml', 'nowhere.yaml']) {
      const more = command === 'rank' ? ['--by', 'answer'] : [];
      const { status, document } = await outcome([command, file, ...more]);
      expectTold(document.problems, document.exitCode, status ?? NaN);
      expect(document.problems!.some(({ at, says }) => `${at} ${says}`.includes(file))).toBe(true);
    }
  });

  test.each(['import', 'fit', 'backtest'])('%s: a file that is not there is told', async (command) => {
    const { status, document } = await outcome([command, 'nowhere.csv']);
    expectTold(document.problems, document.exitCode, status ?? NaN);
  });
});

function expectTold(problems: readonly Problem[] = [], exitCode: number | undefined, status: number): void {
  expect(exitCode).toBe(status);
  expect(status).toBeGreaterThan(0);
  expect(problems.length).toBeGreaterThan(0);
  for (const { says, remedy } of problems) expect([says.length > 0, remedy.length > 0]).toEqual([true, true]);
}
