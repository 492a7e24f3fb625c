import { describe, expect, it } from 'vitest';
import { resolveArchetype } from '../../../engine/behaviour/archetypes.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../engine/behaviour/expert-settings.ts';
import { forgottenOnlineTime, holdTime, isForgotten, startRank } from '../../../engine/behaviour/holding.ts';
import { MINUTE } from './population.ts';

const { holding, shift } = DEFAULT_EXPERT_BEHAVIOUR;

describe('an accepted ticket', () => {
  it('is held by nobody usual, and 25 minutes at the median by those who hold', () => {
    expect(holdTime(holding, 0.000001, 0.5)).toBe(0);
    const hoarding = { ...holding, heldShare: 0.7 };
    expect(holdTime(hoarding, 0.69, 0.5)).toBe(25 * MINUTE);
    expect(holdTime(hoarding, 0.7, 0.5)).toBe(0);
  });

  it('is forgotten by a small share', () => {
    expect(isForgotten(holding, 0.0019)).toBe(true);
    expect(isForgotten(holding, 0.002)).toBe(false);
  });

  it('is started in order of acceptance, or of the work it looks like', () => {
    expect(startRank(holding, 1000, 5)).toBe(1000);
    expect(startRank(resolveArchetype('cherry-picker').holding, 1000, 5)).toBe(5);
  });
});

describe('the end of a shift', () => {
  it('is forgotten by part-timers only, for an hour and a half at the median', () => {
    expect(forgottenOnlineTime(shift, 0.000001, 0.5)).toBe(0);
    expect(forgottenOnlineTime(resolveArchetype('part-timer').shift, 0.59, 0.5)).toBe(90 * MINUTE);
    expect(forgottenOnlineTime(resolveArchetype('part-timer').shift, 0.6, 0.5)).toBe(0);
  });
});
