import { describe, expect, it } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import { isLostByWaiting, leavingShare } from '../../../engine/behaviour/leaving.ts';

const { leaving } = DEFAULT_CUSTOMER_BEHAVIOUR;

describe('leaving for good', () => {
  it('follows giving up in 68 % of the quarter that goes elsewhere (K-84)', () => {
    expect(isLostByWaiting(leaving, 0.1699)).toBe(true);
    expect(isLostByWaiting(leaving, 0.17)).toBe(false);
  });

  it('grows with dissatisfaction from z = −0.5 to its most at −1.5', () => {
    expect(leavingShare(leaving, 1)).toBe(0);
    expect(leavingShare(leaving, -0.5)).toBe(0);
    expect(leavingShare(leaving, -1)).toBeCloseTo(0.15, 12);
    expect(leavingShare(leaving, -1.5)).toBeCloseTo(0.3, 12);
    expect(leavingShare(leaving, -9)).toBeCloseTo(0.3, 12);
  });
});
