import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import { isControllable, REVIEW_REASON, REVIEW_REASONS } from '../../../engine/behaviour/review-reasons.ts';
import { ratedShare, reviewDelay, reviewReason, starsFor } from '../../../engine/behaviour/reviewing.ts';
import type { Experience } from '../../../engine/behaviour/satisfaction.ts';
import { HOUR, MINUTE, ticketsServedBy } from './population.ts';

const { satisfaction, reviews } = DEFAULT_CUSTOMER_BEHAVIOUR;
const fine: Experience = {
  quality: 0.9,
  waitBefore: MINUTE,
  waitAfter: 9 * MINUTE,
  expected: 15 * MINUTE,
  bounces: 0,
  reopens: 0,
  uncontrollable: 0,
  isChat: 0,
};
const reasonAfter = (change: Partial<Experience>, stars: number, uniform = 0.5): number =>
  reviewReason(satisfaction, reviews.productShare, { ...fine, ...change }, stars, uniform);

describe('leaving a review', () => {
  it('is likelier the stronger the feeling, either way, and capped', () => {
    expect(ratedShare(reviews, true, 0)).toBeCloseTo(0.45, 12);
    expect(ratedShare(reviews, false, 0.5)).toBeCloseTo(0.18 * 1.4, 12);
    expect(ratedShare(reviews, false, -0.5)).toBeCloseTo(0.18 * 1.4, 12);
    expect(ratedShare(reviews, true, -2)).toBe(0.9);
  });

  it('takes hours after an email and a minute after a chat', () => {
    expect(reviewDelay(reviews, false, 0.5)).toBe(3 * HOUR);
    expect(reviewDelay(reviews, true, 0.5)).toBe(MINUTE);
  });
});

describe('stars', () => {
  it('are cut from satisfaction at four points', () => {
    expect([-0.71, -0.7, -0.51, -0.5, -0.31, -0.3, -0.11, -0.1, 2].map((z) => starsFor(reviews, z))).toEqual([
      1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it('never fall with satisfaction', () => {
    const z = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(z, z, (one, other) => {
        expect(starsFor(reviews, Math.max(one, other))).toBeGreaterThanOrEqual(starsFor(reviews, Math.min(one, other)));
      }),
    );
  });

  it('average about 4.5 over the default population', () => {
    for (const seed of [21, 22]) {
      expect(Math.abs(ticketsServedBy('steady', seed).meanStars - 4.5), `seed ${seed}`).toBeLessThan(0.1);
    }
  });
});

describe('the reason for few stars', () => {
  it('is what lies furthest below its best', () => {
    expect(reasonAfter({ quality: 0.3 }, 1)).toBe(REVIEW_REASON.unhelpfulAnswer);
    expect(reasonAfter({ bounces: 3 }, 2)).toBe(REVIEW_REASON.passedAround);
    expect(reasonAfter({ reopens: 2 }, 2)).toBe(REVIEW_REASON.hadToAskAgain);
    expect(reasonAfter({ waitAfter: MINUTE }, 3)).toBe(REVIEW_REASON.hastyReply);
    expect(isControllable(REVIEW_REASON.unhelpfulAnswer)).toBe(true);
  });

  it('blames the expert for a wait only when most of it came after acceptance', () => {
    const slow = reasonAfter({ waitBefore: 29 * MINUTE, waitAfter: 31 * MINUTE }, 2);
    const late = reasonAfter({ waitBefore: 31 * MINUTE, waitAfter: 29 * MINUTE }, 2);
    expect([slow, late]).toEqual([REVIEW_REASON.slowReply, REVIEW_REASON.slowFirstMessage]);
    expect(isControllable(REVIEW_REASON.slowReply)).toBe(true);
    expect(isControllable(REVIEW_REASON.slowFirstMessage)).toBe(false);
  });

  it('is one of six causes beyond the desk where there was one, all alike', () => {
    const reasons = [0.05, 0.2, 0.4, 0.6, 0.7, 0.95].map((uniform) => reasonAfter({ uncontrollable: 1 }, 1, uniform));
    expect(reasons).toEqual([6, 7, 8, 9, 10, 11]);
    for (const reason of reasons) expect(REVIEW_REASONS[reason]?.isControllable).toBe(false);
  });
});

describe('the reason for many stars', () => {
  it('is the answer, the manner or the product as the uniform falls', () => {
    expect(reasonAfter({}, 5, 0.05)).toBe(REVIEW_REASON.likesTheProduct);
    expect(reasonAfter({}, 5, 0.3)).toBe(REVIEW_REASON.helpfulAnswer);
    expect(reasonAfter({}, 4, 0.9)).toBe(REVIEW_REASON.friendly);
    expect(isControllable(REVIEW_REASON.likesTheProduct)).toBe(false);
  });

  it('is speed where it exceeded expectation by more than the answer did', () => {
    expect(reasonAfter({ expected: 24 * HOUR, quality: 0.7 }, 5)).toBe(REVIEW_REASON.quick);
    expect(reasonAfter({ expected: 24 * HOUR, quality: 0.95 }, 5)).toBe(REVIEW_REASON.helpfulAnswer);
  });

  it('is that the expert won the customer over where the cause was beyond the desk', () => {
    expect(reasonAfter({ uncontrollable: 1 }, 5)).toBe(REVIEW_REASON.wentOutOfTheirWay);
  });

  it('agrees with the stars for every experience', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const part = fc.double({ min: 0.000001, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(share, share, share, part, fc.integer({ min: 1, max: 5 }), (quality, wait, cause, uniform, stars) => {
        const change = { quality, waitBefore: wait * HOUR, uncontrollable: Math.round(cause) };
        expect(REVIEW_REASONS[reasonAfter(change, stars, uniform)]?.isPositive).toBe(stars >= 4);
      }),
    );
  });
});
