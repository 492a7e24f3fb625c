import { describe, expect, it } from 'vitest';
import { digamma, trigamma } from '../../../../engine/experiment/fitting/digamma.ts';

const EULER = 0.577_215_664_901_532_9;

describe('the derivatives of ln Γ', () => {
  it('have their known values at 1, ½ and ¼', () => {
    expect(digamma(1)).toBeCloseTo(-EULER, 12);
    expect(digamma(0.5)).toBeCloseTo(-EULER - 2 * Math.LN2, 12);
    expect(digamma(0.25)).toBeCloseTo(-EULER - Math.PI / 2 - 3 * Math.LN2, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12);
  });

  it('rise and fall by 1/x and 1/x² from x to x + 1', () => {
    for (const x of [0.01, 0.3, 2, 9.5, 10, 300]) {
      expect((digamma(x + 1) - digamma(x)) * x).toBeCloseTo(1, 11);
      expect((trigamma(x) - trigamma(x + 1)) * x * x).toBeCloseTo(1, 9);
    }
  });
});
