import { expect, it } from 'vitest';
import { readRosters, type GivenRosters } from '../../../server/cli/roster-options.ts';

const read = (given: GivenRosters): { range: object; problems: string[] } => {
  const problems: string[] = [];
  return { range: readRosters(given, problems), problems };
};

it('reads percentages with and without their sign; what is left out is usual', () => {
  expect(read({})).toEqual({ range: { from: 70, to: 130, steps: 7 }, problems: [] });
  expect(read({ from: '87.5', to: '110 %', steps: '3' })).toEqual({
    range: { from: 87.5, to: 110, steps: 3 },
    problems: [],
  });
  expect(read({ from: '0.5%', to: '1000%', steps: '50' }).problems).toEqual([]);
});

it('tells every mistake at once, with what is expected', () => {
  const { problems } = read({ from: 'few', to: '1001', steps: '2' });
  expect(problems).toEqual([
    '--from  expected percent of the roster, above 0 and at most 1000, found "few"',
    '--to  expected percent of the roster, above 0 and at most 1000, found "1001"',
    '--steps  expected a whole number from 3 to 50, found "2"',
  ]);
  for (const from of ['0', '-5', '1e2', '', '%']) expect(read({ from }).problems).toHaveLength(1);
  for (const steps of ['51', '4.5', 'ten', '']) expect(read({ steps }).problems).toHaveLength(1);
});

it('the smallest roster is below the largest, the usual ones included', () => {
  expect(read({ from: '110', to: '90' }).problems).toEqual(['--from  expected less than --to, found 110 % and 90 %']);
  expect(read({ from: '100', to: '100' }).problems).toHaveLength(1);
  expect(read({ from: '140' }).problems).toEqual(['--from  expected less than --to, found 140 % and 130 %']);
  expect(read({ from: 'x', to: '60' }).problems).toHaveLength(1);
});
