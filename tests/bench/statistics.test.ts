import { expect, it } from 'vitest';
import { summaryOf } from '../../bench/statistics.ts';

it('sums up rounds by median, extremes and the median distance from the median', () => {
  // Distances from 10: 1, 0, 2, 90, 4; their median is 2.
  expect(summaryOf([9, 10, 12, 100, 6])).toEqual({ median: 10, spread: 0.2, least: 6, most: 100 });
  expect(summaryOf([0, 0])).toEqual({ median: 0, spread: 0, least: 0, most: 0 });
});
