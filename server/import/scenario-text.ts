import { lawOfCurve, type LawFits } from '../../engine/index.ts';
import type { CategoryFit, HistoryFit } from './fit-history.ts';
import { dateOf, lawText, numberText, spanText, weekLines } from './scenario-numbers.ts';

/** Where a scenario comes from. */
export interface Origin {
  readonly fileName: string;
  readonly kept: number;
  readonly dropped: number;
  /** Offset of the desk's clock from UTC, such as "+01:00". */
  readonly utcOffset: string;
  readonly timeZone: string | undefined;
}

/** What is taken where a history says nothing. */
const ASSUMED_WORK = 'lognormal, mean: 480 s, cv: 0.75';
const ASSUMED_MEAN_MS = 480_000;
const ASSUMED_OCCUPANCY = 0.85;
const LONGEST_HORIZON_DAYS = 28;
const PATIENCE_BINS = 14;

/** A scenario with the origin of each number beside it: seen, fitted or assumed. */
export function scenarioText(fit: HistoryFit, origin: Origin): string {
  const { arrivals } = fit;
  const from = dateOf(arrivals.firstDay);
  const to = dateOf(arrivals.firstDay + arrivals.days - 1);
  const days = Math.min(arrivals.days, LONGEST_HORIZON_DAYS);
  return [
    `# A model of ${origin.kept} tickets of ${from} to ${to}, made by switchyard import; ${origin.dropped} rows could not be used.`,
    '# Beside each number stands its origin: "seen" was counted, "fitted" was estimated, "assumed" stands nowhere in the file.',
    ...unusualLines(fit),
    '',
    `name: ${JSON.stringify(`history of ${origin.fileName}`)}`,
    'preset: plain # assumed: everybody accepts at once and finishes before taking the next, unless something else stands below',
    'seed: history',
    `horizon: ${days} d # seen: the history has ${arrivals.days} days`,
    `calendar: { starts: ${from}, utcOffset: '${origin.utcOffset}' } # seen; the offset ${offsetOrigin(origin)}`,
    '',
    ...ticketLines(fit),
    '',
    ...arrivalLines(fit),
    '',
    ...expertLines(fit),
    '',
    ...deskLines(fit),
    '',
  ].join('\n');
}

const offsetOrigin = ({ timeZone }: Origin): string =>
  timeZone === undefined
    ? 'is assumed: times are taken as they are written'
    : `is that of ${timeZone} on the first day`;

function unusualLines({ arrivals }: HistoryFit): string[] {
  const days = arrivals.unusual.slice(0, 10);
  return days.map(
    ({ day, count, expected }) =>
      `# Unlike other days of its weekday: ${dateOf(day)} with ${count} tickets, ${numberText(expected)} expected. It is counted all the same.`,
  );
}

function ticketLines(fit: HistoryFit): string[] {
  const channels = Object.entries(fit.channels);
  const mix = channels.map(([name, weight]) => `${name}: ${weight}`).join(', ');
  const categories: readonly CategoryFit[] =
    fit.categories.length > 0 ? fit.categories : [{ name: 'ticket', tickets: fit.arrivals.count }];
  return [
    'tickets:',
    `  channels: { ${mix} } # ${fit.channelsAreSeen ? 'seen: tickets by channel' : 'assumed: the file has no channels'}`,
    '  work:',
    ...channels.map(([name]) => `    ${name}: ${workText(fit.work, fit)}`),
    '  categories:',
    ...categories.flatMap((category, place) => categoryLines(category, place === 0, fit)),
  ];
}

function workText(work: LawFits, fit: HistoryFit): string {
  const [best] = work.fits;
  if (best === undefined) return `{ law: ${ASSUMED_WORK} } # assumed: ${noWork(fit)}`;
  const from = fit.workSource === 'handle' ? 'times of work' : 'times from the first answer to the end';
  return `${lawText(best.law)} # fitted to ${work.values} ${from}: best of 4 laws by AIC, KS ${best.ks.toFixed(3)}`;
}

const noWork = ({ overnight }: HistoryFit): string =>
  overnight > 0
    ? `${Math.round(100 * overnight)} % of tickets end on a later day than they are answered on, so that time is mostly waiting`
    : 'the file has no times of work';

