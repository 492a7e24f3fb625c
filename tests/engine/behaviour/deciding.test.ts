import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptProbability,
  acceptUtility,
  decide,
  decideDelay,
  DECISION,
  type OfferView,
  payRatio,
  perceivedDifficulty,
  REJECT_REASON,
  rejectReason,
  shiftEndNearness,
} from '../../../engine/behaviour/deciding.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../engine/behaviour/expert-settings.ts';
import { drawTemperament } from '../../../engine/behaviour/temperament.ts';
import { MINUTE, offersTo } from './population.ts';

const { deciding, working, temperament } = DEFAULT_EXPERT_BEHAVIOUR;
const usual = drawTemperament(temperament, () => 0.5);
const plain: OfferView = {
  skillMatch: 0.8,
  perceivedDifficulty: 0.25,
  payRatio: 1,
  unanswered: 0,
  fatigue: 0,
  shiftEnd: 0,
};
const offerOf = (change: Partial<OfferView>): OfferView => ({ ...plain, ...change });
const utility = (change: Partial<OfferView>, expert = usual): number =>
  acceptUtility(deciding, expert, offerOf(change));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the utility of accepting', () => {
  it('is the sum of its terms', () => {
    // 1.6 + 2 · 0.8 − 10 · 0.1 · 0.25
    expect(utility({})).toBeCloseTo(2.95, 12);
    // − 0.3 · 2 − 0.405 · 0.5 − 1.5 · 0.2 + 0.4 · ln 2
    const busy = { unanswered: 2, fatigue: 0.5, shiftEnd: 0.2, payRatio: 2 };
    expect(utility(busy)).toBeCloseTo(2.95 - 0.6 - 0.2025 - 0.3 + 0.4 * Math.LN2, 12);
  });

  it('makes rejecting half as likely again at full fatigue', () => {
    const odds = (value: number): number => (1 - acceptProbability(value)) / acceptProbability(value);
    expect(odds(utility({ fatigue: 1 })) / odds(utility({}))).toBeCloseTo(1.5, 2);
  });

  it('rises with skill, pay and willingness, and falls with all that speaks against', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        expect(utility({ skillMatch: high })).toBeGreaterThanOrEqual(utility({ skillMatch: low }));
        expect(utility({ payRatio: 0.1 + high })).toBeGreaterThanOrEqual(utility({ payRatio: 0.1 + low }));
        expect(utility({}, { ...usual, willingness: high })).toBeGreaterThanOrEqual(
          utility({}, { ...usual, willingness: low }),
        );
        for (const against of ['perceivedDifficulty', 'unanswered', 'fatigue', 'shiftEnd'] as const) {
          expect(utility({ [against]: high })).toBeLessThanOrEqual(utility({ [against]: low }));
        }
      }),
    );
  });

  it('becomes a probability by the logistic function', () => {
    expect(acceptProbability(0)).toBe(0.5);
    expect(acceptProbability(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(acceptProbability(-Math.log(3))).toBeCloseTo(0.25, 12);
  });
});

describe('a decision', () => {
  it('ignores (1 − conscientiousness) of what it would reject', () => {
    const steps = 10_000;
    const counts = [0, 0, 0];
    for (let step = 0; step < steps; step++) {
      const decision = decide(0.6, 0.7, (step + 0.5) / steps);
      counts[decision] = (counts[decision] ?? 0) + 1;
    }
    expect(counts).toEqual([6000, 2800, 1200]);
  });

  it('never turns from accepting to refusing when accepting becomes likelier', () => {
    fc.assert(
      fc.property(share, share, share, share, (one, other, conscientiousness, draw) => {
        if (decide(Math.min(one, other), conscientiousness, draw) !== DECISION.accept) return;
        expect(decide(Math.max(one, other), conscientiousness, draw)).toBe(DECISION.accept);
      }),
    );
  });

  it('of the fully conscientious is never to ignore', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 0.999999, noNaN: true }), (probability, draw) => {
        expect(decide(probability, 1, draw)).not.toBe(DECISION.ignore);
      }),
    );
  });

  it('takes 40 s about an email and 6 s about a chat at the median', () => {
    expect(decideDelay(deciding, false, 0.5)).toBe(40_000);
    expect(decideDelay(deciding, true, 0.5)).toBe(6000);
  });
});

describe('the reason for a reject', () => {
  const reason = (change: Partial<OfferView>, expert = usual): number =>
    rejectReason(deciding, expert, offerOf(change));

  it('is the largest of what speaks against the offer', () => {
    expect(reason({ skillMatch: 0.1 })).toBe(REJECT_REASON.wrongSkill);
    expect(reason({ skillMatch: 0.4 })).toBe(REJECT_REASON.notComfortable);
    expect(reason({ perceivedDifficulty: 0.9, skillMatch: 1 })).toBe(REJECT_REASON.tooHard);
    expect(reason({ unanswered: 2, skillMatch: 0.9 })).toBe(REJECT_REASON.overloaded);
    expect(reason({ shiftEnd: 1 })).toBe(REJECT_REASON.doneForToday);
    expect(reason({ fatigue: 1, shiftEnd: 0.3 })).toBe(REJECT_REASON.doneForToday);
  });

  it('is that it looks too hard when a cherry-picker meets the usual ticket', () => {
    expect(reason({}, { ...usual, cherryPicking: 0.8 })).toBe(REJECT_REASON.tooHard);
  });
});

describe('what an offer looks like', () => {
  it('has noise of 0.15 for a newcomer and 0.05 from 150 tickets on', () => {
    // The upper quartile of a standard normal variable is 0.67449.
    expect(perceivedDifficulty(deciding, 0.5, 0, 0.75)).toBeCloseTo(0.5 + 0.15 * 0.67449, 5);
    expect(perceivedDifficulty(deciding, 0.5, 75, 0.75)).toBeCloseTo(0.5 + 0.1 * 0.67449, 5);
    expect(perceivedDifficulty(deciding, 0.5, 150, 0.75)).toBeCloseTo(0.5 + 0.05 * 0.67449, 5);
    expect(perceivedDifficulty(deciding, 0.02, 0, 0.01)).toBe(0);
  });

  it('pays less per minute the harder it looks', () => {
    expect(payRatio(working, 3, 3, 0.25)).toBeCloseTo(1, 12);
    // 0.6 + 1.6 · 1 = 2.2 times the work
    expect(payRatio(working, 3, 3, 1)).toBeCloseTo(1 / 2.2, 12);
    expect(payRatio(working, 0, 3, 0.25)).toBe(0.01);
    expect(payRatio(working, 0, 0, 0.25)).toBe(1);
  });

  it('nears the end of the shift over the last half hour', () => {
    expect(shiftEndNearness(deciding, 45 * MINUTE)).toBe(0);
    expect(shiftEndNearness(deciding, 15 * MINUTE)).toBeCloseTo(0.5, 12);
    expect(shiftEndNearness(deciding, -1)).toBe(1);
  });
});

describe('a steady expert before the default tickets', () => {
  it('rejects 6 to 8 % and lets 0.5 to 3 % of five-minute offers expire (K-13)', () => {
    for (const seed of [1, 2, 3]) {
      const figures = offersTo('steady', seed);
      expect(figures.rejectedShare, `seed ${seed}`).toBeGreaterThan(0.06);
      expect(figures.rejectedShare, `seed ${seed}`).toBeLessThan(0.08);
      expect(figures.timedOutShare, `seed ${seed}`).toBeGreaterThan(0.005);
      expect(figures.timedOutShare, `seed ${seed}`).toBeLessThan(0.03);
    }
  });
});
