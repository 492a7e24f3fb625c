import { describe, expect, it } from 'vitest';
import { cos, sin } from '../../../../engine/random/elementary/sine.ts';
import { farthestApart, grid, ulpsApart } from '../float-bits.ts';

const angles = [...grid(-20, 20, 40_001), ...grid(-1.6e6, 1.6e6, 20_001), ...grid(1.6e6, 1e9, 101)];
const quarterTurns = Array.from({ length: 2_000 }, (_, count) => (count * count * Math.PI) / 2);

describe.each([
  ['sine', sin, Math.sin],
  ['cosine', cos, Math.cos],
])('%s', (_, own, platform) => {
  it('is within 2 ulp of the platform on dense grids', () => {
    const worst = farthestApart(angles, own, platform);
    expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
  });

  it('keeps its digits next to whole quarter turns, where most of the angle cancels', () => {
    const worst = farthestApart(quarterTurns, own, platform);
    expect(worst.ulps, `at ${worst.at}`).toBeLessThanOrEqual(2);
  });

  it('is not a number where the angle is none', () => {
    for (const x of [NaN, Infinity, -Infinity]) expect(own(x)).toBeNaN();
  });
});

// Independent values: 50 digits, computed with mpmath. The last angle is the double nearest to a multiple of π/2.
it.each([
  [1e6, -0.3499935021712929521176525, 0.9367521275331447869385325],
  [1e22, -0.8522008497671888017727059, 0.5232147853951389454975945],
  [2 ** 1000, -0.1592017030862424382400486, 0.9872460775989134842399018],
  [6381956970095103 * 2 ** 797, 1, -4.687165924254627611122583e-19],
])('sine and cosine of %d', (x, sine, cosine) => {
  expect(ulpsApart(sin(x), sine)).toBeLessThanOrEqual(1);
  expect(ulpsApart(sin(-x), -sine)).toBeLessThanOrEqual(1);
  expect(ulpsApart(cos(x), cosine)).toBeLessThanOrEqual(1);
  expect(ulpsApart(cos(-x), cosine)).toBeLessThanOrEqual(1);
});

it('near zero the sine is the angle and the cosine is one', () => {
  for (const x of [0, -0, 5e-324, -5e-324, 1e-300, 1e-9]) {
    expect(sin(x)).toBe(x);
    expect(cos(x)).toBe(1);
  }
});