function categoryLines(category: CategoryFit, isFirst: boolean, fit: HistoryFit): string[] {
  const lines = [
    `    ${JSON.stringify(category.name)}:`,
    `      weight: ${category.tickets} # seen: tickets of this kind`,
    ...(category.work === undefined ? [] : [`      work: ${workText(category.work, fit)}`]),
  ];
  if (fit.patience === undefined) return lines;
  return [...lines, ...(isFirst ? patienceLines(fit.patience) : ['      patience: *patience'])];
}

function patienceLines(curve: NonNullable<HistoryFit['patience']>): string[] {
  const last = curve.at[curve.at.length - 1] ?? 0;
  const law = lawOfCurve(curve, PATIENCE_BINS, 3 * last)!;
  const beyond = Math.round(100 * (curve.survival[curve.survival.length - 1] ?? 1));
  return [
    `      # fitted: Kaplan-Meier over ${curve.count} waits; ${curve.ends} customers left, those answered first are censored.`,
    `      # assumed: the ${beyond} % who would have waited longer than anybody was seen to leave are spread over twice that time again.`,
    '      patience: &patience',
    '        law: histogram',
    '        bins:',
    ...law.bins.map(
      ({ from, to, weight }) =>
        `          - { from: ${spanText(from)}, to: ${spanText(to)}, weight: ${numberText(1000 * weight)} }`,
    ),
  ];
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
    '      every: 1 h',
    '      cycle: week',
    `      counts: # seen: mean tickets by hour of the week, ${arrivals.weekdays.join(', ')} days from Monday to Sunday`,
    ...weekLines(arrivals.byHourOfWeek.map((mean) => numberText(mean))),
    `    dayFactor: { cv: ${numberText(cv)} } # fitted: spread of days beyond chance around their weekday; ${test}`,
  ];
}

function expertLines(fit: HistoryFit): string[] {
  const { staffed, origin } = staffOf(fit);
  const count = staffed.reduce((most, each) => Math.max(most, each), 1);
  return [
    'experts:',
    '  - name: experts',
    `    count: ${count} # the most at once, below`,
    '    schedule:',
    '      every: 1 h',
    '      cycle: week',
    `      staffed: # ${origin}`,
    ...weekLines(staffed.map(String)),
    ...responseLines(fit),
  ];
}

function staffOf({ staff, arrivals, work }: HistoryFit): {
  readonly staffed: readonly number[];
  readonly origin: string;
} {
  if (staff !== undefined) {
    return {
      staffed: staff.map((mean) => Math.ceil(mean - 0.25)),
      origin:
        'seen: mean of different experts at work in that hour, a lower bound of those on duty; rounded up from .25',
    };
  }
  const mean = work.fits.length > 0 ? work.mean : ASSUMED_MEAN_MS;
  return {
    staffed: arrivals.byHourOfWeek.map((tickets) => Math.ceil((tickets * mean) / 3_600_000 / ASSUMED_OCCUPANCY)),
    origin: `assumed: the file has no experts; tickets x mean work at ${100 * ASSUMED_OCCUPANCY} % occupancy`,
  };
}

function responseLines({ offers }: HistoryFit): string[] {
  if (offers?.answer === undefined) return [];
  const accept = Number(offers.acceptShare.toFixed(4));
  return [
    '    response:',
    `      accept: ${accept} # fitted: ${offers.accepted} of ${offers.accepted + offers.rejected} answers, half an answer of each kind added`,
    `      reject: ${Number((1 - accept).toFixed(4))} # fitted: the rest; nobody ignores by will, whoever is slower than the limit times out`,
    `      answer: # fitted: Kaplan-Meier over ${offers.offers} offers; the ${offers.expired} without an answer are censored`,
    '        law: histogram',
    '        bins:',
    ...offers.answer.bins.map(
      ({ from, to, weight }) =>
        `          - { from: ${spanText(from)}, to: ${spanText(to)}, weight: ${numberText(1000 * weight)} }`,
    ),
  ];
}

function deskLines({ offers, patience, channels }: HistoryFit): string[] {
  const lines = ['desk:', '  offering: { policy: longest-idle } # assumed'];
  if (patience !== undefined) lines.push('  patienceEnds: acceptance # assumed: who is talked to does not leave');
  if (offers?.limit !== undefined) {
    lines.push('  channels:');
    for (const name of Object.keys(channels)) {
      lines.push(
        `    ${name}: { offerTimeout: ${spanText(offers.limit)} } # seen: median time of offers without an answer`,
      );
    }
  }
  return lines;
}
