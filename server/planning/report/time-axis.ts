import type { ChartWish } from '../../report/html/chart.ts';
import type { ToldDay } from './plan-report.ts';
import { clockOfDay } from './told-days.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More marks than this run into each other. */
const MOST_TICKS = 10;

/** An axis of time from one moment to another, and no further. */
export type TimeAxis = ChartWish['x'];

/** Hours where it is a day or less; else days, by the names that they have, or of a week that comes again. */
export function timeAxis(
  days: readonly ToldDay[],
  { from, until }: { readonly from: number; readonly until: number },
): TimeAxis {
  const common = { kind: 'linear', shows: [from, until] } as const;
  if (until - from <= DAY) {
    const every = Math.max(1, Math.ceil((until - from) / HOUR / 12)) * HOUR;
    const first = Math.floor(from / DAY) * DAY;
    const ticks = marks(from, until, every);
    return { ...common, label: 'time of day', ticks, text: (at) => clockOfDay(at - first) };
  }
  const lasts = until - from;
  const every = Math.max(1, Math.ceil(lasts / DAY / MOST_TICKS));
  if (days.length > 0) {
    const shown = days.filter(({ at }, place) => at >= from && at < until && place % every === 0);
    const names = new Map(shown.map(({ at, short }) => [at, short]));
    return { ...common, label: 'day', ticks: [...names.keys()], text: (at) => names.get(at) ?? '' };
  }
  const text = (at: number): string => WEEKDAYS[Math.round(at / DAY) % WEEKDAYS.length]!;
  return { ...common, label: 'day of the week', ticks: marks(from, until - 1, every * DAY), text };
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const marks = (from: number, until: number, every: number): number[] =>
  Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, index) => from + index * every);
