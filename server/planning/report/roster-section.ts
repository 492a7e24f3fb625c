import { counted, decimalText } from '../../../engine/index.ts';
import { chart } from '../../report/html/chart.ts';
import { escaped, list, table, type Cell } from '../../report/html/markup.ts';
import type { PlanReport } from './plan-report.ts';
import { DOLLARS, exact, PERCENT, shown } from './report-numbers.ts';
import type { ToldLevel, ToldRoster, ToldShift } from './roster-report.ts';
import { runsLine } from './runs-line.ts';
import { timeAxis } from './time-axis.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Day = ToldRoster['days'][number];

/** Who works when, what that covers, and what it costs. */
export function rosterSection(report: PlanReport): string {
  const { roster } = report;
  if (roster === null) return '';
  return [
    summary(report, roster),
    ...roster.cover.map((each) => coverChart(report, each)),
    coverTable(roster),
    patternTable(roster),
    ...roster.days.map((day) => dayTable(day, roster)),
  ].join('');
}

const hours = (value: number): Cell => exact(value, decimalText(value, 1));

function summary(report: PlanReport, { people, shifts, wages, missing, checked, hours: paid }: ToldRoster): string {
  const paidFor = wages > 0 ? `, ${shown(wages, DOLLARS).html} of wages` : '; no cost per hour is known';
  const counts = `<p>${exact(people, counted(people, 'person', 'people')).html} in ${exact(shifts, counted(shifts, 'shift')).html} of ${exact(paid, decimalText(paid, 1)).html} paid hours${paidFor}.</p>`;
  const uncovered =
    missing.length === 0 ? '<p class="met">● Every need is covered.</p>' : `<div class="missed">${list(missing)}</div>`;
  return counts + uncovered + checkedLine(report, checked);
}

function checkedLine(report: PlanReport, checked: ToldRoster['checked']): string {
  if (checked === null) return '';
  const { met, of, misses } = checked;
  const kept = `${exact(met, String(met)).html} of ${exact(of, counted(of, 'span')).html} surely keep what is promised`;
  const days = misses.value === null ? '' : `; a day misses it with probability ${shown(misses.value, PERCENT).html}`;
  return (
    `<p>Played with its breaks and with people who do not turn up, ${kept}${days}.</p>` +
    runsLine(report, report.runs.roster)
  );
}

/** Experts on duty against the need, over the whole run. */
function coverChart({ scenario }: PlanReport, { group, need, cover }: ToldRoster['cover'][number]): string {
  const until = Math.ceil(scenario.horizon / DAY) * DAY;
  const days = scenario.days.map((day, place) => ({ ...day, at: place * DAY }));
  return chart({
    title: `${group}: on duty by the roster, and needed`,
    about: `Experts of ${group} on duty by the roster, breaks taken off, against the need of the plan.`,
    x: timeAxis(days, { from: 0, until }),
    y: { label: 'experts', kind: 'linear' },
    isLow: true,
    lines: [
      { name: 'on duty', points: steps(cover, until), isStepped: true },
      { name: 'needed', points: steps(need, until), isStepped: true },
    ],
  });
}

const steps = (levels: readonly ToldLevel[], until: number): (readonly [number, number])[] => {
  const shownLevels = levels.filter(([at]) => at < until);
  const last = shownLevels.at(-1);
  return last === undefined ? [] : [...shownLevels, [until, last[1]]];
};

function coverTable({ cover }: ToldRoster): string {
  const rows = cover.map(({ group, needHours, coverHours, shortHours, spareHours }): Cell[] => [
    group,
    hours(needHours),
    hours(coverHours),
    hours(shortHours),
    hours(spareHours),
  ]);
  const heads = ['expert-hours of', 'needed', 'on duty', 'needed without anybody', 'on duty beyond the need'];
  return rows.length === 0 ? '' : table('Cover', heads, rows);
}

