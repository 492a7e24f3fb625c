import { expect, test } from 'vitest';
import { offeredLoad } from '../../../engine/planning/offered-load.ts';

test('of a steady stream is rate × work once the start is over', () => {
  const load = offeredLoad(
    Array.from({ length: 20 }, () => 30),
    60,
    10,
  );
  expect(load[19]).toBeCloseTo((30 / 60) * 10, 9);
  // The mean of 5 (1 − e^(−t ÷ 10)) over the first minute.
  expect(load[0]).toBeCloseTo(5 * (1 - (10 / 60) * (1 - Math.exp(-6))), 12);
});

test('lags behind a peak of arrivals, and nothing of it is lost', () => {
  const load = offeredLoad([0, 100, 0, 0, 0, 0, 0, 0, 0, 0], 60, 60);
  expect(load[0]).toBe(0);
  // Work is as long as an interval: (1 − 1/e)² ÷ … of the peak is still there an interval later.
  expect(load[2]! / load[1]!).toBeCloseTo((1 - Math.exp(-1)) ** 2 / Math.exp(-1), 12);
  const work = load.reduce((sum, experts) => sum + experts * 60, 0);
  expect(work / (100 * 60)).toBeCloseTo(1, 3);
});
