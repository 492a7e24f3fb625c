import { expect, it } from 'vitest';
import { evenTicks } from '../../../ui/charts/even-ticks.ts';

it.each([
  [0, 100, 5, [0, 20, 40, 60, 80, 100]],
  [3.7, 4.6, 5, [3.6, 3.8, 4, 4.2, 4.4, 4.6]],
  [-12, 5, 4, [-15, -10, -5, 0, 5]],
  [0, 0.0031, 4, [0, 0.001, 0.002, 0.003, 0.004]],
  [1, 5, 4, [1, 2, 3, 4, 5]],
  [-1, 1, 2, [-1, 0, 1]],
])('from %d to %d in about %d steps', (low, high, about, expected) => {
  expect(evenTicks(low, high, about).ticks).toEqual(expected);
});

it('a single value has room on both sides or is the first of its ticks', () => {
  const { ticks } = evenTicks(7, 7, 5);
  expect(ticks[0]).toBeLessThanOrEqual(7);
  expect(ticks.at(-1)).toBeGreaterThan(7);
});
