import { describe, expect, test } from 'vitest';
import { IntervalCycle } from '../../../engine/time/interval-cycle.ts';
import { localTimeOfText } from '../../../engine/time/local-calendar.ts';
import { calendar, DAY, HOUR, PLAIN_CALENDAR } from '../arrivals/streams.ts';

function pieces(intervals: IntervalCycle, from: number, to: number): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let moment = from; moment < to; moment = intervals.to) {
    intervals.locate(moment);
    found.push([moment / HOUR, intervals.to / HOUR, intervals.index]);
  }
  return found;
}

describe('intervals follow each other', () => {
  test('by day, with what the list leaves as one of its own', () => {
    const intervals = new IntervalCycle({ every: 9 * HOUR, cycle: 'day' }, 2, PLAIN_CALENDAR);
    expect(pieces(intervals, 0, 1.5 * DAY)).toEqual([
      [0, 9, 0],
      [9, 18, 1],
      [18, 24, 2],
      [24, 33, 0],
      [33, 42, 1],
    ]);
  });

  test('by day, the last one cut off at midnight', () => {
    const intervals = new IntervalCycle({ every: 9 * HOUR, cycle: 'day' }, 5, PLAIN_CALENDAR);
    expect(pieces(intervals, 0, DAY).at(-1)).toEqual([18, 24, 2]);
  });

  test('by week, from Monday', () => {
    const intervals = new IntervalCycle({ every: 2 * DAY, cycle: 'week' }, 3, calendar([2026, 1, 9]));
    expect(pieces(intervals, 0, 5 * DAY)).toEqual([
      [0, 48, 2],
      [48, 72, 3],
      [72, 120, 0],
    ]);
  });

  test('once, and then never again', () => {
    const intervals = new IntervalCycle({ every: HOUR, cycle: 'once' }, 2, PLAIN_CALENDAR);
    expect(pieces(intervals, 0, DAY)).toEqual([
      [0, 1, 0],
      [1, 2, 1],
      [2, Infinity, 2],
    ]);
  });

  test('by the clock, when it is changed', () => {
    const spring = calendar([2026, 3, 29], {
      daylightSaving: [{ at: localTimeOfText('2026-03-29 02:00')!, shift: HOUR }],
    });
    const autumn = calendar([2026, 10, 25], {
      daylightSaving: [{ at: localTimeOfText('2026-10-25 03:00')!, shift: -HOUR }],
    });
    const of = (local: typeof spring) => new IntervalCycle({ every: 6 * HOUR, cycle: 'day' }, 4, local);
    expect(pieces(of(spring), 0, 20 * HOUR)).toEqual([
      [0, 2, 0],
      [2, 5, 0],
      [5, 11, 1],
      [11, 17, 2],
      [17, 23, 3],
    ]);
    expect(pieces(of(autumn), 0, 24 * HOUR)).toEqual([
      [0, 3, 0],
      [3, 7, 0],
      [7, 13, 1],
      [13, 19, 2],
      [19, 25, 3],
    ]);
  });
});
