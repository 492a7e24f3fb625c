import { expect, test } from 'vitest';
import { paidHours, USUAL_PATTERNS } from '../../../../engine/planning/roster/shift-pattern.ts';

test('lunch is not paid, short breaks are', () => {
  const paid = Object.fromEntries(USUAL_PATTERNS.map((pattern) => [pattern.name, paidHours(pattern)]));
  expect(paid).toEqual({ full: 7.5, six: 6, four: 4 });
});

test('no two windows of breaks overlap, so that whoever works a usual shift can take any place of each', () => {
  for (const { breaks, lasts } of USUAL_PATTERNS) {
    const ends = breaks.map((each) => each.latest + each.lasts);
    breaks.forEach(({ earliest }, place) => expect(earliest).toBeGreaterThanOrEqual(ends[place - 1] ?? 0));
    expect(Math.max(...ends)).toBeLessThanOrEqual(lasts);
  }
});
