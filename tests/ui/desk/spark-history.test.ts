import { expect, it } from 'vitest';
import { sparkHistory } from '../../../ui/desk/spark-history.ts';

const curves = (length: number) => ({
  curves: { keys: ['a', 'b'], moments: [], values: [[], Array.from({ length }, (_, index) => index)] },
});

it('a short history is shown whole, a long one thinned out, the newest last', () => {
  expect(sparkHistory(curves(5), 'b')).toEqual([0, 1, 2, 3, 4]);
  const long = sparkHistory(curves(1000), 'b');
  expect(long.length).toBeLessThanOrEqual(120);
  expect(long.at(-1)).toBe(999);
});

it('a figure that nobody kept has none', () => {
  expect(sparkHistory(curves(5), 'c')).toEqual([]);
});
