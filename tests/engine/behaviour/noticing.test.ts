import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../engine/behaviour/expert-settings.ts';
import { awayShare, neverSeenShare, noticeDelay, timeAtDesk, timeAway } from '../../../engine/behaviour/noticing.ts';
import { MINUTE, uniformsFrom } from './population.ts';

const { noticing, away } = DEFAULT_EXPERT_BEHAVIOUR;
const uniform = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });

describe('noticing an offer', () => {
  it('takes the median of the channel when the alert is seen', () => {
    expect(noticeDelay(noticing, false, true, 0.5, 0.5)).toBe(15_000);
    expect(noticeDelay(noticing, true, true, 0.5, 0.5)).toBe(6000);
  });

  it('waits for a glance when the alert is missed or never shown', () => {
    const glance = Math.round(4 * MINUTE * Math.LN2);
    expect(noticeDelay(noticing, false, true, 0.019, 0.5)).toBe(glance);
    expect(noticeDelay(noticing, true, true, 0.021, 0.5)).toBe(6000);
    expect(noticeDelay(noticing, true, false, 0.9, 0.5)).toBe(glance);
  });

  it('leaves 28.65 % of five-minute offers unseen without notifications, 53.5 % with a glance every 8 minutes', () => {
    expect(neverSeenShare(noticing, 5 * MINUTE)).toBeCloseTo(Math.exp(-5 / 4), 12);
    expect(neverSeenShare(noticing, 5 * MINUTE)).toBeCloseTo(0.2865, 4);
    expect(neverSeenShare({ ...noticing, glanceMean: 8 * MINUTE }, 5 * MINUTE)).toBeCloseTo(0.535, 3);
  });

  it('meets that closed form draw by draw', () => {
    const seed = 11;
    const draw = uniformsFrom(seed);
    let unseen = 0;
    for (let offer = 0; offer < 40_000; offer++) {
      if (noticeDelay(noticing, false, false, draw(), draw()) >= 5 * MINUTE) unseen++;
    }
    // Four standard errors of a share of 0.2865 in 40,000.
    expect(Math.abs(unseen / 40_000 - 0.2865), `seed ${seed}`).toBeLessThan(0.0091);
  });

  it('never takes less time for a larger uniform', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), uniform, uniform, uniform, (isChat, isOn, miss, one, other) => {
        const sooner = noticeDelay(noticing, isChat, isOn, miss, Math.min(one, other));
        expect(sooner).toBeLessThanOrEqual(noticeDelay(noticing, isChat, isOn, miss, Math.max(one, other)));
        expect(Number.isInteger(sooner) && sooner >= 0).toBe(true);
      }),
    );
  });
});

describe('being away from the desk', () => {
  it('takes 6 of every 156 minutes', () => {
    expect(awayShare(away)).toBeCloseTo(6 / 156, 12);
    expect(awayShare({ ...away, awayMean: 0 })).toBe(0);
  });

  it('has the mean of the settings, both ways', () => {
    const steps = 20_000;
    let desk = 0;
    let gone = 0;
    for (let step = 0; step < steps; step++) {
      desk += timeAtDesk(away, (step + 0.5) / steps) / steps;
      gone += timeAway(away, (step + 0.5) / steps) / steps;
    }
    expect(desk / away.deskMean).toBeCloseTo(1, 3);
    expect(gone / away.awayMean).toBeCloseTo(1, 3);
  });
});
