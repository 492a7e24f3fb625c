import { describe, expect, it } from 'vitest';
import type { Model } from '../../../bench/peers/models.ts';
import type { Part, Played } from '../../../bench/peers/played.ts';
import { estimateOf, proofOf } from '../../../bench/peers/proof.ts';

const model: Model = {
  name: 'queue',
  about: 'a queue',
  arrivalRate: 1,
  measures: { wait: { about: 'of waiting', unit: 's', exact: 12 } },
};

const played = (...parts: readonly Part[]): Played => ({
  program: 'by hand',
  tickets: 100,
  cpu: 1,
  wall: 1,
  measures: { wait: parts },
});

describe('an estimate', () => {
  it('is the quotient of the sums without the first slice, with the error that the slices show', () => {
    // (20 + 60) ÷ (2 + 4); residuals 20 − 26.67 and 60 − 53.33, so √(2 × 44.44 × 2 ÷ 1) ÷ 6.
    const { value, standardError } = estimateOf([
      [1000, 1],
      [20, 2],
      [60, 4],
    ]);
    expect(value).toBeCloseTo(40 / 3, 12);
    expect(standardError).toBeCloseTo(20 / 9, 12);
  });
});

describe('an answer', () => {
  it('is right within four of its standard errors', () => {
    // 10 ± 1: three slices of 9, 10, 11 have an error of √(2 × 3 ÷ 2) ÷ 3 = 0.577; 12 is 3.46 of them away.
    const parts: Part[] = [
      [99, 1],
      [9, 1],
      [10, 1],
      [11, 1],
    ];
    expect(proofOf('somebody', model, played(...parts))).toBe('10 s of waiting (exactly 12, standard error 0.58)');
  });

  it.each([
    [
      'too far from theory',
      [
        [0, 1],
        [9, 1],
        [9.1, 1],
        [9.2, 1],
      ],
    ],
    [
      'without an error',
      [
        [0, 1],
        [12, 1],
        [12, 1],
        [12, 1],
      ],
    ],
    [
      'not a number',
      [
        [0, 1],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ],
    ['missing', []],
  ] as [string, Part[]][])('that is %s has no speed', (_, parts) => {
    expect(() => proofOf('somebody', model, played(...parts))).toThrow(/Not timed.*somebody, queue: .*exactly 12/);
  });
});
