import { describe, expect, it } from 'vitest';
import { GammaLaw } from '../../../engine/random/incomplete-gamma.ts';

// Shape, x, P(X ≤ x), P(X > x): 40 digits, computed with mpmath.
const known: readonly (readonly [shape: number, x: number, below: number, above: number])[] = [
  [0.1, 1e-5, 0.332398405040503295, 0.667601594959496705],
  [0.1, 3, 0.998434728252885646, 0.00156527174711435385],
  [2.5, 0.01, 2.98760153190659384e-6, 0.999997012398468093],
  [2.5, 30, 0.99999999998784543, 1.21545697771830389e-11],
  [50, 20, 1.24589260797193792e-8, 0.99999998754107392],
  [50, 90, 0.999998350501498282, 1.64949850171782483e-6],
  [499, 400, 1.0211727987140345e-6, 0.999998978827201286],
  [499, 560, 0.995873695654487294, 0.00412630434551270581],
  [501, 400, 6.42750355212621163e-7, 0.999999357249644787],
  [501, 620, 0.999999648192521112, 3.51807478888352721e-7],
  [1e4, 9500, 1.86245465179515509e-7, 0.99999981375453482],
  [1e4, 10400, 0.999961119829426012, 0.000038880170573988205],
  [1e6, 997000, 0.00133810416731359969, 0.9986618958326864],
  [1e6, 1003000, 0.998638259353782409, 0.00136174064621759148],
];

it.each(known)('shape %d at %d: both probabilities to 1e-11 of their size', (shape, x, below, above) => {
  const law = new GammaLaw(shape);
  expect(Math.abs(law.below(x) / below - 1)).toBeLessThan(1e-11);
  expect(Math.abs(law.above(x) / above - 1)).toBeLessThan(1e-11);
});

it('a whole shape counts Poisson arrivals: the n-th comes after x when fewer than n come before x', () => {
  for (const n of [1, 2, 5, 12, 40]) {
    for (const x of [0.1, 1, 5, 11.5, 40, 70]) {
      let term = Math.exp(-x);
      let fewer = 0;
      for (let arrivals = 0; arrivals < n; arrivals++) {
        fewer += term;
        term *= x / (arrivals + 1);
      }
      expect(Math.abs(new GammaLaw(n).above(x) / fewer - 1), `n ${n}, x ${x}`).toBeLessThan(1e-12);
    }
  }
});

describe('the density', () => {
  it('of whole shapes is x^(n-1) e^-x ÷ (n-1)!', () => {
    expect(new GammaLaw(1).density(2)).toBeCloseTo(Math.exp(-2), 15);
    expect(new GammaLaw(4).density(3)).toBeCloseTo((27 * Math.exp(-3)) / 6, 15);
  });

  it('of a large shape is that of the normal law at its middle, to the order of 1/shape', () => {
    const shape = 1e8;
    expect(new GammaLaw(shape).density(shape) * Math.sqrt(2 * Math.PI * shape)).toBeCloseTo(1, 8);
  });

  it('at zero is infinite, one or nothing', () => {
    expect(new GammaLaw(0.5).density(0)).toBe(Infinity);
    expect(new GammaLaw(1).density(0)).toBe(1);
    expect(new GammaLaw(2).density(0)).toBe(0);
  });
});

it('all lies between 0 and Infinity', () => {
  for (const shape of [0.3, 5, 5000]) {
    const law = new GammaLaw(shape);
    expect([law.below(-1), law.below(0), law.below(Infinity)]).toEqual([0, 0, 1]);
    expect([law.above(-1), law.above(0), law.above(Infinity)]).toEqual([1, 1, 0]);
  }
});
