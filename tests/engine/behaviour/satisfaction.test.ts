import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedReplyTime } from '../../../engine/behaviour/chasing.ts';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import {
  expectedSatisfaction,
  type Experience,
  satisfaction,
  tooFastTerm,
  uncontrollableTerm,
  waitTerm,
} from '../../../engine/behaviour/satisfaction.ts';
import { HOUR, MINUTE } from './population.ts';

const customers = DEFAULT_CUSTOMER_BEHAVIOUR;
const settings = customers.satisfaction;
const fine: Experience = {
  quality: 0.8,
  waitBefore: MINUTE,
  waitAfter: 9 * MINUTE,
  expected: HOUR,
  bounces: 0,
  reopens: 0,
  uncontrollable: 0,
  isChat: 0,
};
const after = (change: Partial<Experience>): number => expectedSatisfaction(settings, { ...fine, ...change });

describe('latent satisfaction', () => {
  it('is 1.1 · (quality − ½) when nothing went wrong', () => {
    expect(after({})).toBeCloseTo(0.33, 12);
    expect(after({ quality: 0.2 })).toBeCloseTo(-0.33, 12);
  });

  it('loses 0.35 for each doubling of the whole wait beyond the expected', () => {
    expect(waitTerm(settings, { ...fine, expected: 10 * MINUTE })).toBe(0);
    expect(waitTerm(settings, { ...fine, expected: 5 * MINUTE })).toBeCloseTo(-0.35, 12);
    expect(waitTerm(settings, { ...fine, waitBefore: 71 * MINUTE, expected: 10 * MINUTE })).toBeCloseTo(-1.05, 12);
  });

  it('loses 0.25 for a handover and 0.3 for a reopening', () => {
    expect(after({ bounces: 2, reopens: 1 })).toBeCloseTo(0.33 - 0.5 - 0.3, 12);
  });

  it('loses 0.6 to a cause beyond the desk, of which quality² wins back up to 60 % (K-24)', () => {
    expect(uncontrollableTerm(settings, { ...fine, uncontrollable: 1, quality: 0 })).toBeCloseTo(-0.6, 12);
    expect(uncontrollableTerm(settings, { ...fine, uncontrollable: 1, quality: 1 })).toBeCloseTo(-0.24, 12);
    // 0.6 · (1 − 0.6 · 0.64)
    expect(after({ uncontrollable: 1 })).toBeCloseTo(0.33 - 0.3696, 12);
  });

  it('loses to emails answered too fast, never to chats (K-16)', () => {
    const term = (waitAfter: number, isChat = 0): number => tooFastTerm(settings, { ...fine, waitAfter, isChat });
    expect(term(2 * MINUTE - 1)).toBe(-0.35);
    expect(term(2 * MINUTE)).toBe(-0.1);
    expect(term(5 * MINUTE - 1)).toBe(-0.1);
    expect(term(5 * MINUTE)).toBe(0);
    expect(term(1000, 1)).toBe(0);
  });

  it('can measure too fast from creation instead', () => {
    const whole = { ...settings, tooFastCounts: 'whole-wait' as const };
    const experience = { ...fine, waitBefore: 4 * MINUTE, waitAfter: MINUTE };
    expect(tooFastTerm(settings, experience)).toBe(-0.35);
    expect(tooFastTerm(whole, experience)).toBe(0);
  });

  it('varies between customers by its noise', () => {
    expect(satisfaction(settings, fine, 0.5)).toBeCloseTo(0.33, 12);
    expect(satisfaction(settings, fine, 0.8413447460685429)).toBeCloseTo(0.33 + 0.3, 9);
  });

  it('rises with quality and falls with waiting, handovers and reopenings', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (one, other, cause) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        const uncontrollable = Math.round(cause);
        const rise = after({ quality: high, uncontrollable }) - after({ quality: low, uncontrollable });
        expect(rise).toBeGreaterThanOrEqual(0);
        const waitBefore = 30 * HOUR;
        expect(after({ waitBefore: waitBefore * high })).toBeLessThanOrEqual(after({ waitBefore: waitBefore * low }));
        expect(after({ bounces: high, reopens: high })).toBeLessThanOrEqual(after({ bounces: low, reopens: low }));
      }),
    );
  });
});

describe('the reply time of emails', () => {
  /** Mean satisfaction over what customers expect, with the same answer after so long. */
  const meanAfter = (waitAfter: number): number => {
    let sum = 0;
    for (let step = 0; step < 1000; step++) {
      sum += after({ waitAfter, expected: expectedReplyTime(customers.expectation, false, (step + 0.5) / 1000) });
    }
    return sum / 1000;
  };

  it('satisfies most between 5 and 15 minutes, less on either side (K-16, K-17)', () => {
    const [artificial, hasty, good, slow, slower] = [1, 3, 9, 30, 60].map((minutes) => meanAfter(minutes * MINUTE));
    expect(hasty).toBeGreaterThan(artificial ?? Infinity);
    expect(good).toBeGreaterThan(hasty ?? Infinity);
    expect(good).toBeGreaterThan((slow ?? Infinity) + 0.1);
    expect(slow).toBeGreaterThan(slower ?? Infinity);
  });

  it('satisfies more in hours than in days (K-72)', () => {
    expect(meanAfter(4 * HOUR)).toBeGreaterThan(meanAfter(48 * HOUR) + 0.5);
  });
});
