import { expect, it } from 'vitest';
import { byNumber } from '../../../server/cli/figure-order.ts';

it('numbers come in their order, letters behind them, what has none last and as it was', () => {
  const ids = ['K-100', undefined, 'K-03b', 'D-24', 'K-62b', 'K-03', 'K-62', 'K-03a', 'K-20'];
  expect(byNumber(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual([
    'K-03',
    'K-03a',
    'K-03b',
    'K-20',
    'K-62',
    'K-62b',
    'K-100',
    'D-24',
    undefined,
  ]);
});
