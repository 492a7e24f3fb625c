import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { folderWithDesk, switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

const args = ['rank', 'small.yaml', '--vary', 'experts.steady.count=2,3,6', '--by', 'occupancy', '--want', 'lowest'];

it('gives a verdict with its promise, the same on any number of cores', () => {
  const { status, out, errors } = switchyard(folderWithDesk(), [...args, '--delta', '2', '--workers', '1']);
  expect(errors).toBe('');
  expect(status).toBe(EXIT.fine);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('C has the lowest Occupancy: with 95 % no other is better by 2 %');
  expect(out).toMatch(/^ C {2}small desk with experts\.steady\.count=6/m);
  expect(out).toMatch(/^×A/m);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  expect(switchyard(folderWithDesk(), [...args, '--delta', '2', '--workers', '2']).out).toBe(out);
});

it('spends a budget, tells what it is worth, and asserts', () => {
  const more = ['--budget', '60', '--json', '--workers', '1', '--assert', 'C.occupancy < 99'];
  const { status, out } = switchyard(folderWithDesk(), [...args, ...more]);
  expect(status).toBe(EXIT.fine);
  const told = JSON.parse(out) as { probability: number; ranking: { name: string; runs: number }[] };
  expect(told.ranking[0]!.name).toBe('C');
  expect(told.ranking.reduce((sum, { runs }) => sum + runs, 0)).toBe(60);
  expect(told.probability).toBeGreaterThan(0.9);
});

it('bad input says everything that is wrong', async () => {
  const { status, errors } = await ran(folderWithDesk(), [
    'rank',
    'small.yaml',
    '--by',
    'answer',
    '--want',
    'best',
    '--level',
    '7',
  ]);
  expect(status).toBe(EXIT.badInput);
  for (const part of [
    '--level',
    'nothing to choose from',
    'lowest or highest, found "best"',
    'matters, in its unit (minutes)',
  ])
    expect(errors).toContain(part);
  const budget = await ran(folderWithDesk(), [...args, '--budget', '3', '--delta', '1']);
  expect(budget.errors).toMatch(/from 15 to[\s\S]*leave one of them out/);
});
