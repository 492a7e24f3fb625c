import { expect, test } from 'vitest';
import { scenarioOfPlan } from '../../../../server/planning/plan-file.ts';
import { clockOfDay, DayNames, saysDates } from '../../../../server/planning/report/told-days.ts';
import { smallPlan } from './small-plan.ts';

const HOUR = 3_600_000;
const scenario = scenarioOfPlan(smallPlan());

test('days are dates where the scenario has dates, else numbers, and never both', () => {
  const byDate = new DayNames(scenario, true);
  expect(byDate.all()).toEqual([
    { at: 0, name: 'Mon 2026-03-02', short: 'Mon 2 Mar' },
    { at: 24 * HOUR, name: 'Tue 2026-03-03', short: 'Tue 3 Mar' },
    { at: 48 * HOUR, name: 'Wed 2026-03-04', short: 'Wed 4 Mar' },
  ]);
  expect(byDate.interval(37)).toBe('Tue 2026-03-03 13:00');
  const byNumber = new DayNames(scenario, false);
  expect(byNumber.all().map(({ name, short }) => [name, short])).toEqual(
    [1, 2, 3].map((day) => [`day ${day}`, `day ${day}`]),
  );
  expect(byNumber.interval(37)).toBe('day 2 13:00');
});

test('a scenario has dates when somebody has written when it starts', () => {
  const says = (text: string, ...overrides: string[]): boolean => saysDates({ scenario: text, overrides });
  expect(says('calendar: { starts: 2026-03-02 }')).toBe(true);
  expect(says('calendar:\n  starts: 2026-03-02')).toBe(true);
  expect(says('name: desk', 'calendar.starts=2026-03-02')).toBe(true);
  expect(says('name: desk # starts with nothing')).toBe(false);
});

test('the clock of a day goes on into the next', () => {
  expect([0, 16.5, 24, 26, -1].map((hour) => clockOfDay(hour * HOUR))).toEqual([
    '00:00',
    '16:30',
    '24:00',
    '02:00 +1',
    '23:00 −1',
  ]);
});
