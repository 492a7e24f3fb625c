import { describe, expect, test } from 'vitest';
import { dutyTime, pooledTime, shiftTime } from '../../../engine/presence/duty-hours.ts';
import { ShiftPlan } from '../../../engine/presence/shift-plan.ts';
import { StaffedLevels } from '../../../engine/presence/staffed-levels.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { calendarFrom, DAY, HOUR, MINUTE, pause, PLAIN_CALENDAR, shift } from './plans.ts';

describe('hours of an expert', () => {
  const shifts = [shift('MTWTF..', 9, 17, { breaks: [pause(12, 30)] }), shift('....F..', 22, 4)];
  const plan = new ShiftPlan({ shifts }, PLAIN_CALENDAR);

  test('are those of the shifts of a week, with and without breaks', () => {
    expect(shiftTime(plan, 0, 0, 0, 7 * DAY)).toBe(46 * HOUR);
    expect(dutyTime(plan, 0, 0, 0, 7 * DAY)).toBe(43.5 * HOUR);
  });

  test('are cut off where the time asked for begins and ends, and add up', () => {
    expect(shiftTime(plan, 0, 0, 10 * HOUR, 12.25 * HOUR)).toBe(2.25 * HOUR);
    expect(dutyTime(plan, 0, 0, 10 * HOUR, 12.25 * HOUR)).toBe(2 * HOUR);
    const cuts = [0, 11, 12.1, 40, 110, 123, 168].map((hour) => hour * HOUR);
    const parts = cuts.slice(1).map((to, index) => dutyTime(plan, 0, 0, cuts[index]!, to));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(43.5 * HOUR);
  });

  test('with no-shows are those of the days on which the expert turns up', () => {
    const noShow = { share: 0.4, draws: new Draws('hours', ['no-show']), purpose: 0 };
    const real = new ShiftPlan({ shifts: [shift('MTWTFSS', 9, 17)] }, PLAIN_CALENDAR, noShow);
    const present = Array.from({ length: 50 }, (_, day) => day).filter((day) => !real.isNoShow(5, day)).length;
    expect(present).toBeLessThan(50);
    expect(shiftTime(real, 5, 0, 0, 50 * DAY)).toBe(present * 8 * HOUR);
  });

  test('are longer by the hour that the clock repeats', () => {
    const local = calendarFrom([2026, 10, 24], [['2026-10-25 03:00', -1]]);
    expect(shiftTime(new ShiftPlan({ shifts: [shift('.....S.', 22, 6)] }, local), 0, 0, 0, 3 * DAY)).toBe(9 * HOUR);
  });
});

test('hours of a pool are the sum over its experts', () => {
  const plan = new StaffedLevels({ every: 8 * HOUR, cycle: 'day', staffed: [2, 5, 0] }, PLAIN_CALENDAR);
  expect(pooledTime(plan, 0, 3 * DAY)).toBe(3 * 56 * HOUR);
  expect(pooledTime(plan, 7.5 * HOUR, 8 * HOUR + 30 * MINUTE)).toBe(3.5 * HOUR);
});
