import { expect, it } from 'vitest';
import { numberText, tableText } from '../../bench/table.ts';

it('writes numbers with about three digits', () => {
  expect([1_234_567, 45_678, 123.4, 12.34, 1.234, 0.1234, -2.5].map(numberText)).toEqual([
    '1.23 M',
    '46 k',
    '123',
    '12.3',
    '1.23',
    '0.123',
    '-2.50',
  ]);
});

it('lines up the beginnings of the first and last column, and the ends of those between', () => {
  expect(
    tableText([
      ['', 'median', ''],
      ['tickets', '1', 'per s'],
      ['x', '100', 'MB'],
    ]),
  ).toEqual(['         median', 'tickets       1  per s', 'x           100  MB']);
});
