import { expect, it } from 'vitest';
import { integral } from '../../../engine/random/quadrature.ts';

it('integrates polynomials of degree 79 exactly', () => {
  expect(integral((x) => x ** 79, 0, 1)).toBeCloseTo(1 / 80, 15);
  expect(integral((x) => 80 * x ** 79 + 3 * x * x, -1, 2)).toBeCloseTo(2 ** 80 - 1 + 9, -11);
  expect(integral(() => 1, 2, 5)).toBeCloseTo(3, 14);
});

it('misses a function with a corner, so smoothness is not taken for granted', () => {
  expect(Math.abs(integral(Math.abs, -1, 1) - 1)).toBeGreaterThan(1e-5);
});

it('integrates a bell across ten standard deviations', () => {
  const bell = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  expect(integral(bell, 0, 10)).toBeCloseTo(0.5, 14);
  expect(integral((x) => Math.exp(x), 0, 1)).toBeCloseTo(Math.E - 1, 14);
});
