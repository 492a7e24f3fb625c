import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { folderWithDesk, switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

const args = [
  'compare',
  'small.yaml',
  '--set',
  'other.experts.steady.count=5',
  '--figures',
  'occupancy,answer,arrived',
];

it('tells figure by figure what differs, on a page of 80 columns, the same on any number of cores', () => {
  const { status, out, errors } = switchyard(folderWithDesk(), [...args, '--replications', '12', '--workers', '1']);
  expect(errors).toBe('');
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(
    /Occupancy: B is lower by \d+\.\d+ points, 95 % interval \d+\.\d+ to \d+\.\d+, 12\s+paired\s+runs/,
  );
  expect(out).toMatch(/Tickets arrived.*exactly the same|exactly the same, 12 paired runs/);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  const withoutTimes = (text: string): string => text.replaceAll(/some\s+[^.]*\./g, '').replaceAll(/\s+/g, ' ');
  const two = switchyard(folderWithDesk(), [...args, '--replications', '12', '--workers', '2']);
  expect(withoutTimes(two.out)).toBe(withoutTimes(out));
});

it('goes on until differences are known, and asserts; JSON says how each can be played by itself', () => {
  const more = [
    '--precision',
    '3%',
    '--json',
    '--workers',
    '1',
    '--assert',
    'B.occupancy < 99',
    '--assert',
    'occupancy > 99',
  ];
  const { status, out } = switchyard(folderWithDesk(), [...args, ...more]);
  expect(status).toBe(EXIT.thresholdMissed);
  const told = JSON.parse(out) as {
    replications: number;
    arms: { set: string[] }[];
    comparisons: { figures: { key: string; verdict: string; difference: { low: number; high: number } }[] }[];
    assertions: { holds: string }[];
  };
  expect(told.replications).toBeGreaterThanOrEqual(30);
  expect(told.arms[1]!.set).toEqual(['experts.steady.count=5']);
  const [occupancy, , arrived] = told.comparisons[0]!.figures;
  expect(occupancy).toMatchObject({ key: 'occupancy', verdict: 'lower' });
  expect((occupancy!.difference.high - occupancy!.difference.low) / 2).toBeLessThanOrEqual(3);
  expect(arrived!.verdict).toBe('equal');
  expect(told.assertions.map(({ holds }) => holds)).toEqual(['yes', 'no', 'no']);
});

it('tells by interval what is kept, what each interval was like, and how the worst of them are seen', async () => {
  const asked = ['compare', 'small.yaml', '--by', 'interval', '--replications', '3', '--workers', '1'];
  const targets = ['--set', 'targets=[{figure: abandoned, atMost: 50}]', '--set', 'other.experts.steady.count=5'];
  const { status, out } = await ran(folderWithDesk(), [...asked, ...targets, '--horizon', '2 h']);
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(/B meets Abandoned at most 50 % in \d+ % of days, A in/);
  expect(out).toMatch(/^interval +tickets +experts/m);
  expect(out).toMatch(/switchyard serve --scenario small.yaml .*--set 'horizon=2 h' --seed \S+ --from '\d+ min'/);
  const prose = out.split('\n').filter((line) => !line.includes('switchyard serve'));
  expect(widestLine(prose.join('\n')).length).toBeLessThanOrEqual(80);
  const bad = await ran(folderWithDesk(), [...asked, '--figures', 'answer', '--precision', '3%']);
  expect(bad.errors).toMatch(/--figures {2}is not told by interval.*\n--precision {2}is not told by interval/);
  expect((await ran(folderWithDesk(), ['compare', 'small.yaml', '--by', 'day'])).errors).toContain('found "day"');
});

it('bad input says everything that is wrong', async () => {
  const bad = ['compare', 'small.yaml', '--figures', 'ocupancy', '--level', '7', '--assert', 'nonsense'];
  const { status, out, errors } = await ran(folderWithDesk(), bad);
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  for (const part of ['--level', 'did you mean "occupancy"?', 'nothing to compare it with', 'found "nonsense"'])
    expect(errors).toContain(part);
});
