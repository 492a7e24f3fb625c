import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import { npsAnswer } from '../../../engine/behaviour/nps.ts';

const { nps } = DEFAULT_CUSTOMER_BEHAVIOUR;

describe('the answer to the survey', () => {
  it('is 8 at the centre, with 3 points for each unit of 0.7 z + brand', () => {
    expect(npsAnswer(nps, 0, 0.5)).toBe(8);
    // 8 + 3 · 0.7 · 0.5 = 9.05; 8 − 3 · 0.7 · 0.5 = 6.95
    expect(npsAnswer(nps, 0.5, 0.5)).toBe(9);
    expect(npsAnswer(nps, -0.5, 0.5)).toBe(7);
    // One standard deviation of the brand is 1.5 points: 8 + 1.5 rounds to 10 or 9 about the half
    expect(npsAnswer(nps, 0.01, 0.8413447460685429)).toBe(10);
    expect(npsAnswer(nps, -0.01, 0.8413447460685429)).toBe(9);
  });

  it('is a whole number from 0 to 10 that never falls with satisfaction', () => {
    const z = fc.double({ min: -10, max: 10, noNaN: true });
    const uniform = fc.double({ min: 0.000001, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(z, z, uniform, (one, other, brand) => {
        const low = npsAnswer(nps, Math.min(one, other), brand);
        const high = npsAnswer(nps, Math.max(one, other), brand);
        expect(low).toBeLessThanOrEqual(high);
        expect(Number.isInteger(low) && low >= 0 && high <= 10).toBe(true);
      }),
    );
  });
});
