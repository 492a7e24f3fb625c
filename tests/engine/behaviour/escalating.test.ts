import { describe, expect, it } from 'vitest';
import { beliefNoise, escalates, thresholdOf } from '../../../engine/behaviour/escalating.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../engine/behaviour/expert-settings.ts';
import { drawTemperament, type Temperament } from '../../../engine/behaviour/temperament.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';

const { escalating } = DEFAULT_WORK;
const usual = drawTemperament(DEFAULT_EXPERT_BEHAVIOUR.temperament, () => 0.5);

/** Share escalated over an even grid of uniforms. */
function escalatedShare(expert: Temperament, isNeeded: boolean): number {
  const steps = 20_000;
  let escalated = 0;
  for (let step = 0; step < steps; step++) {
    if (escalates(escalating, expert, isNeeded, (step + 0.5) / steps)) escalated++;
  }
  return escalated / steps;
}

describe('escalating', () => {
  it('catches 85 % of what needs it and 4 % of what does not, at the usual skill', () => {
    expect(beliefNoise(escalating, 0.8)).toBeCloseTo(0.36, 12);
    expect(thresholdOf(escalating, usual)).toBeCloseTo(0.63, 12);
    expect(escalatedShare(usual, true)).toBeCloseTo(0.85, 2);
    expect(escalatedShare(usual, false)).toBeCloseTo(0.04, 3);
  });

  it('errs less both ways with more skill', () => {
    const skilled = { ...usual, skill: 1 };
    expect(escalatedShare(skilled, true)).toBeGreaterThan(escalatedShare(usual, true));
    expect(escalatedShare(skilled, false)).toBeLessThan(escalatedShare(usual, false));
  });

  it('is rarer the greedier the expert, since it is not paid', () => {
    // threshold 0.63 + 0.2 · 1, noise 0.36: (1 − 0.83) ÷ 0.36 = 0.4722, and Φ(0.4722) = 0.6816
    expect(escalatedShare({ ...usual, greed: 2 }, true)).toBeCloseTo(0.6816, 3);
    expect(escalatedShare({ ...usual, greed: 2 }, false)).toBeLessThan(escalatedShare(usual, false));
    expect(escalatedShare({ ...usual, greed: 0 }, false)).toBeGreaterThan(escalatedShare(usual, false));
  });
});
