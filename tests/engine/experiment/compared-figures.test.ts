import { describe, expect, it } from 'vitest';
import {
  comparedFigures,
  differenceGoals,
  furtherPairs,
  levelOfEach,
} from '../../../engine/experiment/compared-figures.ts';
import { untilDifferencesAreKnown } from '../../../engine/experiment/directors.ts';
import { pairedRatioInterval } from '../../../engine/experiment/intervals.ts';
import { normalNumbers, syntheticArm, type Day } from './synthetic.ts';

const arrivedOn = (values: readonly number[]) => values.map((value): Day => [value, 1]);

describe('a figure in two ways to play the same days', () => {
  it('differs by the mean of the differences, and tells how much the same days save', () => {
    const one = syntheticArm({ arrived: arrivedOn([10, 20, 30]) });
    const other = syntheticArm({ arrived: arrivedOn([11, 22, 30]) });
    const [figure] = comparedFigures(['arrived'], one, other, 0.95);
    expect(figure).toMatchObject({ one: 20, other: 21, pairs: 3, verdict: 'undecided' });
    // Differences 1, 2, 0: mean 1, variance 1; t with 2 degrees of freedom 4.302653 (tables) ÷ √3.
    expect(figure!.difference!.estimate).toBeCloseTo(1, 12);
    expect(figure!.difference!.halfWidth).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
    // Variances 100 and 91 (deviations −10, 1, 9).
    expect(figure!.reduction).toBeCloseTo(191, 9);
  });

  it('of quotients is the difference of quotients of means, with the covariances of all four', () => {
    const [a, b]: readonly (readonly Day[])[] = [
      [
        [1, 10],
        [2, 40],
        [9, 30],
      ],
      [
        [2, 11],
        [3, 39],
        [14, 31],
      ],
    ];
    const [figure] = comparedFigures(['rejected'], syntheticArm({ rejected: a! }), syntheticArm({ rejected: b! }), 0.9);
    expect(figure!.one).toBeCloseTo((100 * 12) / 80, 10);
    expect(figure!.other).toBeCloseTo((100 * 19) / 81, 10);
    const sums = (days: readonly Day[]) => ({
      numerators: days.map(([above]) => 100 * above),
      denominators: days.map(([, below]) => below),
    });
    const expected = pairedRatioInterval(sums(b!), sums(a!), 0.9);
    expect(figure!.difference!.estimate).toBeCloseTo(expected.estimate, 10);
    expect(figure!.difference!.halfWidth).toBeCloseTo(expected.halfWidth, 10);
  });

  it('is lower, higher or exactly equal; a day without it in one of them is left out', () => {
    const one = syntheticArm({ arrived: arrivedOn([10, 20, 30, NaN]) });
    const lower = syntheticArm({ arrived: arrivedOn([5, 15.1, 25, 7]) });
    expect(comparedFigures(['arrived'], one, lower, 0.95)[0]).toMatchObject({ verdict: 'lower', pairs: 3 });
    expect(comparedFigures(['arrived'], lower, one, 0.95)[0]).toMatchObject({ verdict: 'higher' });
    expect(comparedFigures(['arrived'], one, one, 0.95)[0]).toMatchObject({ verdict: 'equal', reduction: null });
    const never = syntheticArm({
      arrived: [
        [NaN, NaN],
        [NaN, NaN],
      ],
    });
    expect(comparedFigures(['arrived'], one, never, 0.95)[0]).toMatchObject({ pairs: 0, one: null, difference: null });
  });
});

it('further pairs grow with the square of how far a difference is from showing', () => {
  const interval = { estimate: -2, halfWidth: 3, low: -5, high: 1, level: 0.95, replications: 40 };
  expect(furtherPairs(interval)).toBe(50);
  expect(furtherPairs({ ...interval, halfWidth: 1 })).toBe(0);
  expect(furtherPairs({ ...interval, estimate: 0 })).toBe(Infinity);
});

