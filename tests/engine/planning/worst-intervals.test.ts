import { expect, test } from 'vitest';
import { worstIntervals, type IntervalDays } from '../../../engine/planning/worst-intervals.ts';
import { worstReasonText } from '../../../engine/words/worst-text.ts';

/** Ten runs of an interval that is like any other. */
const usual = (interval: number, over: Partial<IntervalDays> = {}): IntervalDays => ({
  interval,
  arrived: Array.from({ length: 10 }, () => 20),
  wait: Array.from({ length: 10 }, () => 10),
  occupancy: Array.from({ length: 10 }, () => 80),
  waiting: Array.from({ length: 10 }, () => 1),
  expired: Array.from({ length: 10 }, () => 2),
  missed: [],
  ...over,
});
const all = (value: number): number[] => Array.from({ length: 10 }, () => value);

test('intervals are ranked by what was waited in them, or by tickets that missed what was promised', () => {
  const days = [
    usual(0),
    usual(1, { wait: all(40) }),
    usual(2, { arrived: all(100) }),
    usual(3, { arrived: all(0), wait: all(NaN) }),
  ];
  expect(worstIntervals(days).map(({ interval, badness }) => [interval, badness])).toEqual([
    [2, 1000],
    [1, 800],
    [0, 200],
  ]);
  const promised = days.map((day) => ({ ...day, missed: all(day.interval === 0 ? 3 : 0) }));
  expect(worstIntervals(promised).map(({ interval, badness }) => [interval, badness])).toEqual([[0, 3]]);
  expect(worstIntervals(Array.from({ length: 9 }, (_, interval) => usual(interval)))).toHaveLength(5);
});

test('each has its reason, and the run in which it was worst', () => {
  const bursts = usual(4, { arrived: [...all(20).slice(1), 60], wait: [...all(1).slice(1), 400] });
  const days = [
    usual(0, { occupancy: all(99), waiting: all(8) }),
    usual(1),
    usual(2, { expired: all(12) }),
    usual(3, { occupancy: [...all(99).slice(4), 80, 80, 80, 80] }),
    bursts,
  ];
  const found = new Map(worstIntervals(days, 9).map((worst) => [worst.interval, worst]));
  expect([0, 1, 2, 3, 4].map((interval) => found.get(interval)!.reason)).toEqual([
    'understaffed',
    'carried over',
    'offers expired',
    'understaffed',
    'burst',
  ]);
  // 60 × 400 of 60 × 400 + 9 × 20 × 1.
  expect(found.get(4)).toMatchObject({ replication: 9, there: { arrived: 60, wait: 400 } });
  expect(found.get(4)!.ofBursts).toBeCloseTo(24_000 / 24_180, 12);
  expect(worstReasonText(found.get(4)!)).toBe('bursts: 99 % of it comes when many more than the usual 24.0 tickets do');
  expect(worstReasonText(found.get(1)!)).toBe('carried over: 8.0 tickets were waiting from the interval before');
  expect(worstReasonText(found.get(3)!)).toBe('understaffed: in 60 % of runs its experts have hardly any time left');
  expect(worstIntervals([usual(0)])[0]!.reason).toBe('chance');
});
