import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StaffedLevels } from '../../../engine/presence/staffed-levels.ts';
import { calendarFrom, DAY, HOUR, MINUTE, PLAIN_CALENDAR } from './plans.ts';

const SSJ_DAY = [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4];

function levels(plan: StaffedLevels, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let moment = from; moment < to; moment = plan.nextChange(moment))
    found.push([moment / HOUR, plan.levelAt(moment)]);
  return found;
}

describe('levels of a pool', () => {
  test('that runs once keep the last one, so that those who wait are served', () => {
    const plan = new StaffedLevels({ every: HOUR, cycle: 'once', staffed: SSJ_DAY }, PLAIN_CALENDAR);
    expect(levels(plan, 0, DAY)).toEqual([
      [0, 4],
      [1, 6],
      [2, 8],
      [5, 7],
      [6, 8],
      [8, 6],
      [10, 4],
    ]);
    expect([plan.nextChange(10 * HOUR), plan.levelAt(1000 * DAY), plan.highest]).toEqual([Infinity, 4, 8]);
  });

  test('repeat by local day, with nobody in what the list leaves of it', () => {
    const plan = new StaffedLevels({ every: 8 * HOUR, cycle: 'day', staffed: [2, 5] }, PLAIN_CALENDAR);
    expect(levels(plan, 0, 2 * DAY)).toEqual([
      [0, 2],
      [8, 5],
      [16, 0],
      [24, 2],
      [32, 5],
      [40, 0],
    ]);
  });

  test('repeat by local week from Monday', () => {
    const plan = new StaffedLevels(
      { every: DAY, cycle: 'week', staffed: [5, 5, 5, 5, 5, 1, 0] },
      calendarFrom([2026, 1, 8]),
    );
    expect(levels(plan, 0, 9 * DAY)).toEqual([
      [0, 5],
      [48, 1],
      [72, 0],
      [96, 5],
    ]);
  });

  test('that never change are known not to', () => {
    const plan = new StaffedLevels(
      { every: HOUR, cycle: 'day', staffed: Array.from({ length: 24 }, () => 3) },
      PLAIN_CALENDAR,
    );
    expect(plan.nextChange(5 * HOUR)).toBe(Infinity);
  });

  test('are 0 on a closed day, also one months ahead', () => {
    const local = calendarFrom([2026, 1, 5], [['2026-03-29 02:00', 1]], [[2026, 4, 6]]);
    const plan = new StaffedLevels({ every: DAY, cycle: 'day', staffed: [3] }, local);
    const closing = plan.nextChange(0);
    expect([local.isoOf(closing), plan.levelAt(closing)]).toEqual(['2026-04-06 00:00', 0]);
    const opening = plan.nextChange(closing);
    expect([local.isoOf(opening), plan.levelAt(opening), plan.nextChange(opening)]).toEqual([
      '2026-04-07 00:00',
      3,
      Infinity,
    ]);
  });

  test('follow the clock when it is changed', () => {
    const local = calendarFrom([2026, 3, 29], [['2026-03-29 02:00', 1]]);
    const plan = new StaffedLevels({ every: 6 * HOUR, cycle: 'day', staffed: [1, 2, 3, 4] }, local);
    expect(levels(plan, 0, DAY)).toEqual([
      [0, 1],
      [5, 2],
      [11, 3],
      [17, 4],
      [23, 1],
    ]);
  });

  test('change exactly where nextChange says', () => {
    const local = fc.constantFrom(
      PLAIN_CALENDAR,
      calendarFrom([2026, 10, 24], [['2026-10-25 03:00', -1]], [[2026, 10, 27]]),
      calendarFrom([2026, 2, 19], [['2026-02-22 00:30', -1]], [[2026, 2, 22]]),
    );
    const cycle = fc.constantFrom<'day' | 'week' | 'once'>('day', 'week', 'once');
    const staffed = fc.array(fc.nat(2), { minLength: 1, maxLength: 30 });
    const every = fc.constantFrom(HOUR, 7 * HOUR, DAY);
    fc.assert(
      fc.property(local, cycle, staffed, every, (where, kind, list, length) => {
        const plan = new StaffedLevels({ every: length, cycle: kind, staffed: list }, where);
        let next = 0;
        let level = -1;
        for (let moment = 0; moment < 12 * DAY; moment += 30 * MINUTE) {
          if (next <= moment) {
            expect(next).toBe(moment);
            if (moment > 0) expect(plan.levelAt(moment)).not.toBe(level);
            level = plan.levelAt(moment);
            next = plan.nextChange(moment);
          }
          expect(plan.levelAt(moment)).toBe(level);
        }
      }),
      { numRuns: 150 },
    );
  });
});
