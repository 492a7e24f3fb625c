import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TEMPERAMENT } from '../../../engine/behaviour/temperament-settings.ts';
import { drawTemperament } from '../../../engine/behaviour/temperament.ts';

const NINTH_DECILE = 1.2815515655446004;

describe('drawing an expert', () => {
  it('gives the usual expert at even draws', () => {
    expect(drawTemperament(DEFAULT_TEMPERAMENT, () => 0.5)).toEqual({
      skill: 0.8,
      ticketsDone: 300,
      willingness: 0,
      conscientiousness: 0.95,
      cherryPicking: 0.1,
      greed: 1,
      workPace: 1,
      readFraction: 0.9,
      escalationThreshold: 0.63,
      notificationsOn: 1,
    });
  });

  it('spreads experts around it by the standard deviations and sigmas of the group', () => {
    const drawn = drawTemperament(DEFAULT_TEMPERAMENT, () => 0.9);
    expect(drawn.skill).toBeCloseTo(0.8 + 0.08 * NINTH_DECILE, 9);
    expect(drawn.willingness).toBeCloseTo(0.2 * NINTH_DECILE, 9);
    expect(drawn.workPace).toBeCloseTo(Math.exp(0.12 * NINTH_DECILE), 9);
    expect(drawn.ticketsDone).toBe(Math.round(300 * Math.exp(0.5 * NINTH_DECILE)));
  });

  it('draws each number from its own ordinal', () => {
    const usual = drawTemperament(DEFAULT_TEMPERAMENT, () => 0.5);
    const names = Object.keys(usual) as (keyof typeof usual)[];
    const group = { ...DEFAULT_TEMPERAMENT, notificationsOnShare: 0.6 };
    for (const [ordinal, name] of names.entries()) {
      const drawn = drawTemperament(group, (asked) => (asked === ordinal ? 0.7 : 0.5));
      const changed = names.filter((each) => drawn[each] !== usual[each]);
      expect(changed).toEqual([name]);
    }
  });

  it('keeps shares within 0 and 1, pace above 0 and greed at 0 or more', () => {
    const wide = {
      ...DEFAULT_TEMPERAMENT,
      skillSpread: 2,
      greedSpread: 3,
      cherryPickingSpread: 2,
      readFractionSpread: 2,
    };
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), (uniform) => {
        const drawn = drawTemperament(wide, () => uniform);
        for (const share of [drawn.skill, drawn.conscientiousness, drawn.cherryPicking, drawn.readFraction]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(drawn.greed).toBeGreaterThanOrEqual(0);
        expect(drawn.workPace).toBeGreaterThan(0);
      }),
    );
  });
});
