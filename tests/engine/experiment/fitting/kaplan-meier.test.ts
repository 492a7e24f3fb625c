import { describe, expect, it } from 'vitest';
import { kaplanMeier, lawOfCurve, survivalAt } from '../../../../engine/experiment/fitting/kaplan-meier.ts';
import { cdfOf } from '../../../../engine/random/cdf.ts';
import { again, drawn, SEED, uniforms } from './known-law.ts';

const durations = (times: readonly number[], ended: readonly number[]) => ({
  times: Float64Array.from(times),
  ended: Uint8Array.from(ended),
});

/** Weeks in remission under 6-MP (Freireich and others, 1963), the example of every textbook on survival. */
const REMISSION = durations(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);

describe('the estimate of Kaplan and Meier', () => {
  it('is that of the textbooks', () => {
    const { at, survival, count, ends, exponentialMean } = kaplanMeier(REMISSION);
    expect(at).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const known = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    for (const [index, share] of known.entries()) expect(survival[index]).toBeCloseTo(share, 3);
    expect([count, ends, exponentialMean]).toEqual([21, 9, 359 / 9]);
  });

  it('without censoring is the empirical distribution', () => {
    const curve = kaplanMeier(durations([4, 1, 3, 1], [1, 1, 1, 1]));
    expect([0, 1, 2, 3, 3.5, 4].map((time) => survivalAt(curve, time))).toEqual([1, 0.5, 0.5, 0.25, 0.25, 0]);
  });

  it('finds a law again behind waits that were cut short', () => {
    const uniform = uniforms(SEED);
    const patience = drawn({ law: 'weibull', shape: 0.8, scale: 300 }, 20_000, uniform);
    const offered = drawn({ law: 'exponential', mean: 200 }, 20_000, uniform);
    const curve = kaplanMeier({
      times: patience.map((each, index) => Math.min(each, offered[index]!)),
      ended: Uint8Array.from(patience, (each, index) => (each <= offered[index]! ? 1 : 0)),
    });
    const truth = cdfOf({ law: 'weibull', shape: 0.8, scale: 300 });
    for (const time of [20, 60, 150, 300, 600]) {
      const message = again('tests/engine/experiment/fitting/kaplan-meier.test.ts');
      expect(Math.abs(survivalAt(curve, time) - (1 - truth(time))), message).toBeLessThan(0.03);
    }
  });

  it('becomes a law that has the same probabilities at its steps', () => {
    const curve = kaplanMeier(REMISSION);
    const law = lawOfCurve(curve, 3, 105)!;
    expect(law.bins[0]!.from).toBe(0);
    expect(law.bins.at(-1)).toMatchObject({ from: 23, to: 105 });
    const cdf = cdfOf(law);
    for (const { to } of law.bins.slice(0, -1)) expect(1 - cdf(to)).toBeCloseTo(survivalAt(curve, to), 12);
    expect(cdf(105)).toBe(1);
  });

  it('of nothing that ended is no law', () => {
    const curve = kaplanMeier(durations([5, 9], [0, 0]));
    expect(curve).toMatchObject({ at: [], ends: 0, exponentialMean: Infinity });
    expect(survivalAt(curve, 100)).toBe(1);
    expect(lawOfCurve(curve, 5, 10)).toBeUndefined();
  });
});
