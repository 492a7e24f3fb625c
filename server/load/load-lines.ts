import { decimalText } from '../../engine/index.ts';
import type { LatencySummary } from './generator/latencies.ts';
import { TIMINGS, type Timing } from './measures.ts';
import type { RouteSpeed } from './routes/measure-routes.ts';
import type { LoadProgress } from './sending.ts';
import type { Judged } from './thresholds.ts';
import type { LoadResult, LoadVerdict } from './verdict/load-result.ts';

/** How a word is emphasised. */
export interface LoadStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
}

const VERDICTS: Readonly<Record<LoadVerdict, string>> = {
  passed: 'passed: every threshold holds',
  missed: 'missed: a threshold does not hold',
  invalid: 'invalid: the generator was late or saturated; nothing is said of the service',
};

/** Milliseconds with three digits that count. */
export function millisecondsText(value: number | null): string {
  if (value === null) return '–';
  return decimalText(value, value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** One line, at most 79 characters, while a load is under way. */
export function progressLine(progress: LoadProgress): string {
  if (progress.phase !== 'sending') return `${progress.phase} …`;
  const { at, length, tickets, crowd, measured } = progress;
  const sent = tickets?.counts.sent ?? 0;
  const waiting = crowd?.level?.waiting ?? 0;
  const seconds = `${Math.floor(at / 1000)}/${Math.round(length / 1000)} s`;
  const p99 = millisecondsText(measured.timings.ticket_ms?.p99 ?? null);
  const late = millisecondsText(measured.timings.generator_lateness_ms?.p99 ?? null);
  return `${seconds}  ${sent} sent  p99 ${p99} ms  lateness p99 ${late} ms  ${waiting} waiting`.slice(0, 79);
}

const routeCells = (name: string, values: readonly string[]): string =>
  `${name.padEnd(36)}${values.map((value) => value.padStart(8)).join('')}`;

export const routeHead = ({ dim }: LoadStyle): string =>
  dim(routeCells('', ['per s', 'p50 ms', 'p99 ms', 'max ms', 'failed']));

/** How quickly an address answers, in 80 columns. */
export function routeLine({ path, requestsPerSecond, p50, p99, max, failed }: RouteSpeed): string {
  const numbers = [requestsPerSecond, p50, p99, max].map((value) => decimalText(value, 0));
  return routeCells(path, [...numbers, String(failed)]);
}

/** What came of a load, for a terminal of 80 columns. */
export function resultLines(result: LoadResult, style: LoadStyle): string[] {
  const { verdict, tickets, counts, found } = result;
  const paint = { passed: style.good, missed: style.bad, invalid: style.warning }[verdict];
  return [
    style.bold(`${result.name} (${result.kind}, seed ${result.seed}, desk ×${result.speed})`),
    '',
    `Tickets  ${tickets.due} due, ${tickets.answered} acknowledged, ${tickets.failed} failed, ${tickets.skipped} skipped`,
    `         ${tickets.resent} sent again`,
    `         ${rateText(counts.tickets_per_s)} acknowledged a second, backlog at most ${counts.backlog_max ?? '–'}`,
    `Experts  ${result.acts.offers} offers: ${result.acts.accepted} accepted, ${result.acts.rejected} rejected`,
    `         ${result.acts.expired} offers expired, ${result.acts.replies} replies`,
    `         server ${shareText(result.server.cpuShare)} of a core, generator ${shareText(result.generator.cpuShare)}`,
    '',
    ...tableLines(result.timings, style),
    '',
    ...(found === null ? [] : [foundText(found), '']),
    ...result.thresholds.map((each) => judgedLine(each, style)),
    ...result.invariants.map((each) => judgedLine(each, style)),
    ...result.examples.map((example) => `    ${example}`),
    ...failureLines(result),
    '',
    ...(result.abortedBy === null ? [] : [`Ended before its time by ${result.abortedBy}`]),
    paint(VERDICTS[verdict]),
  ];
}

function tableLines(timings: Readonly<Record<Timing, LatencySummary>>, style: LoadStyle): string[] {
  const cells = (name: string, values: readonly string[]): string =>
    `${name.padEnd(23)}${values.map((value) => value.padStart(9)).join('')}`;
  const measured = (Object.keys(TIMINGS) as Timing[]).filter((name) => timings[name].count > 0);
  return [
    style.dim(cells('milliseconds', ['cases', 'p50', 'p90', 'p99', 'p99.9', 'max'])),
    ...measured.map((name) => {
      const { count, p50, p90, p99, p99_9, max } = timings[name];
      return cells(name, [String(count), ...[p50, p90, p99, p99_9, max].map(millisecondsText)]);
    }),
  ];
}

/** `✓ offer_ms{p99} < 500   41.2`. */
function judgedLine({ text, value, holds, isAboutValidity }: Judged, { good, warning, bad, dim }: LoadStyle): string {
  const mark = holds ? (value === null ? dim('–') : good('✓')) : isAboutValidity ? warning('!') : bad('✗');
  return `${mark} ${text.padEnd(50)} ${value === null ? 'not measured' : numberText(value)}`;
}

function failureLines({ tickets, refusals }: LoadResult): string[] {
  return [
    ...tickets.failures.map(([why, count]) => `    ${count} × ${why}`),
    ...refusals.map(([code, count]) => `    ${count} acts were answered "${code}"`),
  ].map((line) => (line.length > 80 ? `${line.slice(0, 79)}…` : line));
}

const foundText = ({ sustained, boundBy }: NonNullable<LoadResult['found']>): string =>
  `Sustained ${sustained === null ? 'no rate that was tried' : `${rateText(sustained)} tickets a second`}; bound by ${boundBy}`;

const rateText = (value: number | null): string => (value === null ? '–' : decimalText(value, value < 10 ? 2 : 0));
const shareText = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);
const numberText = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
