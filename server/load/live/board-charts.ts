import { rateAt } from '../generator/schedule.ts';
import { chart } from '../../report/html/chart.ts';
import { backlogLines } from '../report/backlog-lines.ts';
import type { LoadProgress } from '../sending.ts';

/** Tickets at a moment, in seconds since the first could be due; and when that was seen, so that nothing is kept twice. */
export interface BoardLevel {
  readonly at: number;
  readonly seenAt: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
}

const MOST_POINTS = 300;

/** What a load that is under way has to show: rates, latency by when tickets were due, backlog. */
export function boardCharts(
  { tickets, arrivals, at }: Extract<LoadProgress, { phase: 'sending' }>,
  levels: readonly BoardLevel[],
): string[] {
  // Of a stretch that is not over yet, the count is not a rate.
  const slices = (tickets?.slices ?? []).filter(({ from, lasts }) => from + lasts <= at);
  if (slices.length === 0) return [];
  const of = (value: (slice: (typeof slices)[number]) => number | null): (readonly [number, number])[] =>
    slices.flatMap((slice) => {
      const found = value(slice);
      return found === null ? [] : [[slice.from / 1000, found] as const];
    });
  const seconds = { label: 'seconds', kind: 'linear' } as const;
  const charts = [
    chart({
      title: 'Tickets a second',
      about: 'Asked for, due and acknowledged, by when they were due.',
      x: seconds,
      y: { label: 'a second', kind: 'linear' },
      lines: [
        { name: 'asked', points: of(({ from, lasts }) => rateAt(arrivals, from + lasts / 2)) },
        { name: 'due', points: of(({ due, lasts }) => (due * 1000) / lasts) },
        { name: 'acknowledged', points: of(({ answered, lasts }) => (answered * 1000) / lasts) },
      ],
    }),
    chart({
      title: 'From due until acknowledged',
      about: 'Median, 99th percentile and longest, by when tickets were due.',
      x: seconds,
      y: { label: 'ms', kind: 'log' },
      lines: [
        { name: 'p50', points: of(({ p50 }) => p50) },
        { name: 'p99', points: of(({ p99 }) => p99) },
        { name: 'longest', points: of(({ max }) => max) },
      ],
    }),
  ];
  return levels.length < 2 ? charts : [...charts, backlogChart(levels)];
}

function backlogChart(levels: readonly BoardLevel[]): string {
  const every = Math.ceil(levels.length / MOST_POINTS);
  const shown = levels.filter((_, index) => index % every === 0);
  return chart({
    title: 'Backlog',
    about: `${levels.at(-1)!.waiting} tickets wait now.`,
    x: { label: 'seconds', kind: 'linear' },
    y: { label: 'tickets', kind: 'linear' },
    lines: backlogLines(shown),
  });
}
