import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  difficultyFactor,
  fatigueFactor,
  loadFactor,
  partDone,
  readingFactor,
  skillFactor,
  workTime,
  type WorkView,
} from '../../../engine/behaviour/work-time.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';
import { MINUTE } from './population.ts';

const { working, fatigue } = DEFAULT_WORK;
const best: WorkView = {
  baseWork: 7 * MINUTE,
  difficulty: 0.25,
  skill: 1,
  ticketsDone: 150,
  workPace: 1,
  load: 0,
  fatigue: 0,
  readFraction: 1,
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the work on a reply', () => {
  it('is its base for a careful, skilled, rested expert and a ticket of difficulty a quarter', () => {
    expect(workTime(DEFAULT_WORK, best)).toBe(420_000);
  });

  it('multiplies the factors of ticket and expert', () => {
    expect(difficultyFactor(working, 0)).toBeCloseTo(0.6, 12);
    expect(difficultyFactor(working, 1)).toBeCloseTo(2.2, 12);
    expect(skillFactor(working, 0)).toBe(1.5);
    expect(skillFactor(working, 0.5)).toBe(1.25);
    expect(fatigueFactor(fatigue, 1)).toBeCloseTo(1 / 0.85, 12);
    expect(readingFactor(working, 0.5)).toBeCloseTo(0.8, 12);
    // 420,000 · 1.4 · 1.1 · 1.125 · 0.95 · (1 ÷ 0.925) · 0.96 · 1.2
    const view = { baseWork: 420_000, difficulty: 0.5, skill: 0.8, ticketsDone: 75, workPace: 1.2 };
    const expected = 420_000 * 1.4 * 1.1 * 1.125 * 0.95 * (1 / 0.925) * 0.96 * 1.2;
    expect(workTime(DEFAULT_WORK, { ...view, load: 0.5, fatigue: 0.5, readFraction: 0.9 })).toBe(Math.round(expected));
  });

  it('changes by a tenth at a full load, whichever way is chosen', () => {
    expect(loadFactor(working, 1)).toBeCloseTo(0.9, 12);
    expect(loadFactor({ ...working, loadResponse: 'slow-down' }, 1)).toBeCloseTo(1.1, 12);
    expect(loadFactor({ ...working, loadResponse: 'none' }, 1)).toBe(1);
  });

  it('never gets shorter with difficulty, fatigue or reading, nor longer with skill or experience', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        const time = (change: Partial<WorkView>): number => workTime(DEFAULT_WORK, { ...best, ...change });
        for (const longer of ['difficulty', 'fatigue', 'readFraction'] as const) {
          expect(time({ [longer]: high })).toBeGreaterThanOrEqual(time({ [longer]: low }));
        }
        expect(time({ skill: high })).toBeLessThanOrEqual(time({ skill: low }));
        expect(time({ ticketsDone: 300 * high })).toBeLessThanOrEqual(time({ ticketsDone: 300 * low }));
      }),
    );
  });
});

describe('a limit in sight', () => {
  it('changes nothing where there is time enough', () => {
    expect(partDone(working, 10 * MINUTE, 10 * MINUTE + 1)).toBe(1);
    expect(partDone(working, 10 * MINUTE, Infinity)).toBe(1);
  });

  it('cuts the work to nine tenths of the time left', () => {
    expect(partDone(working, 10 * MINUTE, 10 * MINUTE)).toBeCloseTo(0.9, 12);
    expect(partDone(working, 60 * MINUTE, 30 * MINUTE)).toBeCloseTo(0.45, 12);
  });

  it('is given up where less than two fifths of the work would fit', () => {
    // 0.9 × 4.5 ÷ 10 = 0.405, and 0.9 × 4.4 ÷ 10 = 0.396.
    expect(partDone(working, 10 * MINUTE, 4.5 * MINUTE)).toBeCloseTo(0.405, 12);
    expect(partDone(working, 10 * MINUTE, 4.4 * MINUTE)).toBe(1);
  });
});
