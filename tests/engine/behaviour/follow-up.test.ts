import { describe, expect, it } from 'vitest';
import { followUpWork, isFollowUpForgotten } from '../../../engine/behaviour/follow-up.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';

describe('a follow-up', () => {
  it('is forgotten in 3 of 100 cases', () => {
    const asked = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000);
    expect(asked.filter((uniform) => isFollowUpForgotten(DEFAULT_WORK.followUp, uniform))).toHaveLength(30);
  });

  it('takes half the work of the first reply', () => {
    expect(followUpWork(DEFAULT_WORK.followUp, 420_001)).toBe(210_001);
  });
});
