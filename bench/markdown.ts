import { methodText, remarksOf, verdictRows } from './against/against-report.ts';
import type { AgainstResults } from './against/run-against.ts';
import { pivotsOf } from './core/core-pivot.ts';
import { slopeRows } from './core/core-report.ts';
import type { CoreResults } from './core/run-core.ts';
import { machineText } from './machine.ts';
import type { BenchResults } from './results.ts';
import type { Outcome } from './rounds.ts';
import { numberText } from './table.ts';

const escaped = (cell: string): string => cell.replaceAll('|', String.raw`\|`);

/** A table; the first column begins at the left, numbers end at the right. */
function markdownTable([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(headings), line(headings.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

function outcomeRows({ results }: Outcome): string[][] {
  return results.map(({ name, unit, byCpu, byWall }) => [
    name,
    `${numberText(byCpu.median)} ${unit}`,
    `± ${(100 * byCpu.spread).toFixed(1)} %`,
    byWall === undefined ? '' : numberText(byWall.median),
  ]);
}

/** Headings and rows lack the empty column that ends them on a terminal. */
const withoutLast = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.slice(0, -1));

function outcomesText(outcomes: readonly Outcome[], rounds: number): readonly string[] {
  if (outcomes.length === 0) return [];
  return [
    `Times are those of the main thread on a processor, medians of ${rounds} processes with the median distance from the median; by the wall beside them.`,
    ...outcomes.flatMap((outcome) => [
      `## ${outcome.benchmark}`,
      `Proved first: ${outcome.proof}.`,
      markdownTable([['', 'median', 'spread', 'by wall'], ...outcomeRows(outcome)]),
    ]),
  ];
}

function coreText(core: CoreResults | null): readonly string[] {
  if (core === null) return [];
  return [
    '## core',
    'Decisions a second are by the processor; a decision is an offer made. Latency is that of the whole event that makes it, by the wall. What is looked at and scheduled is counted exactly.',
    ...pivotsOf(core).flatMap(({ title, rows }) => [`${title}:`, markdownTable(rows)]),
    'Exponents of growth, over cells that differ in one size:',
    markdownTable(withoutLast(slopeRows(core))),
  ];
}

function againstText(against: AgainstResults | null): readonly string[] {
  if (against === null) return [];
  const remarks = remarksOf(against);
  return [
    '## against another revision',
    methodText(against),
    markdownTable(verdictRows(against)),
    ...(remarks.length === 0 ? [] : [remarks.join('\n')]),
  ];
}

/** What was measured, as a document. */
export function markdownOf({ machine, revision, startedAt, rounds, outcomes, core, against }: BenchResults): string {
  const commit = revision.commit === null ? 'no commit' : `commit ${revision.commit.slice(0, 12)}`;
  const changes = revision.isChanged ? ' with changes' : '';
  return [
    '# Measured',
    `Written by \`npm run -s bench -- --markdown\`. ${machineText(machine)}; ${startedAt.slice(0, 10)}; ${commit}${changes}.`,
    ...outcomesText(outcomes, rounds),
    ...coreText(core),
    ...againstText(against),
  ].join('\n\n');
}
