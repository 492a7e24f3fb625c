import { NO_VALUE, valueText } from '../../engine/index.ts';
import type { Breakdown, ReplicatedFigure } from '../../engine/index.ts';
import { figureOf, type ReportRow } from '../report/report.ts';
import { left, PAGE_WIDTH, right } from './text/columns.ts';
import type { Style } from './text/style.ts';

const NAME_WIDTH = 20;
const COLUMN_WIDTH = 10;
const MOST_COLUMNS = (PAGE_WIDTH - NAME_WIDTH) / COLUMN_WIDTH;

/** What columns are called, in two lines; a figure that is not here goes by its label. */
const HEADINGS: Readonly<Record<string, readonly [above: string, below: string]>> = {
  offersPerHour: ['offers', 'an hour'],
  offersAccepted: ['offers', 'accepted'],
  rejected: ['', 'rejected'],
  timedOut: ['', 'timed out'],
  emailFirstReply: ['email', '1st reply'],
  chatFirstReply: ['chat', '1st reply'],
  controllableScore: ['review', 'score'],
  occupancy: ['', 'occupied'],
  closedPerHour: ['closed', 'an hour'],
  paid: ['', 'paid'],
  arrived: ['', 'tickets'],
  acceptance: ['speed of', 'answer'],
  answer: ['customer', '1st reply'],
  solution: ['time to', 'solve'],
  solved: ['', 'solved'],
  abandoned: ['', 'abandoned'],
  expertsOnline: ['experts', 'online'],
  waiting: ['', 'waiting'],
};

export const BREAKDOWN_TITLES: Readonly<Record<Breakdown, string>> = {
  group: 'By group',
  category: 'By category',
  channel: 'By channel',
  expert: 'By expert',
  interval: 'By interval',
};

/** A table of parts: a line each, and as many of their figures as fit, those first that stand first in the rows. */
export function breakdownLines(title: string, rows: readonly ReportRow[], style: Style): string[] {
  const keys = (rows.at(0)?.figures ?? []).map(({ definition }) => definition.key);
  return ['', ...linesOf(title, rows, wanted(keys, rows), style)];
}

/** Columns in which at least one row has something to say. */
function wanted(keys: readonly string[], rows: readonly ReportRow[]): readonly string[] {
  const known = keys.filter((key) => rows.some(({ figures }) => (figureOf(figures, key)?.value ?? null) !== null));
  return known.slice(0, MOST_COLUMNS);
}

function linesOf(title: string, rows: readonly ReportRow[], keys: readonly string[], style: Style): string[] {
  const headings = keys.map((key) => HEADINGS[key] ?? (['', key] as const));
  const above = headings.map((heading) => right(heading[0], COLUMN_WIDTH)).join('');
  const below = headings.map((heading) => right(heading[1], COLUMN_WIDTH)).join('');
  const head = above.trim() === '' ? [] : [' '.repeat(NAME_WIDTH) + style.dim(above.trimEnd())];
  return [...head, style.bold(left(title, NAME_WIDTH)) + style.dim(below), ...rows.map((row) => rowLine(row, keys))];
}

function rowLine({ name, figures }: ReportRow, keys: readonly string[]): string {
  const cells = keys.map((key) => right(cellText(figureOf(figures, key)), COLUMN_WIDTH));
  return ` ${left(name, NAME_WIDTH - 1)}${cells.join('')}`;
}

function cellText(figure: ReplicatedFigure | undefined): string {
  if (figure === undefined) return NO_VALUE;
  return figure.isGreyed ? `(${valueText(figure)})` : valueText(figure);
}
