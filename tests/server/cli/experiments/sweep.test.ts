import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { folderWithDesk, switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

const args = ['sweep', 'small.yaml', '--vary', 'experts.steady.count=3,4', '--vary', 'horizon=2h,8h', '--workers', '1'];

it('prints a row for each combination, on a page of 80 columns', () => {
  const { status, out } = switchyard(folderWithDesk(), [...args, '--replications', '4']);
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(/^D {3}count=4 horizon=8h .*±/m);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('writes a line for each setting and figure, as simulate would tell them', () => {
  const { out } = switchyard(folderWithDesk(), [
    ...args,
    '--replications',
    '4',
    '--csv',
    '--figures',
    'occupancy,arrived',
  ]);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(9);
  expect(lines[0]).toBe('arm,settings,figure,unit,value,low,high,replications');
  expect(lines[1]).toMatch(/^A,experts\.steady\.count=3; horizon=2h,occupancy,percent,[\d.]+,[\d.]+,[\d.]+,4$/);
  const alone = switchyard(folderWithDesk(), [
    'simulate',
    'small.yaml',
    '--set',
    'experts.steady.count=3',
    '--set',
    'horizon=2h',
    '--replications',
    '4',
    '--json',
    '--workers',
    '1',
  ]);
  expect(alone.out).toContain(lines[1]!.split(',')[4]!);
});

it('exits by what is asserted; bad input says everything that is wrong', async () => {
  const asserted = switchyard(folderWithDesk(), [
    ...args,
    '--replications',
    '4',
    '--json',
    '--assert',
    'B.occupancy > 99.9',
  ]);
  expect(asserted.status).toBe(EXIT.thresholdMissed);
  expect((JSON.parse(asserted.out) as { rows: unknown[] }).rows).toHaveLength(4);
  const bad = await ran(folderWithDesk(), ['sweep', 'small.yaml', '--figures', 'nothing', '--replications', 'x']);
  expect(bad.status).toBe(EXIT.badInput);
  for (const part of ['--replications', '--vary  expected', 'no figure "nothing"']) expect(bad.errors).toContain(part);
});
