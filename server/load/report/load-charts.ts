import type { LatencySummary } from '../generator/latencies.ts';
import { millisecondsText } from '../load-lines.ts';
import type { LoadResult } from '../verdict/load-result.ts';
import { chart, type ChartLine } from '../../report/html/chart.ts';
import { backlogLines } from './backlog-lines.ts';
import { kneeOf } from './knee.ts';

/** Points of a chart; more would only make the page heavy. */
const MOST_POINTS = 400;

/** All charts of a result that has something to show. */
export function loadCharts(result: LoadResult): string[] {
  return [spectrum(result), rates(result), backlog(result), bySecond(result)].filter((each) => each !== undefined);
}

/** 50 %, 90 %, 99 % and on, as one in so many. */
const SHARES = [2, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** How long so many of all took at most, with the tail drawn out: 90 %, 99 %, 99.9 % are equally far apart. */
function spectrum({ timings }: LoadResult): string | undefined {
  const line = (name: string, { spectrum: points }: LatencySummary): ChartLine[] => {
    const shown = points.filter(([share]) => share < 1).map(([share, ms]) => [1 / (1 - share), ms] as const);
    return shown.length === 0 ? [] : [{ name, points: shown }];
  };
  const lines = [
    ...line('from due', timings.ticket_ms),
    ...line('from sent', timings.ticket_service_ms),
    ...line('lateness', timings.generator_lateness_ms),
    ...line('offers', timings.offer_ms),
  ];
  if (lines.length === 0) return undefined;
  const { p50, p99, max } = timings.ticket_ms;
  return chart({
    title: 'Percentile spectrum',
    about: `Tickets from when they were due: median ${millisecondsText(p50)}, 99th percentile ${millisecondsText(p99)}, longest ${millisecondsText(max)} milliseconds.`,
    x: {
      label: 'at most so long for this share of all',
      kind: 'log',
      ticks: SHARES,
      text: (value) => shareText(1 - 1 / value),
    },
    y: { label: 'ms', kind: 'log' },
    lines,
  });
}

const shareText = (share: number): string => `${Number((share * 100).toPrecision(5))} %`;

interface RatePoint {
  readonly rate: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly p99_9: number | null;
}

/** Rates that were tried, or that a ramp went through; a load at one rate has none to compare. */
function ratePoints({ found, slices }: LoadResult): RatePoint[] {
  const all =
    found?.steps ?? slices.map(({ due, lasts, p50, p99, p99_9 }) => ({ rate: (due * 1000) / lasts, p50, p99, p99_9 }));
  const shown = all.filter(({ rate, p99 }) => rate > 0 && p99 !== null).toSorted((a, b) => a.rate - b.rate);
  const [least, most] = [shown[0]?.rate ?? 0, shown.at(-1)?.rate ?? 0];
  return shown.length >= 3 && most >= 2 * least ? shown : [];
}

function rates(result: LoadResult): string | undefined {
  const points = ratePoints(result);
  if (points.length === 0) return undefined;
  const line = (name: string, of: 'p50' | 'p99' | 'p99_9'): ChartLine => ({
    name,
    points: points.flatMap((point) => (point[of] === null ? [] : [[point.rate, point[of]] as const])),
  });
  const p99 = line('p99', 'p99');
  const knee = kneeOf(p99.points);
  return chart({
    title: 'Rate against latency',
    about: `${points.length} rates from ${Math.round(points[0]!.rate)} to ${Math.round(points.at(-1)!.rate)} tickets a second; ${knee === undefined ? 'no knee' : `the knee is at ${Math.round(knee[0])}`}.`,
    x: { label: 'tickets a second', kind: 'log' },
    y: { label: 'ms', kind: 'log' },
    lines: [line('p50', 'p50'), p99, line('p99.9', 'p99_9')],
    marks: knee === undefined ? [] : [{ x: knee[0], text: `knee: ${Math.round(knee[0])}/s` }],
  });
}

function backlog({ backlog: levels, counts, disturbances }: LoadResult): string | undefined {
  const every = Math.max(1, Math.ceil(levels.length / MOST_POINTS));
  const shown = levels.filter(({ at }, index) => at >= 0 && index % every === 0);
  if (shown.length < 2) return undefined;
  return chart({
    title: 'Backlog over time',
    about: `At most ${counts.backlog_max ?? 0} tickets waited or were offered.`,
    x: { label: 'seconds', kind: 'linear' },
    y: { label: 'tickets', kind: 'linear' },
    lines: backlogLines(shown),
    marks: disturbances.map((each) => ({ x: each.at, text: each.do })),
  });
}

function bySecond({ slices, disturbances }: LoadResult): string | undefined {
  const line = (name: string, of: 'p50' | 'p99' | 'max'): ChartLine => ({
    name,
    points: slices.flatMap((slice) => (slice[of] === null ? [] : [[slice.from / 1000, slice[of]] as const])),
  });
  const lines = [line('p50', 'p50'), line('p99', 'p99'), line('longest', 'max')];
  if (lines[0]!.points.length < 2) return undefined;
  return chart({
    title: 'From due until acknowledged, by when it was due',
    about: 'Median, 99th percentile and longest of the tickets due in each stretch of time.',
    x: { label: 'seconds', kind: 'linear' },
    y: { label: 'ms', kind: 'log' },
    lines,
    marks: disturbances.map((each) => ({ x: each.at, text: each.do })),
  });
}
