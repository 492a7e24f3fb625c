import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chaseShare, expectedReplyTime, firstChaseDelay, nextChaseDelay } from '../../../engine/behaviour/chasing.ts';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import { HOUR, MINUTE } from './population.ts';

const { expectation, chasing, acknowledgement } = DEFAULT_CUSTOMER_BEHAVIOUR;

describe('the expected reply time', () => {
  it('to an email is 15 minutes for 40 % (K-21), 4 hours for 60 %, over a day for 22 %', () => {
    const steps = 10_000;
    const times = Array.from({ length: steps }, (_, step) =>
      expectedReplyTime(expectation, false, (step + 0.5) / steps),
    );
    const shareWithin = (time: number): number => times.filter((each) => each <= time).length / steps;
    expect(shareWithin(15 * MINUTE)).toBeCloseTo(0.4, 3);
    expect(shareWithin(4 * HOUR)).toBeCloseTo(0.6, 3);
    expect(1 - shareWithin(24 * HOUR)).toBeCloseTo(0.22, 3);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(Math.max(...times)).toBeLessThanOrEqual(72 * HOUR);
  });

  it('rises with the uniform in whole milliseconds', () => {
    const uniform = fc.double({ min: 0.000001, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(uniform, uniform, (one, other) => {
        const sooner = expectedReplyTime(expectation, false, Math.min(one, other));
        expect(sooner).toBeLessThanOrEqual(expectedReplyTime(expectation, false, Math.max(one, other)));
        expect(Number.isInteger(sooner)).toBe(true);
      }),
    );
  });

  it('to a chat is a minute', () => {
    expect(expectedReplyTime(expectation, true, 0.9)).toBe(MINUTE);
  });
});

describe('chasing', () => {
  it('begins when the expectation has passed, an email no sooner than after an hour', () => {
    expect(firstChaseDelay(chasing, false, 15 * MINUTE)).toBe(HOUR);
    expect(firstChaseDelay(chasing, false, 4 * HOUR)).toBe(4 * HOUR);
    expect(firstChaseDelay(chasing, true, MINUTE)).toBe(MINUTE);
  });

  it('goes on about once a day', () => {
    expect(nextChaseDelay(chasing, 0.5)).toBe(24 * HOUR);
    expect(nextChaseDelay(chasing, 0.9)).toBe(Math.round(24 * HOUR * Math.exp(0.2 * 1.2815515655446004)));
  });

  it('happens in 35 %, then 0.6 times as often each time, half as often when acknowledged', () => {
    const shares = [0, 1, 2].map((chases) => chaseShare(chasing, acknowledgement, chases, false));
    expect(shares[0]).toBeCloseTo(0.35, 12);
    expect(shares[1]).toBeCloseTo(0.21, 12);
    expect(shares[2]).toBeCloseTo(0.126, 12);
    expect(chaseShare(chasing, acknowledgement, 0, true)).toBeCloseTo(0.175, 12);
    expect(chaseShare(chasing, acknowledgement, 1, true)).toBeCloseTo(0.105, 12);
  });
});
