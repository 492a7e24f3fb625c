import { numberText, tableText } from '../table.ts';
import type { CellResult } from './measure-cell.ts';
import type { CoreResults } from './run-core.ts';
import type { Slopes } from './slopes.ts';

const CELL_HEADINGS = [
  'policy',
  'experts',
  'skills',
  'waiting',
  'decisions/s',
  'p50 µs',
  'p99 µs',
  'p99.9 µs',
  'looked at',
  'scheduled',
  'cancelled',
  'popped',
  'garbage B',
  'B a ticket',
  '',
] as const;

const SLOPE_HEADINGS = [
  'policy',
  'time: experts',
  'skills',
  'waiting',
  'looked at: experts',
  'skills',
  'waiting',
  '',
] as const;

function cellRow(cell: CellResult): string[] {
  const { latency, work } = cell;
  return [
    cell.policy,
    String(cell.experts),
    String(cell.skills),
    String(cell.waiting),
    ...[
      cell.decisionsPerSecond.byCpu,
      latency.p50,
      latency.p99,
      latency.p999,
      work.candidates,
      work.scheduled,
      work.cancelled,
      work.popped,
      cell.garbage,
      cell.bytesPerTicket,
    ].map((value) => (value === null ? '–' : numberText(value))),
    '',
  ];
}

const slopeText = (slope: number | null): string => (slope === null ? '–' : slope.toFixed(2));

function slopeRow({ policy, time, candidates }: Slopes): string[] {
  const both = [time, candidates].flatMap(({ experts, skills, waiting }) => [experts, skills, waiting]);
  return [policy, ...both.map(slopeText), ''];
}

/** Rows of what each cell came to, headings first. */
const cellRows = ({ cells }: CoreResults): string[][] => [[...CELL_HEADINGS], ...cells.map(cellRow)];

/** Rows of how costs grow, headings first. */
export const slopeRows = ({ slopes }: CoreResults): string[][] => [[...SLOPE_HEADINGS], ...slopes.map(slopeRow)];

/** What the routing core does in each cell, and how it grows. */
export function coreText(core: CoreResults): string {
  return [
    'The routing core: a decision is an offer made; its latency is that of the whole event, its work counted exactly.',
    '',
    ...tableText(cellRows(core)),
    '',
    'Exponents of growth, over cells that differ in one size:',
    '',
    ...tableText(slopeRows(core)),
  ].join('\n');
}
