import { expect, it } from 'vitest';
import { exp, expm1, expOfSum } from '../../../../engine/random/elementary/exponential.ts';
import { farthestApart, grid, ulpsApart } from '../float-bits.ts';

it('e^x is within 2 ulp of the platform on dense grids', () => {
  const numbers = [...grid(-745.2, 709.8, 60_001), ...grid(-1, 1, 20_001), ...grid(-1e-8, 1e-8, 1_001)];
  const worst = farthestApart(numbers, exp, Math.exp);
  expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
});

// Independent values: 50 digits, computed with mpmath.
it.each([
  [10, 22026.4657948067165169579],
  [-0.5, 0.6065306597126334236037995],
  [1, Math.E],
  [700, 1.01423205473500450945533e304],
  [-740, 4.18873988004804893945754e-322],
])('e^%d is the nearest double or its neighbour', (x, value) => {
  expect(ulpsApart(exp(x), value)).toBeLessThanOrEqual(1);
});

it('e^x at the edges', () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(5e-324)).toBe(1);
  expect(exp(709.79)).toBe(Infinity);
  expect(exp(Infinity)).toBe(Infinity);
  expect(exp(-745.14)).toBe(0);
  expect(exp(-745.1)).toBe(Number.MIN_VALUE);
  expect(exp(-Infinity)).toBe(0);
  expect(exp(NaN)).toBeNaN();
});

it('a tail too small to be added to x still counts', () => {
  // e^100 · (1 + 1e-15) is 4.5 ulp above e^100; adding 1e-15 to 100 changes nothing.
  expect(100 + 1e-15).toBe(100);
  expect(expOfSum(100, 1e-15) / exp(100)).toBeCloseTo(1 + 1e-15, 15);
  expect(expOfSum(100, 1e-15)).toBeGreaterThan(exp(100));
});

it('e^x - 1 is within 2 ulp of the platform, also where x is tiny', () => {
  const tiny = Array.from({ length: 400 }, (_, power) => 1.37 * 2 ** -power);
  const worst = farthestApart(
    [...grid(-3, 3, 30_001), ...grid(-60, 709, 10_001), ...tiny, ...tiny.map((x) => -x)],
    expm1,
    Math.expm1,
  );
  expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
});

it.each([
  [1e-10, 1.000000000050000036433864e-10],
  [0.35, 0.4190675485932572167607663],
  [-0.4, -0.3296799539643607141396621],
])('e^%d - 1 is within 2 ulp of its value at 50 digits', (x, value) => {
  expect(ulpsApart(expm1(x), value)).toBeLessThanOrEqual(2);
});

it('e^x - 1 at the edges', () => {
  expect(expm1(0)).toBe(0);
  expect(expm1(-0)).toBe(-0);
  expect(expm1(5e-324)).toBe(5e-324);
  expect(expm1(800)).toBe(Infinity);
  expect(expm1(-800)).toBe(-1);
  expect(expm1(-Infinity)).toBe(-1);
  expect(expm1(NaN)).toBeNaN();
});
