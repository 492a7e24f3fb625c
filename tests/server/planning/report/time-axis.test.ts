import { expect, test } from 'vitest';
import { timeAxis } from '../../../../server/planning/report/time-axis.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('an axis ends where the run does, and marks hours of a day', () => {
  const { shows, ticks, text } = timeAxis([], { from: 0, until: DAY });
  expect(shows).toEqual([0, DAY]);
  expect(ticks!.map((at) => text!(at))).toEqual(
    [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24].map((hour) => `${String(hour).padStart(2, '0')}:00`),
  );
});

test('longer ones mark days by their names, not more than there is room for, and none behind the end', () => {
  const days = Array.from({ length: 15 }, (_, day) => ({ at: day * DAY, name: `long ${day}`, short: `d${day}` }));
  const { ticks, text } = timeAxis(days, { from: 0, until: 14 * DAY });
  expect(ticks!.map((at) => text!(at))).toEqual(['d0', 'd2', 'd4', 'd6', 'd8', 'd10', 'd12']);
});

test('a week that comes again has weekdays', () => {
  const { ticks, text } = timeAxis([], { from: 0, until: 7 * DAY });
  expect(ticks!.map((at) => text!(at))).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
});
