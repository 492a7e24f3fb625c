import { expect, test } from 'vitest';
import { scenarioOfPlan } from '../../../../server/planning/plan-file.ts';
import { DayNames } from '../../../../server/planning/report/told-days.ts';
import { toldRoster } from '../../../../server/planning/report/told-roster.ts';
import { smallPlan } from './small-plan.ts';

const HOUR = 3_600_000;
const plan = smallPlan();
const scenario = scenarioOfPlan(plan);
const told = toldRoster(plan, scenario, new DayNames(scenario, true))!;

test('shifts stand by their day, with breaks and the clock of the next day', () => {
  expect(told.days.map(({ name, people, hours, shifts }) => [name, people, hours, shifts.length])).toEqual([
    ['Mon 2026-03-02', 4, 32.5, 4],
    ['Tue 2026-03-03', 3, 22.5, 4],
  ]);
  const [first, , , night] = told.days[0]!.shifts;
  expect(first).toMatchObject({ person: 'ann', from: '00:00', until: '08:00', breaks: ['lunch 04:00'] });
  expect(first!.atWork).toEqual([
    [0, 4 * HOUR],
    [4.5 * HOUR, 8 * HOUR],
  ]);
  expect(night).toMatchObject({ person: 'di', from: '16:00', until: '02:00 +1' });
  expect(told.missing).toEqual(['1 expert of crew missing from Tue 2026-03-03 12:00 for 4 h: nobody is free']);
});

test('what is covered is counted against what is needed, minute by minute', () => {
  // Needed: 24 + 8 hours a day. On duty, breaks taken off: 7.5 + 7.5 + 7.5 + 10 on Monday, 7.5 + 7.5 + 7.5 on Tuesday.
  // Without anybody on Monday: 3 breaks of half an hour, but that of 16:00 (cy) is when di is there and bob gone: one expert of two.
  const [{ needHours, coverHours, shortHours, spareHours }] = told.cover as [(typeof told.cover)[0]];
  expect([needHours, coverHours]).toEqual([64, 55]);
  expect(coverHours + shortHours - spareHours).toBeCloseTo(needHours, 9);
  // Spare: di until 02:00 on Tuesday beside ann.
  expect(spareHours).toBeCloseTo(2, 9);
});

test('patterns are told with their length, and what one shift of them costs', () => {
  expect(told.patterns).toEqual([
    { pattern: 'full', lasts: '8 h', breaks: ['lunch 30 min'], shifts: 6, hours: 45, cost: 900, costOfOne: 150 },
    { pattern: 'night', lasts: '10 h', breaks: [], shifts: 1, hours: 10, cost: 250, costOfOne: 250 },
  ]);
  expect([told.people, told.shifts, told.hours, told.wages]).toEqual([4, 7, 55, 1150]);
});

test('without a roster there is nothing to tell', () => {
  expect(toldRoster({}, scenario, new DayNames(scenario, true))).toBeNull();
});
