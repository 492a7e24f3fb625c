import { describe, expect, it } from 'vitest';
import { learnedPart, learningFactor } from '../../../engine/behaviour/learning.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';

const { working } = DEFAULT_WORK;

describe('learning', () => {
  it('takes the factor from 1.5 at the first ticket to 1 at the 150th', () => {
    expect(learningFactor(working, 0)).toBe(1.5);
    expect(learningFactor(working, 75)).toBeCloseTo(1.125, 12);
    expect(learningFactor(working, 150)).toBe(1);
    expect(learningFactor(working, 10_000)).toBe(1);
  });

  it('gains more from each early ticket than from each late one', () => {
    for (let done = 0; done < 149; done++) {
      const gain = learningFactor(working, done) - learningFactor(working, done + 1);
      const next = learningFactor(working, done + 1) - learningFactor(working, done + 2);
      expect(gain).toBeGreaterThan(next);
    }
  });

  it('is complete at once where nothing needs learning', () => {
    expect(learnedPart(0, 0)).toBe(1);
    expect(learnedPart(30, 150)).toBeCloseTo(0.2, 12);
  });
});
