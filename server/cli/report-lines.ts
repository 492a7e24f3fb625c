import { counted, countText, momentText, spanText } from '../../engine/index.ts';
import { figureOf, type Report, type ReportRow } from '../report/report.ts';
import { intervalRows, worstIntervals, type IntervalRow } from '../report/worst-intervals.ts';
import { BREAKDOWN_TITLES, breakdownLines } from './breakdown-lines.ts';
import { familyLines } from './figure-rows.ts';
import { scorecardLines } from './scorecard-lines.ts';
import type { Dimension } from './simulate-options.ts';
import { wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

/** What a report looks like on a page of 80 columns. */
export function reportLines(report: Report, by: readonly Dimension[], style: Style): string[] {
  const isMany = report.replications > 1;
  return [
    ...titleLines(report, style),
    ...scorecardLines(report, style),
    ...familyLines(report.figures, isMany, style),
    ...worstLines(report, style),
    ...by.flatMap((dimension) => partLines(report, dimension, style)),
    '',
    ...conservationLines(report, style),
    `  Fingerprint ${report.fingerprint}, ${counted(report.eventsPlayed, 'event')}.`,
    ...noteLines(report).flatMap((note) => wrapped(note, 80, '  ')),
  ];
}

function titleLines(report: Report, style: Style): string[] {
  const { scenario, policy, presets, replications, level } = report;
  const facts = [
    `seed ${scenario.seed}`,
    spanText(scenario.horizon) + (scenario.warmUp > 0 ? `, measured after ${spanText(scenario.warmUp)}` : ''),
    policy,
    presets.length === 0 ? 'strict' : presets.join(', '),
  ];
  const share = `${Number((level * 100).toPrecision(6))} %`;
  const how =
    replications > 1
      ? `${countText(replications)} replications; each interval covers the true value with ${share}, by itself.`
      : 'One run, so no intervals: --replications 30 plays more of them.';
  const [first = '', ...rest] = wrapped([scenario.name, ...facts].join(' · '));
  return [style.bold(first), ...rest, ...wrapped(how)];
}

/** A table of the parts of one kind; intervals go by when they begin. */
function partLines(report: Report, dimension: Dimension, style: Style): string[] {
  const rows =
    dimension === 'interval' ? timed(intervalRows(report)) : (new Map(report.breakdowns).get(dimension) ?? []);
  return breakdownLines(BREAKDOWN_TITLES[dimension], rows, style);
}

function timed(rows: readonly IntervalRow[]): readonly ReportRow[] {
  return rows.map((row) => ({ ...row, name: momentText(row.from).slice(0, -3) }));
}

/** The reporting intervals in which customers waited longest. */
function worstLines(report: Report, style: Style): string[] {
  const worst = worstIntervals(report);
  return worst.length === 0 ? [] : breakdownLines('Worst intervals', timed(worst), style);
}

function conservationLines({ conservation, replications }: Report, style: Style): string[] {
  const { created, became, offers, accepted, broken } = conservation;
  const sum = became.map(([state, count]) => `${countText(count)} ${state}`).join(' + ');
  const equation = `${counted(created, 'ticket')} = ${sum === '' ? '0' : sum}`;
  if (broken.length > 0) {
    const which = replications === 1 ? '' : ` in replication ${broken.slice(0, 10).join(', ')}`;
    return wrapped(`✕ The counts do not add up${which}: ${equation}.`, 80, '  ').map(style.bad);
  }
  const all = `${equation}; ${counted(offers, 'offer')} and ${counted(accepted, 'acceptance')} add up as well.`;
  const [first = '', ...rest] = wrapped(`Nothing is lost: ${all}`, 78);
  return [`${style.good('✓')} ${first}`, ...rest.map((line) => `  ${line}`)];
}

const NO_INTERVALS = 'Worst intervals are left out: too many to keep. --by interval keeps them.';

function noteLines({ figures, ending, unmet, replications, breakdowns }: Report): string[] {
  const missing = figures.filter(({ value }) => value === null).length;
  const few = figures.some(({ isGreyed, value }) => isGreyed && value !== null);
  const labels = unmet.map((key) => figureOf(figures, key)?.definition.label ?? key);
  return [
    ...(replications > 1
      ? figures.flatMap(({ band, definition }) =>
          band?.note === undefined ? [] : [`  ${definition.label}: ${band.word}, but ${band.note}.`],
        )
      : []),
    ...(few ? ['  (In brackets: too few cases for a band.)'] : []),
    ...(missing > 0 ? [`  ${counted(missing, 'figure')} without a case: --json lists them.`] : []),
    ...(breakdowns.some(([dimension]) => dimension === 'interval') ? [] : [`  ${NO_INTERVALS}`]),
    ...(ending === 'precise-enough' ? ['  Every headline figure is as precise as wanted.'] : []),
    ...(ending === 'limit-reached'
      ? [`  Not as precise as wanted after --max-replications: ${labels.join(', ')}.`]
      : []),
    ...(ending === 'stopped' ? ['  Interrupted: these are the replications finished by then.'] : []),
  ];
}
