import { expect, it } from 'vitest';
import { periodName, periodWords, tickOf, upliftText, usualText } from '../../../ui/volume/period-words.ts';

it.each([
  ['2026-01-05', '5 Jan', 'Mon 5 Jan 2026'],
  ['2024-02-29', '29 Feb', 'Thu 29 Feb 2024'],
  ['2026-W02', 'week 2', 'week 2 of 2026'],
  ['2026-W53', 'week 53', 'week 53 of 2026'],
  ['2026-12', 'Dec', 'Dec 2026'],
  ['2026-Q3', 'Q3', 'Q3 2026'],
])('%s is %s on an axis and %s in full', (name, tick, full) => {
  expect([tickOf(name), periodName(name)]).toEqual([tick, full]);
});

it('a period is told with what is usual, whether it is whole, and what was launched', () => {
  const period = { name: '2026-01-05', tickets: 1311.6, isWhole: true, markers: [], baseline: 1000, uplift: 1.3116 };
  expect(periodWords(period)).toBe('1,312 tickets, × 1.31 of the usual 1,000');
  const part = { ...period, tickets: 1, isWhole: false, uplift: null, markers: ['app × 2', '40 tickets at once'] };
  expect(periodWords(part)).toBe('1 ticket, not all of it counted; app × 2, 40 tickets at once');
  expect([usualText({ baseline: 12.25 }), usualText({ baseline: null })]).toEqual(['12.3', '–']);
  expect(upliftText({ uplift: null })).toBe('–');
});
