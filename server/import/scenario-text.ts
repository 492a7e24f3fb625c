import { Document, isScalar, visit } from 'yaml';
import type { ScenarioHistory } from '../../engine/index.ts';
import type { HistoryFit } from './fit-history.ts';
import { toldFit } from './told-fit.ts';
import { deskLines, expertLines } from './scenario-experts.ts';
import { dateOf, everyText, mondayAfter, numberText, spanText, WEEKDAYS, weekLines } from './scenario-numbers.ts';
import { ticketLines } from './scenario-tickets.ts';

/** Where a scenario comes from. */
export interface Origin {
  readonly fileName: string;
  readonly kept: number;
  readonly dropped: number;
  /** Offset of the desk's clock from UTC, such as "+01:00". */
  readonly utcOffset: string;
  readonly timeZone: string | undefined;
}

/** Days told of each kind. */
const MOST_TOLD = 10;

/**
 * A scenario with the origin of each number beside it: seen, fitted or assumed.
 *
 * @param history what the scenario says of where it comes from and how well such a model predicts; nothing when left out
 */
export function scenarioText(fit: HistoryFit, origin: Origin, history?: ScenarioHistory): string {
  const { arrivals } = fit;
  const from = dateOf(arrivals.firstDay);
  const lastDay = arrivals.firstDay + arrivals.days - 1;
  return [
    `# A model of ${origin.kept} tickets of ${from} to ${dateOf(lastDay)}, made by switchyard import; ${origin.dropped} rows could not be used.`,
    '# Beside each number stands its origin: "seen" was counted, "fitted" was estimated, "assumed" stands nowhere in the file.',
    ...unusualLines(fit),
    '',
    `name: ${JSON.stringify(`history of ${origin.fileName}`)}`,
    'preset: plain # assumed: everybody accepts at once and finishes before taking the next, unless something else stands below',
    'seed: history',
    'horizon: 7 d # the week after the history; every week is alike but for chance',
    `calendar: { starts: ${dateOf(mondayAfter(lastDay))}, utcOffset: '${origin.utcOffset}' } # the Monday after it; the offset ${offsetOrigin(origin)}`,
    '',
    ...ticketLines(fit),
    '',
    ...arrivalLines(fit),
    '',
    ...expertLines(fit),
    '',
    ...deskLines(fit),
    '',
    `figures: { interval: ${everyText(arrivals.every)} } # as finely as tickets were counted`,
    '',
    ...historyLines(history, fit),
  ].join('\n');
}

function historyLines(history: ScenarioHistory | undefined, fit: HistoryFit): string[] {
  if (history === undefined) return [];
  const { backtest } = history;
  const every = backtest === undefined ? {} : { backtest: { ...backtest, every: everyText(backtest.every) } };
  const document = new Document({ history: { ...history, ...every, fit: toldFit(fit) } });
  // Lists of numbers are read along a line.
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return [document.toString({ flowCollectionPadding: false, lineWidth: 0 })];
}

const offsetOrigin = ({ timeZone }: Origin): string =>
  timeZone === undefined ? 'is assumed: times are taken as they are written' : `is that of ${timeZone} on that day`;

function unusualLines({ arrivals: { unusual, gaps }, shortWorks }: HistoryFit): string[] {
  const odd = unusual.map(
    ({ day, count, expected }) =>
      `# Unlike other days of its weekday: ${dateOf(day)} with ${count} tickets, ${numberText(expected)} expected. It is counted all the same.`,
  );
  const empty = gaps.map(
    (day) => `# Without a ticket: ${dateOf(day)}, a gap in the file or a holiday. It is not counted.`,
  );
  const short =
    shortWorks === undefined
      ? []
      : [
          `# ${numberText(100 * shortWorks.share)} % of works took less than ${spanText(shortWorks.below)}, often experts who hang up. They count as the work they were.`,
        ];
  return [...odd.slice(0, MOST_TOLD), ...empty.slice(0, MOST_TOLD), ...short];
}

function alikeText(alike: HistoryFit['arrivals']['alike']): string {
  if (alike === undefined) return '';
  const names = alike.weekdays.map((weekday) => WEEKDAYS[weekday]).join(', ');
  return `; ${names} are alike and came rarely, so they share ${alike.isLevelShared ? 'one profile' : 'the shape of their days'}`;
}

function arrivalLines({ arrivals }: HistoryFit): string[] {
  const { index, degreesOfFreedom, p } = arrivals.dispersion;
  const test =
    degreesOfFreedom === 0
      ? 'not known: no weekday came twice'
      : `index of dispersion ${numberText(index)}, ${degreesOfFreedom} degrees of freedom, p ${p < 0.001 ? 'below 0.001' : `= ${p.toFixed(3)}`}`;
  const cv = Math.min(3, arrivals.dayFactorCv);
  return [
    'arrivals:',
    '  - name: tickets',
    '    rate:',
    `      every: ${everyText(arrivals.every)}`,
    '      cycle: week',
    `      counts: # seen: mean tickets by interval of the week, ${arrivals.weekdays.join(', ')} days from Monday to Sunday${alikeText(arrivals.alike)}`,
    ...weekLines(arrivals.byIntervalOfWeek.map((mean) => numberText(mean))),
    `    dayFactor: { cv: ${numberText(cv)} } # fitted: spread of days beyond chance around their weekday; ${test}`,
  ];
}