function patternTable({ patterns, wages }: ToldRoster): string {
  const rows = patterns.map(({ pattern, lasts, breaks, shifts, hours: paid, cost, costOfOne }): Cell[] => [
    pattern,
    lasts,
    breaks.join(', '),
    exact(shifts, String(shifts)),
    hours(paid),
    ...(wages > 0 ? [shown(cost, DOLLARS), shown(costOfOne, DOLLARS)] : []),
  ]);
  const prices = wages > 0 ? ['wages', 'wages a shift'] : [];
  return table('Shift patterns', ['shift pattern', 'length', 'breaks in it', 'shifts', 'paid hours', ...prices], rows);
}

/** All shifts that start on a day, each drawn along its hours. */
function dayTable(day: Day, roster: ToldRoster): string {
  const hasGroups = new Set(roster.days.flatMap(({ shifts }) => shifts.map(({ group }) => group))).size > 1;
  const span = spanOf(roster);
  const rows = day.shifts.map((shift): Cell[] => [
    shift.person ?? { html: '<span class="missed">nobody</span>' },
    ...(hasGroups ? [shift.group] : []),
    { html: `<span class="times">${escaped(`${shift.from}–${shift.until}`)}</span>` },
    { html: shiftBar(shift, span) },
    { html: `<span class="breaks">${escaped(shift.breaks.join('; '))}</span>` },
    shift.pattern,
    exact(shift.hours, decimalText(shift.hours, 1)),
    ...(roster.wages > 0 ? [shown(shift.cost, DOLLARS)] : []),
  ]);
  const heads = [
    'person',
    ...(hasGroups ? ['group'] : []),
    'from–to',
    `${span.from === 0 ? '' : 'the day before, '}00:00 to ${span.until > DAY ? 'the next morning' : '24:00'}`,
    'breaks',
    'pattern',
    'hours',
    ...(roster.wages > 0 ? ['wages'] : []),
  ];
  const title = `${escaped(day.name)}: ${exact(day.people, counted(day.people, 'person', 'people')).html}, ${exact(day.hours, decimalText(day.hours, 1)).html} paid hours`;
  return `<h3>${title}</h3>${table(`Shifts of ${day.name}`, heads, rows)}`;
}

/** Whole hours that hold the shifts of every day. */
function spanOf({ days }: ToldRoster): { readonly from: number; readonly until: number } {
  const times = days.flatMap(({ shifts }) => shifts.flatMap(({ atWork }) => atWork.flat()));
  const until = Math.ceil(Math.max(DAY, ...times) / HOUR) * HOUR;
  return { from: Math.floor(Math.min(0, ...times) / HOUR) * HOUR, until };
}

const BAR = { width: 240, height: 12, every: 6 * HOUR } as const;

function shiftBar({ atWork, from, until }: ToldShift, span: ReturnType<typeof spanOf>): string {
  const place = (time: number): string => (((time - span.from) / (span.until - span.from)) * BAR.width).toFixed(1);
  const marks = Array.from(
    { length: Math.floor((span.until - span.from) / BAR.every) + 1 },
    (_, index) => Math.ceil(span.from / BAR.every) * BAR.every + index * BAR.every,
  ).filter((time) => time <= span.until);
  const lines = marks.map(
    (time) =>
      `<line class="${time % DAY === 0 ? 'midnight' : 'grid'}" x1="${place(time)}" x2="${place(time)}" y1="0" y2="${BAR.height}"/>`,
  );
  const worked = atWork.map(
    ([start, end]) =>
      `<rect class="bar-0" x="${place(start)}" y="2" width="${(Number(place(end)) - Number(place(start))).toFixed(1)}" height="${BAR.height - 4}"/>`,
  );
  return `<svg class="shift" viewBox="0 0 ${BAR.width} ${BAR.height}" role="img" aria-label="${escaped(`${from} to ${until}`)}">${lines.join('')}${worked.join('')}</svg>`;
}
