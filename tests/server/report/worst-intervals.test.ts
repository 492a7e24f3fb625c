import { expect, it } from 'vitest';
import { intervalRows, worstIntervals } from '../../../server/report/worst-intervals.ts';
import { figureOf } from '../../../server/report/report.ts';
import { smallDesk } from '../small-desk.ts';
import { reportOf } from './reports.ts';

// Three times the usual volume from 03:00 to 04:00, more than five experts can take.
const burst = 'arrivals.tickets.bursts=[{ from: 3 h, lasts: 1 h, factor: 8 }]';

it('the hour of a burst and those after it are the worst, and hours follow each other', () => {
  const report = reportOf(smallDesk(burst), 5);
  const rows = intervalRows(report);
  expect(rows.map(({ from }) => from)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((hour) => hour * 3_600_000));
  expect(rows.every(({ from, until }) => until - from === 3_600_000)).toBe(true);
  const worst = worstIntervals(report);
  expect(worst).toHaveLength(3);
  expect([3, 4]).toContain(worst[0]!.from / 3_600_000);
  const waits = worst.map(({ figures }) => figureOf(figures, 'acceptance')!.value!);
  expect(waits).toEqual(waits.toSorted((one, other) => other - one));
  const longest = Math.max(...rows.map(({ figures }) => figureOf(figures, 'acceptance')!.value!));
  expect(waits[0]).toBe(longest);
});

it('an hour with hardly any ticket is not called the worst, however long that ticket waited', () => {
  // Nobody is on duty from 05:00 to 06:00, and next to nobody writes.
  const quiet = 'arrivals.tickets.bursts=[{ from: 5 h, lasts: 1 h, factor: 0.1 }]';
  const shifts =
    "{ shifts: [{ days: daily, from: '00:00', to: '05:00' }, { days: daily, from: '06:00', to: '24:00' }] }";
  const off = [0, 1].map((group) => `experts[${group}].schedule=${shifts}`);
  const report = reportOf(smallDesk(quiet, ...off), 3);
  const waits = intervalRows(report).map(({ figures }) => figureOf(figures, 'acceptance')!.value!);
  expect(waits.indexOf(Math.max(...waits))).toBe(5);
  expect(worstIntervals(report).map(({ from }) => from / 3_600_000)).not.toContain(5);
});

it('a run of three hours has no worst ones', () => {
  expect(worstIntervals(reportOf(smallDesk('horizon=3 h'), 1))).toEqual([]);
});
