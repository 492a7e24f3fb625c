import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnHistory } from '../../import/backtest/drawn-history.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

/** Monday, 2024-01-01. */
const STARTS = 1_704_067_200_000;

/** So many days of calls at three experts from 9 to 17, as an export. */
function calls(days: number): string {
  const hours = (open: number): number[] =>
    Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? open : 0));
  const history = drawnHistory(
    scenarioWith({
      preset: 'plain',
      horizon: `${days} d`,
      closing: 'drain',
      tickets: {
        channels: { voice: 1 },
        work: { voice: { law: 'gamma', mean: '300 s', cv: 0.8 } },
        categories: { call: { patience: { law: 'exponential', mean: '200 s' } } },
      },
      arrivals: [{ rate: { every: '1 h', cycle: 'day', counts: hours(36) } }],
      experts: [{ count: 3, schedule: { every: '1 h', cycle: 'day', staffed: hours(3) } }],
      desk: { patienceEnds: 'acceptance' },
    }),
    STARTS,
  );
  const seconds = (value: number): string => (Number.isNaN(value) ? '' : String(value / 1000));
  const { created } = history.moments;
  const { wait, handle } = history.durations;
  const { outcome, expert } = history.words;
  const lines = Array.from(created!, (at, row) =>
    [
      new Date(at).toISOString().slice(0, 19).replace('T', ' '),
      seconds(wait![row]!),
      seconds(handle![row]!),
      outcome!.names[outcome!.codes[row]!] ?? '',
      Number.isNaN(expert!.codes[row]!) ? '' : `agent ${expert!.codes[row]}`,
    ].join(','),
  );
  return ['created,wait time,handle time,outcome,agent', ...lines].join('\n');
}

const CALLS = calls(16);
const folderWithCalls = (text = CALLS): string => temporaryFolder({ 'calls.csv': text });
const QUICK = ['--replications', '19', '--workers', '1'];

describe('switchyard backtest', () => {
  it('shows both ways beside Erlang A, on a page of 80 columns, and says which is closer', () => {
    const { status, out, errors } = switchyard(folderWithCalls(), [
      'backtest',
      'calls.csv',
      ...QUICK,
      '--calibrate',
      '1-9',
      '--until',
      '2024-01-15',
    ]);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toMatch(/^Fitted to 2024-01-01 to 2024-01-09 .* it predicts 2024-01-10 to/s);
    for (const row of ['Real arrivals', 'Fitted arrivals', 'mean wait, s', 'left, %', 'answered in 20 s, %', 'tickets'])
      expect(out).toContain(row);
    expect(out.match(/^[✓✗] /gm)).toHaveLength(4);
    expect(widestLine(out).length).toBeLessThanOrEqual(80);
  });

  it('tells programs everything, and ends with 99 when a condition does not hold', () => {
    const asked = [
      '--assert',
      'coverage >= 60%',
      '--assert',
      'fitted.offered.coverage > 10',
      '--assert',
      'off < 0.001',
    ];
    const { status, out } = switchyard(folderWithCalls(), [
      'backtest',
      'calls.csv',
      ...QUICK,
      ...asked,
      '--every',
      '1 h',
      '--json',
    ]);
    const told = JSON.parse(out) as {
      readonly intervals: readonly { readonly from: string; readonly offered: number; readonly experts: number }[];
      readonly realArrivals: { readonly wait: { readonly intervals: number } };
      readonly assertions: readonly { readonly holds: boolean }[];
    };
    expect(told.assertions.map(({ holds }) => holds)).toEqual([true, true, false]);
    expect(status).toBe(99);
    expect(told.intervals).toHaveLength(8 * 24);
    expect(told.realArrivals.wait.intervals).toBe(8 * 8);
    expect(told.intervals[9]).toMatchObject({ from: '2024-01-09T09:00' });
    expect(told.intervals[12]!.experts).toBeGreaterThan(2);
  });

  it('tells all that is wrong with its options at once', async () => {
    const folder = folderWithCalls();
    const wrong = [
      '--calibrate',
      '9-1',
      '--until',
      'soon',
      '--every',
      '7 min',
      '--within',
      'x',
      '--replications',
      'many',
    ];
    const { status, errors } = await ran(folder, ['backtest', 'calls.csv', ...wrong]);
    expect(status).toBe(2);
    for (const option of ['calibrate', 'until', 'every', 'within', 'replications'])
      expect(errors).toContain(`--${option}  `);
    expect(errors.trim().split('\n')).toHaveLength(5);
    expect(await ran(folder, ['backtest', 'calls.csv', '--replications', '5'])).toMatchObject({ status: 2 });
    expect((await ran(folder, ['backtest', 'calls.csv', '--assert', 'bias < 3%'])).errors).toContain(
      "'coverage >= 85%'",
    );
  });

  it('says why a history does not do', async () => {
    const { status, errors } = await ran(folderWithCalls(calls(5)), ['backtest', 'calls.csv']);
    expect([status, errors.trim()]).toEqual([
      2,
      'calls.csv cannot be backtested: the history has 5 days, and a backtest needs 14.',
    ]);
  });
});

describe('switchyard import', () => {
  it('writes the score of its backtest into the scenario, or why there is none, and says what comes next', async () => {
    const folder = folderWithCalls();
    const { status, out } = switchyard(folder, ['import', 'calls.csv', '--out', 'mine.yaml']);
    expect(status).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Backtest on calls.csv: .* inside the 90 % band; .* Erlang A by/);
    expect(out.trim().split('\n').at(-1)).toBe('Next: switchyard staff mine.yaml --target 80/20');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toMatch(
      /history:[\s\S]*realArrivals:[\s\S]*coverage: 0\.\d/,
    );
    expect(await ran(folder, ['check', 'mine.yaml'])).toMatchObject({ status: 0 });
    const without = await ran(folder, ['import', 'calls.csv', '--out', 'bare.yaml', '--no-backtest']);
    expect(without.out).toContain('Not backtested: it was not asked for.');
    writeFileSync(join(folder, 'short.csv'), calls(3));
    expect((await ran(folder, ['import', 'short.csv', '--out', 'short.yaml'])).out).toContain('the history has 3 days');
  });
});
