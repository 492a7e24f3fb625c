import { describe, expect, it } from 'vitest';
import { deviance, exponentAroundOne, ln, log1p } from '../../../../engine/random/elementary/logarithm.ts';
import { farthestApart, grid, ulpsApart } from '../float-bits.ts';

const magnitudes = grid(-1073.5, 1023.5, 40_001).map((power) => 2 ** power);

describe('ln', () => {
  it('is within 2 ulp of the platform on dense grids', () => {
    const worst = farthestApart(
      [...magnitudes, ...grid(1e-6, 1, 30_001), ...grid(0.999, 1.001, 5_001), ...grid(1, 50, 5_001)],
      ln,
      Math.log,
    );
    expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
  });

  // Independent values: 50 digits, computed with mpmath.
  it.each([
    [7, 1.945910149055313305105353],
    [1 + 2 ** -52, 2.22044604925031283432823e-16],
    [5e-324, -744.4400719213812623141073],
  ])('of %d is the nearest double or its neighbour', (x, value) => {
    expect(ulpsApart(ln(x), value)).toBeLessThanOrEqual(1);
  });

  it('at the edges', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  });
});

describe('log1p', () => {
  it('is within 2 ulp of the platform, also where x is tiny', () => {
    const small = magnitudes.filter((x) => x < 0.99).map((x) => -x);
    const worst = farthestApart([...magnitudes, ...small, ...grid(-0.999, 4, 30_001)], log1p, Math.log1p);
    expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
  });

  it.each([
    [1e-10, 9.999999999500000364355306e-11],
    [-0.75, -1.386294361119890618834464],
    [1e17, 39.14394658089877663830585],
  ])('of %d is within 2 ulp of its value at 50 digits', (x, value) => {
    expect(ulpsApart(log1p(x), value)).toBeLessThanOrEqual(2);
  });

  it('at the edges', () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-0)).toBe(-0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(NaN)).toBeNaN();
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(-Infinity)).toBeNaN();
  });
});

it('the exponent changes at the square root of two', () => {
  expect([0.7, 0.72, 1, 1.41, 1.42, 2.8, 2.9, 1024].map(exponentAroundOne)).toEqual([-1, 0, 0, 0, 1, 1, 2, 10]);
});

// x - ln(1 + x) at 50 digits, computed with mpmath for the double nearest to x.
it.each([
  [1e-8, 4.999999966666667125892271e-17],
  [-1e-8, 5.000000033333333792558946e-17],
  [1e-3, 4.996669164668332113969653e-7],
  [0.19, 0.01604669287656198303562055],
  [-0.19, 0.02072103131565260297584733],
  [0.21, 0.01937964039135027856331241],
  [3, 1.613705638880109381165536],
  [-0.3, 0.05667494393873237415454003],
  [-0.9, 1.402585092994045883858136],
])('the deviance at %d keeps its digits', (x, value) => {
  expect(Math.abs(deviance(x, 1 + x) / value - 1)).toBeLessThan(3e-15);
});

it('the deviance near -1 uses the digits of 1 + x that x has lost', () => {
  // -1 + 1e-20 is -1 in double precision; the deviance there is -1 - ln(1e-20) = 20 ln 10 - 1.
  expect(deviance(-1, 1e-20)).toBeCloseTo(20 * Math.LN10 - 1, 12);
});
