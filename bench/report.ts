import type { Outcome, Result } from './rounds.ts';
import type { Summary } from './statistics.ts';
import { numberText, tableText } from './table.ts';

const HEADINGS = ['', 'median', 'spread', 'least', 'most', 'by wall', ''] as const;

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
  const [heading, ...lines] = tableText([HEADINGS, ...outcomes.flatMap(({ results }) => results.map(rowOf))]);
  const parts = outcomes.map(({ benchmark, proof, results }) =>
    [`${benchmark} (${proof})`, ...lines.splice(0, results.length)].join('\n'),
  );
  return [heading, ...parts].join('\n\n');
}
