import { describe, expect, it } from 'vitest';
import { withOverrides } from '../../../engine/behaviour/overrides.ts';

describe('overriding a behaviour', () => {
  const usual = { noticing: { median: 15, sigma: 0.9 }, away: { mean: 6 } };

  it('changes the numbers given and leaves the others', () => {
    expect(withOverrides(usual, { noticing: { sigma: 0.5 } })).toEqual({
      noticing: { median: 15, sigma: 0.5 },
      away: { mean: 6 },
    });
    expect(withOverrides(usual, {})).toEqual(usual);
  });

  it('leaves the original as it was', () => {
    withOverrides(usual, { away: { mean: 0 } });
    expect(usual.away.mean).toBe(6);
  });
});
