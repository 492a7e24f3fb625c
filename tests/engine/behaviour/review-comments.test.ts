import { describe, expect, it } from 'vitest';
import { commentTemplate, REVIEW_COMMENTS } from '../../../engine/behaviour/review-comments.ts';
import { REVIEW_REASON, REVIEW_REASONS, type ReviewReason } from '../../../engine/behaviour/review-reasons.ts';

const reasons = Object.values(REVIEW_REASON) as ReviewReason[];

describe('reasons and comments', () => {
  it('have a row for every reason, in the order of its number', () => {
    expect(reasons).toEqual(REVIEW_REASONS.map((_, row) => row));
    expect(REVIEW_COMMENTS).toHaveLength(3 * reasons.length);
    expect(new Set(REVIEW_COMMENTS).size).toBe(REVIEW_COMMENTS.length);
    expect(new Set(REVIEW_REASONS.map((reason) => reason.name)).size).toBe(reasons.length);
  });

  it('pick the comment by stars, and between two for five stars', () => {
    expect([1, 2, 3].map((stars) => commentTemplate(REVIEW_REASON.slowReply, stars, 0.9))).toEqual([3, 4, 5]);
    const first = 3 * REVIEW_REASON.quick;
    expect(commentTemplate(REVIEW_REASON.quick, 4, 0.9)).toBe(first);
    expect(commentTemplate(REVIEW_REASON.quick, 5, 0.1)).toBe(first + 1);
    expect(commentTemplate(REVIEW_REASON.quick, 5, 0.9)).toBe(first + 2);
  });
});
