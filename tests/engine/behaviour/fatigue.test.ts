import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fatigueAfter, fatigueAfterRest } from '../../../engine/behaviour/fatigue.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';
import { HOUR } from './population.ts';

const { fatigue } = DEFAULT_WORK;

describe('fatigue', () => {
  it('is complete after 8 hours at full occupancy', () => {
    expect(fatigueAfter(fatigue, 0, 1, 8 * HOUR)).toBeCloseTo(1, 12);
    expect(fatigueAfter(fatigue, 0, 1, 2 * HOUR)).toBeCloseTo(0.25, 12);
    expect(fatigueAfter(fatigue, 0.9, 1, 8 * HOUR)).toBe(1);
  });

  it('stands still at 75 % occupancy and moves with what exceeds it', () => {
    expect(fatigueAfter(fatigue, 0.3, 0.75, 5 * HOUR)).toBeCloseTo(0.3, 12);
    // (0.9 − 0.75) ÷ 0.25 of the way in 8 hours
    expect(fatigueAfter(fatigue, 0, 0.9, 8 * HOUR)).toBeCloseTo(0.6, 12);
  });

  it('goes back three times as fast while idle, to 0 and no further', () => {
    expect(fatigueAfter(fatigue, 0.5, 0, HOUR)).toBeCloseTo(0.5 - 3 / 8, 12);
    expect(fatigueAfter(fatigue, 0.1, 0, HOUR)).toBe(0);
  });

  it('is slept off in 8 hours offline', () => {
    expect(fatigueAfterRest(fatigue, 1, 8 * HOUR)).toBe(0);
    expect(fatigueAfterRest(fatigue, 1, 2 * HOUR)).toBeCloseTo(0.75, 12);
  });

  it('is the same however an interval of one busy share is cut', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 0, max: 24 * HOUR }), (start, busy, cut, elapsed) => {
        const first = Math.round(cut * elapsed);
        const inTwo = fatigueAfter(fatigue, fatigueAfter(fatigue, start, busy, first), busy, elapsed - first);
        expect(inTwo).toBeCloseTo(fatigueAfter(fatigue, start, busy, elapsed), 9);
      }),
    );
  });
});
