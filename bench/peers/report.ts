import { numberText } from '../table.ts';
import type { Summary } from '../statistics.ts';
import type { ModelOutcome, Standing } from './rounds.ts';

const HEADINGS = ['', 'tickets/s', 'spread', 'by wall', '× Switchyard', 'spread'] as const;

/** A contender that could not run, and why. */
export interface Absent {
  readonly name: string;
  readonly why: string;
}

const spreadText = ({ spread }: Summary): string => `± ${(100 * spread).toFixed(1)} %`;

function rowOf({ contender, byCpu, byWall, share }: Standing): string[] {
  const speeds = [numberText(byCpu.median), spreadText(byCpu), numberText(byWall.median)];
  return [contender, ...speeds, share.median.toFixed(3), spreadText(share)];
}

/** A table in Markdown whose columns line up; all but the first are numbers. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...[HEADINGS, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(HEADINGS), line(rule), ...rows.map(line)].join('\n');
}

/** A section for each model: its table, what each answer was, and who did not run. */
export function reportText(outcomes: readonly ModelOutcome[], absent: readonly Absent[]): string {
  const notRun = absent.map(({ name, why }) => `- ${name} did not run: ${why}.`);
  const sections = outcomes.map(({ about, standings }) =>
    [
      `## ${about}`,
      table(standings.map(rowOf)),
      [...standings.map(({ program, proof }) => `- ${program}: ${proof}.`), ...notRun].join('\n'),
    ].join('\n\n'),
  );
  return sections.join('\n\n');
}
