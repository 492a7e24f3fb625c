import { describe, expect, it } from 'vitest';
import { codeOfPace, paceOfCode, paceSchema, type Pace } from '../../../server/protocol/pace.ts';

describe('a pace', () => {
  it.each<Pace>([
    { kind: 'paused' },
    { kind: 'flat-out' },
    { kind: 'timed', speedup: 1 },
    { kind: 'timed', speedup: 62.5 },
  ])('comes back from its number: %o', (pace) => {
    expect(paceOfCode(codeOfPace(pace))).toEqual(pace);
  });

  it.each([0, 0.5, 10_001, NaN, Infinity, '60', null])('is no speed-up: %o', (speedup) => {
    expect(paceSchema.safeParse({ kind: 'timed', speedup }).success).toBe(false);
  });
});
