import { describe, expect, it } from 'vitest';
import {
  isControllable,
  REVIEW_REASON,
  REVIEW_REASONS,
  type ReviewReason,
} from '../../../engine/behaviour/review-reasons.ts';

const reasons = Object.values(REVIEW_REASON) as ReviewReason[];

describe('the reasons of reviews', () => {
  it('have a row each, in the order of their numbers, with names of their own', () => {
    expect(reasons).toEqual(REVIEW_REASONS.map((_, row) => row));
    expect(new Set(REVIEW_REASONS.map((reason) => reason.name)).size).toBe(reasons.length);
  });

  it('leave seven complaints out of the controllable score, as the platform lists them', () => {
    const complaints = reasons.filter((reason) => !REVIEW_REASONS[reason]?.isPositive && !isControllable(reason));
    expect(complaints.map((reason) => REVIEW_REASONS[reason]?.name)).toEqual([
      'First message should have been faster',
      'Bad policy',
      'Shipping issue',
      'Poor product quality',
      'Wrong item delivered',
      'Cancellation not processed',
      'Not shipped fast enough',
    ]);
  });

  it('know praise that the expert did not earn', () => {
    const praise = reasons.filter((reason) => REVIEW_REASONS[reason]?.isPositive && !isControllable(reason));
    expect(praise).toEqual([REVIEW_REASON.likesTheProduct]);
  });
});
