import { describe, expect, it } from 'vitest';
import { commentTemplate, REVIEW_COMMENTS } from '../../../engine/behaviour/review-comments.ts';
import { REVIEW_REASON } from '../../../engine/behaviour/review-reasons.ts';

describe('comments', () => {
  it('have three texts for every reason, all different', () => {
    expect(REVIEW_COMMENTS).toHaveLength(3 * Object.keys(REVIEW_REASON).length);
    expect(new Set(REVIEW_COMMENTS).size).toBe(REVIEW_COMMENTS.length);
  });

  it('pick the comment by stars, and between two for five stars', () => {
    expect([1, 2, 3].map((stars) => commentTemplate(REVIEW_REASON.slowReply, stars, 0.9))).toEqual([3, 4, 5]);
    const first = 3 * REVIEW_REASON.quick;
    expect(commentTemplate(REVIEW_REASON.quick, 4, 0.9)).toBe(first);
    expect(commentTemplate(REVIEW_REASON.quick, 5, 0.1)).toBe(first + 1);
    expect(commentTemplate(REVIEW_REASON.quick, 5, 0.9)).toBe(first + 2);
  });
});