it('percentages are wanted in points, everything else relative to the first', () => {
  const one = syntheticArm({
    arrived: arrivedOn([10, 30]),
    rejected: [
      [1, 10],
      [1, 10],
    ],
  });
  const other = syntheticArm({
    arrived: arrivedOn([12, 31]),
    rejected: [
      [2, 10],
      [1, 10],
    ],
  });
  const goals = differenceGoals(comparedFigures(['arrived', 'rejected'], one, other, 0.95), 0.02);
  expect(goals.map(({ figure, target }) => [figure, target])).toEqual([
    ['arrived', 0.4],
    ['rejected', 2],
  ]);
});

/** 30 days of a ratio, a mean and a skew count; what both arms share is half of the variance. */
const KEYS = ['rejected', 'answer', 'arrived', 'abandoned'] as const;
function trialArm(
  noise: (trial: number, ordinal: number) => number,
  trial: number,
  { days, own, shift = 0 }: { days: number; own: number; shift?: number },
) {
  const at = (day: number, what: number, whose: number): number => noise(trial, (day * 8 + what) * 4 + whose);
  const both = (day: number, what: number): number => Math.SQRT1_2 * (at(day, what, 0) + at(day, what, own));
  const of = (make: (day: number) => Day): Day[] => Array.from({ length: days }, (_, day) => make(day));
  const tickets = (day: number): number => 100 * Math.exp(0.1 * at(day, 0, 0));
  return syntheticArm({
    rejected: of((day) => [tickets(day) * (0.2 + shift + 0.03 * both(day, 1)), tickets(day)]),
    answer: of((day) => [tickets(day) * 60_000 * Math.exp(0.4 * both(day, 2)), tickets(day)]),
    arrived: of((day) => [tickets(day) * Math.exp(0.3 * both(day, 3)), 1]),
    abandoned: of((day) => [tickets(day) * Math.exp(0.5 * both(day, 4)) * 0.05, tickets(day)]),
  });
}

it('its intervals cover the true difference as often as they say', () => {
  const noise = normalNumbers('paired coverage');
  const [trials, shift] = [1000, 0.01];
  const covered: Record<string, number> = { rejected: 0, answer: 0, arrived: 0, abandoned: 0 };
  for (let trial = 0; trial < trials; trial++) {
    const one = trialArm(noise, trial, { days: 30, own: 1 });
    const other = trialArm(noise, trial, { days: 30, own: 2, shift });
    for (const { definition, difference } of comparedFigures(KEYS, one, other, 0.95)) {
      const truth = definition.key === 'rejected' ? 100 * shift : 0;
      if (difference!.low <= truth && truth <= difference!.high) covered[definition.key]!++;
    }
  }
  console.log('covered of 1,000:', covered);
  for (const count of Object.values(covered)) {
    expect(count).toBeGreaterThanOrEqual(930);
    expect(count).toBeLessThanOrEqual(970);
  }
});

it('where nothing differs, several figures and scenarios together are called different in at most 6.5 % of trials, also with sequential stopping', () => {
  const noise = normalNumbers('null comparisons');
  const director = untilDifferencesAreKnown({ figures: KEYS, precision: 0.2, level: 0.95, maximum: 60 });
  const each = levelOfEach(0.95, KEYS.length * 2);
  let alarms = 0;
  let pairs = 0;
  for (let trial = 0; trial < 1000; trial++) {
    const arms = [1, 2, 3].map((own) => trialArm(noise, trial, { days: 60, own }));
    let days = 0;
    for (let wanted = 30; wanted > days;) {
      days = wanted;
      wanted = director(arms.map(({ scenario, figures }) => ({ scenario, figures: figures.slice(0, days) })))[0]!;
    }
    const [one, ...others] = arms.map(({ scenario, figures }) => ({ scenario, figures: figures.slice(0, days) }));
    const verdicts = others.flatMap((other) => comparedFigures(KEYS, one!, other, each).map(({ verdict }) => verdict));
    if (verdicts.some((verdict) => verdict !== 'undecided')) alarms++;
    pairs += days;
  }
  console.log(`false alarms ${alarms} of 1,000, ${pairs / 1000} days on average`);
  expect(alarms).toBeLessThanOrEqual(65);
});
