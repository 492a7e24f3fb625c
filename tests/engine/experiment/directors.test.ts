import { describe, expect, it } from 'vitest';
import type { ComparedArm } from '../../../engine/experiment/compared-figures.ts';
import {
  BestArm,
  ofEach,
  seenOf,
  untilDifferencesAreKnown,
  withinBudget,
  type Director,
} from '../../../engine/experiment/directors.ts';
import { normalNumbers, syntheticArm } from './synthetic.ts';

const noise = normalNumbers('directors');

/** Long arms of which a director sees as many days as it asked for; an extra arm of looks that were played too far changes nothing. */
function directed(director: Director, arms: readonly ComparedArm[]): readonly number[] {
  let wanted: readonly number[] = arms.map(() => 0);
  for (;;) {
    const played = arms.map(({ scenario, figures }, arm) => ({ scenario, figures: figures.slice(0, wanted[arm]) }));
    const next = director(played);
    if (next.every((each, arm) => each <= wanted[arm]!)) return wanted;
    wanted = next;
  }
}

const armWith = (mean: number, deviation: number, own: number, days = 2000): ComparedArm =>
  syntheticArm({
    arrived: Array.from(
      { length: days },
      (_, day) => [mean + 10 * noise(0, day) + deviation * noise(own, day), 1] as const,
    ),
  });

const arms = [armWith(100, 2, 1), armWith(101, 2, 2), armWith(110, 2, 3)];

it('plays so many of each', () => {
  expect(directed(ofEach(7), arms)).toEqual([7, 7, 7]);
});

describe('until differences are known', () => {
  const wanted = { figures: ['arrived'], precision: 0.005, level: 0.95 };

  it('plays the first thirty, then goes to what the width asks for, the same of each', () => {
    const [one, ...others] = directed(untilDifferencesAreKnown({ ...wanted, maximum: 1000 }), arms);
    // Deviation of differences √8, half-width 0.5, t at 97.5 % ÷ 2 families about 2.25: (2.25 × 2.83 ÷ 0.5)² ≈ 162, by a spread known from 30.
    expect(one).toBeGreaterThan(110);
    expect(one).toBeLessThan(300);
    expect(others).toEqual([one, one]);
  });

  it('stops at the limit', () => {
    expect(directed(untilDifferencesAreKnown({ ...wanted, maximum: 40 }), arms)).toEqual([40, 40, 40]);
  });
});

describe('the best arm', () => {
  const selection = { delta: 1, confidence: 0.95, first: 20 };
  const ranked = { figure: 'arrived', want: 'highest' } as const;

  it('is found; those that are dropped are played no further', () => {
    const best = new BestArm(3, ranked, selection, 2000);
    const counts = directed(best.direct, arms);
    expect(best.procedure.left).toEqual([2]);
    expect(counts[2]).toBeLessThan(100);
    const least = new BestArm(3, { ...ranked, want: 'lowest' }, selection, 2000);
    const played = directed(least.direct, arms);
    expect(least.procedure.left).toEqual([0]);
    expect(played[2]).toBeLessThan(played[0]!);
  });

  it('reads whole rows only, so what was played ahead of a decision changes nothing', () => {
    const [inSteps, atOnce] = [new BestArm(3, ranked, selection, 2000), new BestArm(3, ranked, selection, 2000)];
    directed(inSteps.direct, arms);
    atOnce.direct(arms);
    expect(atOnce.procedure.droppedAfter).toEqual(inSteps.procedure.droppedAfter);
    expect(atOnce.procedure.rows).toBe(inSteps.procedure.rows);
  });

  it('leaves several where the limit comes first', () => {
    const best = new BestArm(2, ranked, { ...selection, delta: 0.01 }, 30);
    expect(directed(best.direct, [arms[0]!, armWith(100, 2, 4)])).toEqual([30, 30]);
    expect(best.procedure.left).toEqual([0, 1]);
  });

  it('skips days on which one of them has no such figure', () => {
    const gaps = syntheticArm({
      arrived: Array.from({ length: 60 }, (_, day) => [day < 10 ? NaN : 200 + noise(5, day), 1] as const),
    });
    const best = new BestArm(2, ranked, selection, 60);
    directed(best.direct, [arms[0]!, gaps]);
    expect(best.procedure.left).toEqual([1]);
    expect(best.procedure.rows).toBeLessThanOrEqual(50);
  });
});

it('a budget is spent to the last run, most of it among those that are close', () => {
  const counts = directed(withinBudget({ figure: 'arrived', want: 'lowest' }, 300), arms);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(300);
  expect(counts[0]! + counts[1]!).toBeGreaterThan(220);
  const never = syntheticArm({
    arrived: [
      [NaN, 1],
      [NaN, 1],
    ],
  });
  expect(seenOf([never], { figure: 'arrived', want: 'lowest' })).toEqual([{ mean: -Infinity, variance: 0, runs: 2 }]);
});
