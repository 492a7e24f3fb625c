import type { ShadowPrices, Spread, Tornado, TornadoSide } from '../../../engine/index.ts';
import { counted, signedText, tornadoSentence } from '../../../engine/index.ts';
import { bars, type BarEnd } from '../../report/html/bars.ts';
import { chart, type ChartLine } from '../../report/html/chart.ts';
import type { PlanReport, ToldInterval } from './plan-report.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Hours of a day, or days of a longer run. */
function timeAxis(horizon: number): { label: string; kind: 'linear'; ticks: number[]; text: (at: number) => string } {
  const isOneDay = horizon <= DAY;
  const every = isOneDay ? 2 * HOUR : DAY * Math.max(1, Math.ceil(horizon / DAY / 10));
  const ticks = Array.from({ length: Math.floor(horizon / every) + 1 }, (_, index) => index * every);
  const text = (at: number): string =>
    isOneDay ? `${String(Math.round(at / HOUR)).padStart(2, '0')}:00` : `day ${Math.round(at / DAY) + 1}`;
  return { label: isOneDay ? 'time of day' : 'day of the run', kind: 'linear', ticks, text };
}

const middleOf = ({ from, until }: ToldInterval): number => (from + until) / 2;

function bandLine(
  name: string,
  intervals: readonly ToldInterval[],
  of: (interval: ToldInterval) => Spread | null,
): ChartLine {
  const nothing = { middle: NaN, low: NaN, high: NaN };
  return {
    name,
    points: intervals.map((each) => [middleOf(each), (of(each) ?? nothing).middle]),
    band: intervals.map((each) => [middleOf(each), (of(each) ?? nothing).low, (of(each) ?? nothing).high]),
  };
}

/** Tickets that come, with the band of nine runs in ten. */
export function demandChart({ intervals, scenario, replications }: PlanReport): string {
  return chart({
    title: 'Demand: tickets that come in each interval',
    about: `Tickets by interval; the area holds nine of ten runs of ${replications}.`,
    x: timeAxis(scenario.horizon),
    y: { label: 'tickets', kind: 'linear' },
    lines: [bandLine('tickets', intervals, ({ arrived }) => arrived)],
  });
}

/** Experts on duty. */
export function staffingChart({ intervals, scenario, hours }: PlanReport): string {
  const last = intervals.at(-1);
  const points = intervals.map(({ from, staffed }) => [from, staffed] as const);
  return chart({
    title: 'Staffing: experts on duty',
    about: `Experts on duty by interval; ${Math.round(hours)} expert-hours in one turn of the plan.`,
    x: timeAxis(scenario.horizon),
    y: { label: 'experts', kind: 'linear' },
    lines: [
      {
        name: 'experts',
        points: [...points, ...(last === undefined ? [] : [[last.until, last.staffed] as const])],
        isStepped: true,
      },
    ],
  });
}

/** How long customers waited, with the band of nine runs in ten. */
export function waitChart({ intervals, scenario, replications }: PlanReport): string {
  const longest = Math.max(0, ...intervals.map(({ wait }) => wait?.high ?? 0));
  const [unit, each] = longest > 300 ? (['minutes', 60] as const) : (['seconds', 1] as const);
  const scaled = ({ wait }: ToldInterval): Spread | null =>
    wait && { middle: wait.middle / each, low: wait.low / each, high: wait.high / each };
  return chart({
    title: 'Wait until an expert took the ticket',
    about: `Mean wait by interval; the area holds nine of ten runs of ${replications}.`,
    x: timeAxis(scenario.horizon),
    y: { label: unit, kind: 'linear' },
    lines: [bandLine('wait', intervals, scaled)],
  });
}

/** Each target by interval, with the interval of its mean. */
export function targetCharts({ intervals, scenario, targets, level }: PlanReport): string[] {
  return targets.flatMap(({ definition, text, bound }, place) => {
    const told = intervals.map((each) => each.targets[place]);
    if (told.every((each) => (each?.value ?? null) === null)) return [];
    return [
      chart({
        title: `Promised: ${text}`,
        about: `${definition.label} by interval with ${Math.round(level * 100)} % intervals.`,
        x: timeAxis(scenario.horizon),
        y: { label: definition.unit, kind: 'linear' },
        bound: { y: bound, text: 'promised' },
        lines: [
          {
            name: definition.label,
            points: intervals.map((each, at) => [middleOf(each), told[at]?.value ?? NaN]),
            band: intervals.map((each, at) => [middleOf(each), told[at]?.low ?? NaN, told[at]?.high ?? NaN]),
          },
        ],
      }),
    ];
  });
}

/** What one unit of each lever is worth. */
export function tornadoChart(tornado: Tornado): string {
  const { definition, bars: rows } = tornado;
  const end = (side: TornadoSide | undefined): BarEnd => {
    const { estimate = 0, low = 0, high = 0 } = side?.compared.difference ?? {};
    const text = side === undefined ? '' : `${side.text}: ${signedText(estimate, definition)}`;
    return { value: estimate, low, high, text };
  };
  return bars({
    title: `What moves “${definition.label}”`,
    about: tornadoSentence(tornado),
    label: `change of ${definition.label}, ${definition.unit === 'percent' ? 'points' : definition.unit}`,
    legend: ['less', 'more'],
    rows: rows.map(({ lever, low, high, swing }) => ({
      name: lever,
      ends: [end(low), end(high)],
      isNoise: swing.verdict === 'undecided' || swing.verdict === 'equal',
    })),
  });
}

/** What an expert-hour is worth by time, a line a group. */
export function shadowChart({ definition, plan, prices, level }: ShadowPrices): string {
  const groups = [...new Set(prices.map(({ group }) => group))];
  const length = Math.max(...prices.map(({ until }) => until)) * plan.every;
  const lines = groups.slice(0, 4).map((name): ChartLine => {
    const own = prices.filter(({ group }) => group === name);
    const at = (until: number): number => until * plan.every;
    return {
      name,
      isStepped: false,
      points: own.map(({ from, until, added }) => [at((from + until) / 2), added?.value ?? NaN]),
      band: own.map(({ from, until, added }) => [at((from + until) / 2), added?.low ?? NaN, added?.high ?? NaN]),
    };
  });
  return chart({
    title: `What one expert-hour more is worth in “${definition.label}”`,
    about: `${counted(prices.length, 'block')} of intervals; the area is the ${Math.round(level * 100)} % interval of all together.`,
    x: timeAxis(length),
    y: { label: `${definition.unit === 'percent' ? 'points' : definition.unit} an hour`, kind: 'linear' },
    lines,
  });
}
