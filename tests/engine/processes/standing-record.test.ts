import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDING } from '../../../engine/behaviour/desk-feedback-settings.ts';
import { COUNTER, type CounterName } from '../../../engine/kpi/counters.ts';
import { StandingRecord } from '../../../engine/processes/standing-record.ts';

/** The record of one expert with these totals in the window. */
function recordOf(totals: Partial<Record<CounterName, number>>, countsIncorrectEscalation = true): StandingRecord {
  const byNumber = new Map(Object.entries(totals).map(([name, total]) => [COUNTER[name as CounterName], total]));
  const inWindow = (_expert: number, counter: number): number => byNumber.get(counter as never) ?? 0;
  return new StandingRecord(DEFAULT_STANDING, { inWindow }, countsIncorrectEscalation);
}

describe('the share of time-outs', () => {
  it('is mixed with thirty offers of usual conduct: two of four make 10.3 %', () => {
    expect(recordOf({ offers: 4, expired: 2 }).timedOutShareOf(0)).toBeCloseTo(3.5 / 34, 12);
  });

  it('counts all three causes, and leaves rescinded offers out', () => {
    const totals = { offers: 80, rescinded: 10, expired: 3, noFirstReply: 4, noFollowUp: 5 };
    expect(recordOf(totals).timedOutShareOf(0)).toBeCloseTo((12 + 1.5) / (70 + 30), 12);
  });
});

describe('the share of rejections', () => {
  const totals = { offers: 100, rescinded: 10, rejected: 6, escalatedCorrectly: 20, escalatedIncorrectly: 4 };

  it('leaves correct escalations and rescinded offers out of what it is a share of, and counts incorrect ones', () => {
    expect(recordOf(totals).rejectedShareOf(0)).toBeCloseTo((10 + 1.5) / (70 + 30), 12);
  });

  it('leaves incorrect escalations out where the desk says so (D-1)', () => {
    expect(recordOf(totals, false).rejectedShareOf(0)).toBeCloseTo((6 + 1.5) / (70 + 30), 12);
  });
});

describe('the weight', () => {
  it('is 1 without a record', () => {
    expect(recordOf({}).weightOf(0)).toBe(1);
  });

  it('is 1 while 5 % are rejected and timed out, with any number of offers', () => {
    for (const offers of [20, 100, 10_000]) {
      expect(recordOf({ offers, rejected: offers / 20, expired: offers / 20 }).weightOf(0)).toBeCloseTo(1, 12);
    }
  });

  it('is the product of the factors for rejections, time-outs, mix and reviews', () => {
    // (88.5 + 1.5) ÷ 600 = 15 % rejected: 0.85; (58.5 + 1.5) ÷ 600 = 10 % timed out: 0.80.
    const bad = { offers: 570, rejected: 88.5, expired: 58.5 };
    expect(recordOf(bad).weightOf(0)).toBeCloseTo(0.85 * 0.8, 12);
    // Ten reviews of 3.5 stars beside ten usual ones of 4.5: the mean is 4, half a star below: 0.75.
    const reviewed = { ...bad, reviews: 10, stars: 35 };
    expect(recordOf(reviewed).weightOf(0)).toBeCloseTo(0.85 * 0.8 * 0.75, 12);
  });

  it('falls with a preference for easy tickets, in standard deviations of what was offered', () => {
    // Offered: half 0.1, half 0.5, so the mean is 0.3 and the deviation 0.2; accepted are the easy ones: G = 1.
    const UNITS = 1e9;
    const mix = {
      offers: 100,
      accepted: 50,
      difficultyOffered: 30 * UNITS,
      squaredDifficultyOffered: (50 * 0.01 + 50 * 0.25) * UNITS,
      difficultyAccepted: 5 * UNITS,
    };
    expect(recordOf(mix).recordOf(0)).toBeCloseTo(0.5, 12);
    // Accepted: 35 easy and 15 hard ones, mean 0.22: G = 0.4, weight 1 − 0.8 · 0.15.
    expect(recordOf({ ...mix, difficultyAccepted: 11 * UNITS }).recordOf(0)).toBeCloseTo(0.88, 12);
    // Too few offers to judge.
    const few = {
      offers: 20,
      accepted: 10,
      difficultyOffered: 6e9,
      squaredDifficultyOffered: 2.6e9,
      difficultyAccepted: 1e9,
    };
    expect(recordOf(few).recordOf(0)).toBe(1);
  });
});
