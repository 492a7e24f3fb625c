import { decimalText } from '../../../engine/index.ts';
import type { FrontierPoint, Interval } from '../../../engine/index.ts';
import { chart, type ChartLine, type PointSpread } from '../../report/html/chart.ts';
import { list, table, type Cell } from '../../report/html/markup.ts';
import type { PlanReport } from './plan-report.ts';
import { DOLLARS, exact, PERCENT, shown, shownInterval } from './report-numbers.ts';
import { runsLine } from './runs-line.ts';

/** The staffing as planned. */
const AS_PLANNED = 100;

/** Hours, and dollars of a run where anything has a price. */
export function costSection(report: PlanReport): string {
  const { cost, hours, roster, level, runs } = report;
  const staffed = exact(hours, decimalText(hours, 1)).html;
  const lines: Cell[] =
    roster === null
      ? [{ html: `${staffed} expert-hours in one turn of the plan.` }]
      : [
          {
            html: `${exact(roster.hours, decimalText(roster.hours, 1)).html} paid hours of the roster, in which experts are on duty for about ${staffed} hours.`,
          },
        ];
  if (cost === null)
    return list([...lines, 'Nothing has a price here: costPerHour of a group gives its hours one, pay: a ticket.']);
  const all = [
    [roster === null ? 'wages of scheduled hours' : 'wages of the roster', cost.wages],
    ['paid for tickets', cost.payouts],
    ['penalties for promises that were not kept', cost.penalties],
    ['total', cost.total],
    ['turned away or lost, in no total', cost.turnedAway],
  ] as const;
  const rows = all
    .filter(([, { value }]) => value !== 0)
    .map(([name, told]): Cell[] => [name, shown(told.value, DOLLARS), shownInterval(told, DOLLARS, level)]);
  const heads = ['dollars of a run', 'mean', `${Math.round(level * 100)} % interval`];
  return list(lines) + table('Cost', heads, rows) + runsLine(report, runs.figures);
}

/** What more and fewer people cost, and how often they keep what is promised. */
export function frontierSection(report: PlanReport): string {
  const { frontier, roster, runs } = report;
  if (frontier.length === 0) return '';
  const note = [
    'Experts on duty in each interval, made larger and smaller by the percentage, rounded up and down, the same days in all of them.',
    ...(roster === null ? [] : ['They are those of the roster without its shifts: breaks fall on whole intervals.']),
    'Days are whole days that keep every promise.',
  ];
  return frontierChart(report) + frontierTable(report) + runsLine(report, runs.frontier, note.join(' '));
}

const hasPrice = (points: readonly FrontierPoint[]): boolean => points.some(({ costs }) => costs.total.estimate > 0);

function frontierChart({ frontier, level }: PlanReport): string {
  const priced = hasPrice(frontier);
  const costOf = ({ costs, expertHours }: FrontierPoint): number => (priced ? costs.total.estimate : expertHours);
  const kept = ({ estimate }: Interval): number => 100 * estimate;
  const byCost = frontier.toSorted((one, other) => costOf(one) - costOf(other));
  const planned = frontier.find(({ percent }) => percent === AS_PLANNED);
  const spread = (point: FrontierPoint): PointSpread => ({
    at: [costOf(point), kept(point.kept)],
    across: priced
      ? [finite(point.costs.total.low, costOf(point)), finite(point.costs.total.high, costOf(point))]
      : [costOf(point), costOf(point)],
    upwards: [100 * point.kept.low, 100 * point.kept.high],
  });
  const line = (name: string, points: readonly FrontierPoint[], isDotted: boolean): ChartLine => ({
    name,
    points: points.map((point) => [costOf(point), kept(point.kept)]),
    spreads: points.map(spread),
    isDotted,
  });
  const worth = byCost.filter(({ dominated }) => !dominated);
  const others = byCost.filter(({ dominated }) => dominated);
  return chart({
    title: 'Frontier: what it costs to keep promises on more days',
    about: `Days that keep every promise against ${priced ? 'cost' : 'expert-hours'}, with ${Math.round(level * 100)} % intervals.`,
    x: { label: priced ? 'dollars of a run' : 'expert-hours of a run', kind: 'linear', shows: 'values' },
    y: { label: 'percent of days that keep every promise', kind: 'linear', shows: [0, 100] },
    marks: planned === undefined ? [] : [{ x: costOf(planned), text: 'as planned' }],
    lines: [
      line('worth a thought', worth, false),
      ...(others.length === 0 ? [] : [line('beaten by another', others, true)]),
    ],
  });
}

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

function frontierTable({ frontier, level }: PlanReport): string {
  const priced = hasPrice(frontier);
  const dollars = ({ estimate, low, high }: Interval): Cell[] => [
    shown(estimate, DOLLARS),
    shownInterval({ value: estimate, low, high }, DOLLARS, level),
  ];
  const rows = frontier.map(({ percent, expertHours, costs, kept, dominated }): Cell[] => [
    `${percent} %${percent === AS_PLANNED ? ', as planned' : ''}`,
    exact(expertHours, decimalText(expertHours, 1)),
    ...(priced ? dollars(costs.total) : []),
    exact(kept.estimate, `${decimalText(100 * kept.estimate, 1)} %`),
    shownInterval({ value: 100 * kept.estimate, low: 100 * kept.low, high: 100 * kept.high }, PERCENT, level),
    dominated ? 'beaten by another' : 'worth a thought',
  ]);
  const between = `${Math.round(level * 100)} % interval`;
  const heads = ['staffing', 'expert-hours', ...(priced ? ['dollars', between] : []), 'days kept', between, ''];
  return table('Frontier', heads, rows);
}
