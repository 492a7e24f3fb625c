import { expect, test } from 'vitest';
import { decisionOf, pairedShares } from '../../../engine/planning/decision.ts';

/** So many days that both meet, only the first, only the other, neither. */
function days(both: number, one: number, other: number, none: number): { one: boolean[]; other: boolean[] } {
  const of = (times: readonly (readonly [number, boolean])[]): boolean[] =>
    times.flatMap(([count, met]) => Array.from({ length: count }, () => met));
  return {
    one: of([
      [both + one, true],
      [other + none, false],
    ]),
    other: of([
      [both, true],
      [one, false],
      [other, true],
      [none, false],
    ]),
  };
}

const decide = (both: number, one: number, other: number, none: number): ReturnType<typeof decisionOf> => {
  const met = days(both, one, other, none);
  return decisionOf({ name: 'A', met: met.one }, { name: 'B', met: met.other }, 0.95);
};

test('ten of forty days more are a difference, with the interval of Newcombe’s method 10', () => {
  const { pairs, met, difference, verdict, further } = decide(28, 0, 10, 2);
  expect(pairs).toBe(40);
  // Wilson: 28 of 40 is 0.5457 to 0.8193, 38 of 40 is 0.8350 to 0.9862.
  expect(met[0].estimate).toBeCloseTo(0.7, 12);
  expect([met[0].low, met[0].high]).toEqual([expect.closeTo(0.5457, 4), expect.closeTo(0.8193, 4)]);
  expect([met[1].low, met[1].high]).toEqual([expect.closeTo(0.835, 4), expect.closeTo(0.9862, 4)]);
  // Their correlation is max(28·2 − 0·10 − 40/2, 0) ÷ √(28·12·38·2) = 36 ÷ 159.80 = 0.22528; the reaches are the hypotenuses of
  // 0.1150 and 0.1193, and of 0.0362 and 0.1543, shortened by it.
  const reach = (up: number, down: number): number => Math.sqrt(up ** 2 - 2 * 0.22528 * up * down + down ** 2);
  expect(difference.low).toBeCloseTo(0.25 - reach(0.95 - met[1].low, met[0].high - 0.7), 4);
  expect(difference.high).toBeCloseTo(0.25 + reach(met[1].high - 0.95, 0.7 - met[0].low), 4);
  expect([difference.low, difference.high]).toEqual([expect.closeTo(0.1042, 3), expect.closeTo(0.4001, 3)]);
  expect(verdict).toBe('better');
  expect(further).toBe(0);
});

test('the other way round everything is the other way round', () => {
  const there = decide(28, 0, 10, 2).difference;
  const back = decide(28, 10, 0, 2);
  expect(back.verdict).toBe('worse');
  expect([back.difference.low, back.difference.high]).toEqual([
    expect.closeTo(-there.high, 12),
    expect.closeTo(-there.low, 12),
  ]);
});

test('one day of forty could be chance, and days of that kind would have to go on for long', () => {
  const { difference, verdict, further } = decide(36, 1, 2, 1);
  expect(verdict).toBe('undecided');
  expect(difference.low).toBeLessThan(0);
  const times = ((difference.estimate - difference.low) / difference.estimate) ** 2;
  expect(further).toBe(Math.ceil(40 * times) - 40);
});

test('days that are all alike are no proof: the width is that of two Wilson intervals of forty', () => {
  const { difference, verdict, further } = decide(40, 0, 0, 0);
  // Wilson of 40 of 40 begins at 40 ÷ (40 + 1.96²).
  const below = 1 - 40 / (40 + 1.959964 ** 2);
  expect(difference.estimate).toBe(0);
  expect(difference.low).toBeCloseTo(-below, 5);
  expect(difference.high).toBeCloseTo(below, 5);
  expect([verdict, further]).toEqual(['undecided', Infinity]);
});

test('days that say nothing are left out in pairs; none at all is no knowledge at all', () => {
  const some = decisionOf(
    { name: 'A', met: [true, undefined, false] },
    { name: 'B', met: [true, true, undefined] },
    0.95,
  );
  expect(some.pairs).toBe(1);
  const none = pairedShares({ both: 0, one: 0, other: 0, none: 0 }, 0.95);
  expect([none.low, none.high]).toEqual([-1, 1]);
});

test('costs are compared day by day', () => {
  const met = [true, false, true, true];
  const { cost } = decisionOf(
    { name: 'A', met, cost: [100, 200, 300, 400] },
    { name: 'B', met, cost: [400, 510, 600, 710] },
    0.95,
  );
  // Differences 300, 310, 300, 310: mean 305, standard deviation √(100/3) = 5.7735, t(3) = 3.1824.
  expect(cost?.estimate).toBe(305);
  expect(cost?.halfWidth).toBeCloseTo((3.18245 * 5.7735) / 2, 3);
});

test.each([
  [5, 0, 0, 0],
  [1, 1, 1, 1],
  [0, 7, 0, 3],
  [2, 0, 30, 0],
])('the interval stays within −1 to 1 and around what is seen: %i, %i, %i, %i', (both, one, other, none) => {
  const { low, high, estimate } = pairedShares({ both, one, other, none }, 0.95);
  expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
  expect(high).toBeLessThanOrEqual(1 + 1e-12);
  expect(low).toBeLessThanOrEqual(estimate);
  expect(high).toBeGreaterThanOrEqual(estimate);
});
