import { expect, test } from 'vitest';
import { csvCell } from '../../../../server/cli/text/csv-cell.ts';

test('commas, quotes and line ends are quoted, and what is no number is nothing', () => {
  expect(['a', 'a,b', 'a "b"', 'a\nb', 1.5, null, undefined, NaN, -Infinity].map(csvCell)).toEqual([
    'a',
    '"a,b"',
    '"a ""b"""',
    '"a\nb"',
    '1.5',
    '',
    '',
    '',
    '',
  ]);
});
