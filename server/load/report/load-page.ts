import { escaped, list, section, table, wholePage } from '../../report/html/markup.ts';
import { PAGE_STYLES } from '../../report/html/page-styles.ts';
import { millisecondsText } from '../load-lines.ts';
import { COUNTS, TIMINGS, type Count, type Timing } from '../measures.ts';
import type { Judged } from '../thresholds.ts';
import type { LoadResult } from '../verdict/load-result.ts';
import { loadCharts } from './load-charts.ts';

const VERDICTS = {
  passed: ['✓', 'Passed: every threshold and invariant holds.'],
  missed: ['✗', 'Missed: a threshold or an invariant does not hold.'],
  invalid: ['!', 'Invalid: the generator was late or saturated. These numbers say nothing of the service.'],
} as const;

/** The whole result as one page that loads nothing, for light and dark. */
export function loadPage(result: LoadResult): string {
  const [mark, sentence] = VERDICTS[result.verdict];
  const content = [
    `<h1>${escaped(result.name)}</h1>`,
    `<p class="verdict ${result.verdict}"><span aria-hidden="true">${mark}</span> ${sentence}</p>`,
    ...foundLines(result),
    section('Thresholds', judgedTable('Thresholds', result.thresholds)),
    section('Invariants', judgedTable('Invariants', result.invariants) + list(result.examples)),
    ...loadCharts(result),
    section('Times, ms', timingTable(result)),
    section('Counts', countTable(result)),
    ...stepSection(result),
    section('Measured on', machineTable(result)),
  ];
  return wholePage({ title: `Load: ${result.name}`, styles: PAGE_STYLES, content: content.join('\n') });
}

function foundLines({ found }: LoadResult): string[] {
  if (found === null) return [];
  const rate =
    found.sustained === null
      ? 'No rate that was tried was sustained'
      : `Sustained ${numberText(found.sustained)} tickets a second`;
  return [`<p>${rate}; bound by ${found.boundBy}.</p>`];
}

function judgedTable(label: string, judged: readonly Judged[]): string {
  return table(
    label,
    ['state', 'has to hold', 'measured'],
    judged.map(({ text, value, holds }) => [
      value === null && holds ? '– not followed' : holds ? '✓ holds' : '✗ missed',
      text,
      value === null ? 'not measured' : numberText(value),
    ]),
  );
}

function timingTable({ timings }: LoadResult): string {
  const names = Object.keys(TIMINGS) as Timing[];
  return table(
    'Times',
    ['measure', 'cases', 'min', 'mean', 'p50', 'p90', 'p99', 'p99.9', 'max', 'from … until'],
    names.map((name) => {
      const { count, min, mean, p50, p90, p99, p99_9, max } = timings[name];
      return [name, String(count), ...[min, mean, p50, p90, p99, p99_9, max].map(millisecondsText), TIMINGS[name]];
    }),
  );
}

function countTable({ counts, tickets, acts }: LoadResult): string {
  const names = Object.keys(COUNTS) as Count[];
  return (
    table(
      'Counts',
      ['measure', 'count', 'of what'],
      names.map((name) => [name, counts[name] === null ? '–' : numberText(counts[name]), COUNTS[name]]),
    ) +
    list(tickets.failures.map(([why, count]) => `${count} × ${why}`)) +
    table(
      'Acts of experts',
      ['acts of experts', 'count'],
      Object.entries(acts).map(([name, count]) => [name, String(count)]),
    )
  );
}

function stepSection({ found }: LoadResult): string[] {
  if (found === null) return [];
  const rows = found.steps.map(({ rate, outcome, p50, p99, p99_9, because }) => [
    numberText(rate),
    outcome,
    ...[p50, p99, p99_9].map(millisecondsText),
    because.join('; '),
  ]);
  return [
    section(
      'Rates that were tried',
      table('Rates', ['tickets a second', 'outcome', 'p50', 'p99', 'p99.9', 'because'], rows),
    ),
  ];
}

function machineTable(result: LoadResult): string {
  const { machine, server, generator } = result;
  return table(
    'Measured on',
    ['what', 'value'],
    [
      ['processor', `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB`],
      ['Node', machine.node],
      ['load before', String(machine.loadBefore)],
      ['commit', machine.commit ?? 'unknown'],
      ['played at', result.playedAt],
      ['profile', `${result.profile}, ${result.kind}, seed ${result.seed}, desk ×${result.speed}`],
      [
        'server',
        `${server.isOwn ? 'its own' : 'given'}; ${shareText(server.cpuShare)} of a core, at most ${server.peakMb ?? '–'} MB`,
      ],
      ['generator', `${shareText(generator.cpuShare)} of a core`],
    ],
  );
}

const shareText = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);
const numberText = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
