import type { ShadowPrices, Spread, Tornado, TornadoSide } from '../../../engine/index.ts';
import { counted, signedText, tornadoSentence } from '../../../engine/index.ts';
import { bars, type BarEnd } from '../../report/html/bars.ts';
import { chart, type ChartLine } from '../../report/html/chart.ts';
import type { PlanReport, ToldInterval } from './plan-report.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** An interval with fewer tickets in most runs says nothing by itself: it is judged, but not drawn. */
const FEWEST_DRAWN = 1;

const middleOf = ({ from, until }: ToldInterval): number => (from + until) / 2;

/** Whether there is something to draw. */
export const isDrawn = ({ arrived }: ToldInterval): boolean => (arrived?.middle ?? 0) >= FEWEST_DRAWN;

const ofRun = ({ scenario }: PlanReport): TimeAxis => timeAxis(scenario.days, { from: 0, until: scenario.horizon });

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
export function demandChart(report: PlanReport): string {
  const { intervals, replications } = report;
  return chart({
    title: 'Demand: tickets that come in each interval',
    about: `Tickets by interval; the area holds nine of ten runs of ${replications}.`,
    x: ofRun(report),
    y: { label: 'tickets', kind: 'linear' },
    isLow: true,
    lines: [bandLine('tickets', intervals, ({ arrived }) => arrived)],
  });
}

/** Experts on duty. */
export function staffingChart(report: PlanReport): string {
  const { intervals, hours } = report;
  const last = intervals.at(-1);
  const points = intervals.map(({ from, staffed }) => [from, staffed] as const);
  return chart({
    title: 'Staffing: experts on duty',
    about: `Experts on duty by interval; ${Math.round(hours)} expert-hours in one turn of the plan.`,
    x: ofRun(report),
    y: { label: 'experts', kind: 'linear' },
    isLow: true,
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
export function waitChart(report: PlanReport): string {
  const drawn = report.intervals.map((each) => (isDrawn(each) ? each : { ...each, wait: null }));
  const longest = Math.max(0, ...drawn.map(({ wait }) => wait?.high ?? 0));
  const [unit, each] = longest > 300 ? (['minutes', 60] as const) : (['seconds', 1] as const);
  const scaled = ({ wait }: ToldInterval): Spread | null =>
    wait && { middle: wait.middle / each, low: wait.low / each, high: wait.high / each };
  return chart({
    title: 'Wait until an expert took the ticket',
    about: `Mean wait by interval; the area holds nine of ten runs of ${report.replications}.`,
    x: ofRun(report),
    y: { label: unit, kind: 'linear' },
    isLow: true,
    lines: [bandLine('wait', drawn, scaled)],
  });
}

/** Each target by interval, with the interval of its mean. */
export function targetCharts(report: PlanReport): string[] {
  const { intervals, targets, level } = report;
  return targets.flatMap(({ definition, text, bound }, place) => {
    const told = intervals.map((each) => (isDrawn(each) ? each.targets[place] : undefined));
    if (told.every((each) => (each?.value ?? null) === null)) return [];
    return [
      chart({
        title: `Promised: ${text}`,
        about: `${definition.label} by interval with ${Math.round(level * 100)} % intervals.`,
        x: ofRun(report),
        y: {
          label: definition.unit,
          kind: 'linear',
          ...(definition.unit === 'percent'
            ? { shows: shares([bound, ...told.map((each) => each?.low ?? bound)]) }
            : {}),
        },
        isLow: true,
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

/** From a fifth below the least of some percentages up to all. */
const shares = (values: readonly number[]): readonly [number, number] => [
  Math.max(0, Math.min(80, 20 * Math.floor((Math.min(...values) - 1) / 20))),
  100,
];

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
export function shadowChart({ definition, plan, prices, level }: ShadowPrices, report: PlanReport): string {
  const groups = [...new Set(prices.map(({ group }) => group))];
  const at = (interval: number): number => interval * plan.every;
  const until = at(Math.max(...prices.map((each) => each.until)));
  const lines = groups.slice(0, 4).map((name): ChartLine => {
    // Each block is a level from its first moment to its last; where nobody is on duty there is none.
    const own = prices.filter(({ group }) => group === name);
    const points = own.flatMap((each, place) => {
      const value = each.added?.value ?? NaN;
      const isGap = own[place + 1]?.from !== each.until;
      return [
        [at(each.from), value] as const,
        [at(each.until), value] as const,
        ...(isGap ? [[NaN, NaN] as const] : []),
      ];
    });
    const band = own.flatMap((each) => {
      const ends = [each.added?.low ?? NaN, each.added?.high ?? NaN] as const;
      return [[at(each.from), ...ends] as const, [at(each.until), ...ends] as const, [NaN, NaN, NaN] as const];
    });
    return { name, points, band, isStepped: true };
  });
  return chart({
    title: `What one expert-hour more is worth in “${definition.label}”`,
    about: `${counted(prices.length, 'block')} of intervals; the area is the ${Math.round(level * 100)} % interval of all together.`,
    x: plan.cycle === 'once' ? ofRun(report) : timeAxis([], { from: 0, until }),
    y: { label: `${definition.unit === 'percent' ? 'points' : definition.unit} an hour`, kind: 'linear' },
    isLow: true,
    lines,
  });
}
