import { expect, it } from 'vitest';
import { growing, type GrowingInterval } from '../../../ui/figures/growing-interval.ts';

const NONE: GrowingInterval = { key: '', seen: [] };
const after = (pairs: number, difference: number | null, halfWidth: number | null, key = 'rejected') => ({
  key,
  pairs,
  meanA: 1,
  meanB: 2,
  difference,
  halfWidth,
});

it('keeps what was known after so many pairs', () => {
  const first = growing(NONE, after(1, null, null));
  const second = growing(first, after(2, -1, 4));
  const third = growing(growing(second, after(2, -1, 4)), after(8, -2, 0.5));
  expect(first.seen).toEqual([]);
  expect(third.seen).toEqual([
    { pairs: 2, mean: -1, low: -5, high: 3 },
    { pairs: 8, mean: -2, low: -2.5, high: -1.5 },
  ]);
});

it('begins anew with fewer pairs, another figure, or none', () => {
  const known = growing(NONE, after(8, -2, 0.5));
  expect(growing(known, after(2, 1, 1)).seen).toHaveLength(1);
  expect(growing(known, after(9, 1, 1, 'timedOut')).seen).toHaveLength(1);
  expect(growing(known, undefined).seen).toEqual([]);
});
