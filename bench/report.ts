import type { Outcome, Result } from './rounds.ts';
import type { Summary } from './statistics.ts';

const HEADINGS = ['', 'median', 'spread', 'least', 'most', 'by wall', ''] as const;

/** A number with about three digits that mean something. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  if (size >= 1e4) return `${(value / 1e3).toFixed(0)} k`;
  if (size >= 100) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const spreadText = ({ spread }: Summary): string => `± ${(100 * spread).toFixed(1)} %`;

function rowOf({ name, unit, byCpu, byWall }: Result): string[] {
  return [
    `  ${name}`,
    numberText(byCpu.median),
    spreadText(byCpu),
    numberText(byCpu.least),
    numberText(byCpu.most),
    byWall === undefined ? '' : numberText(byWall.median),
    unit,
  ];
}

/** The table of all benchmarks. */
export function reportText(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) => outcome.results.map(rowOf));
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === cells.length - 1 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const parts = outcomes.map(({ benchmark, proof, results }) =>
    [`${benchmark} (${proof})`, ...results.map((result) => line(rowOf(result)))].join('\n'),
  );
  return [line(HEADINGS), ...parts].join('\n\n');
}
