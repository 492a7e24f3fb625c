import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerQuality,
  type AnswerView,
  competence,
  expectedQuality,
  readingQuality,
} from '../../../engine/behaviour/quality.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';
import { ticketsServedBy } from './population.ts';

const careful: AnswerView = { skill: 0.8, difficulty: 0.25, readFraction: 1, fatigue: 0, load: 0, chats: 0 };
const expected = (change: Partial<AnswerView>): number => expectedQuality(DEFAULT_WORK, { ...careful, ...change });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the quality of an answer', () => {
  it('rests on reading: 1 − e^(−r ÷ 0.35)', () => {
    expect(readingQuality(DEFAULT_WORK.quality, 0)).toBe(0);
    expect(readingQuality(DEFAULT_WORK.quality, 0.35)).toBeCloseTo(1 - 1 / Math.E, 12);
    expect(readingQuality(DEFAULT_WORK.quality, 1)).toBeCloseTo(0.9426, 4);
    expect(readingQuality(DEFAULT_WORK.quality, 0.4)).toBeCloseTo(0.6811, 4);
  });

  it('rests on competence, which difficulty takes from the unskilled only', () => {
    // 0.78 + 0.22 · 0.8 − 0.6 · 0.25 · 0.2
    expect(competence(DEFAULT_WORK.quality, 0.8, 0.25)).toBeCloseTo(0.926, 12);
    expect(competence(DEFAULT_WORK.quality, 1, 1)).toBeCloseTo(1, 12);
    expect(competence(DEFAULT_WORK.quality, 0, 1)).toBeCloseTo(0.18, 12);
  });

  it('loses to fatigue, hurry and parallel chats', () => {
    const best = 0.926 * (1 - Math.exp(-1 / 0.35));
    expect(expected({})).toBeCloseTo(best, 12);
    // 0.08 · 0.5 + 0.05 · 1 + 0.03 · 1
    expect(expected({ fatigue: 0.5, load: 1, chats: 3 })).toBeCloseTo(best - 0.12, 12);
  });

  it('loses nothing to load when the response is to slow down', () => {
    const settings = { ...DEFAULT_WORK, working: { ...DEFAULT_WORK.working, loadResponse: 'slow-down' as const } };
    expect(expectedQuality(settings, { ...careful, load: 1 })).toBe(expected({}));
  });

  it('stays within 0 and 1, rises with skill and reading, falls with the rest', () => {
    fc.assert(
      fc.property(share, share, share, share, (one, other, reading, draw) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        for (const better of ['skill', 'readFraction'] as const) {
          expect(expected({ [better]: high })).toBeGreaterThanOrEqual(expected({ [better]: low }));
        }
        for (const worse of ['difficulty', 'fatigue', 'load'] as const) {
          expect(expected({ [worse]: high })).toBeLessThanOrEqual(expected({ [worse]: low }));
        }
        const view = { ...careful, skill: low, difficulty: high, readFraction: reading, chats: 6 };
        const quality = answerQuality(DEFAULT_WORK, view, Math.min(0.9999, Math.max(0.0001, draw)));
        expect(quality).toBeGreaterThanOrEqual(0);
        expect(quality).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('averages 0.83, within 0.015, over the default population', () => {
    for (const seed of [5, 6]) {
      expect(Math.abs(ticketsServedBy('steady', seed).meanQuality - 0.83), `seed ${seed}`).toBeLessThan(0.015);
    }
  });
});
