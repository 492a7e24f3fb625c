import { cellText, counted } from '../../engine/index.ts';
import type { Insight, InsightTable } from '../../engine/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

/** What was played, and what came of it. */
export interface ToldInsight {
  readonly insight: Pick<Insight, 'name' | 'title' | 'about'>;
  readonly scenario: { readonly name: string; readonly seed: string };
  readonly replications: number;
  readonly arms: number;
  readonly level: number;
  readonly tables: readonly InsightTable[];
}

const GAP = 2;
const LEAST_NAME = 20;

/** An insight on a page of 80 columns. */
export function insightLines(told: ToldInsight, style: Style): string[] {
  const { insight, tables } = told;
  return [
    ...wrapped(insight.title).map(style.bold),
    ...wrapped(insight.about),
    ...wrapped(howPlayed(told)),
    ...tables.flatMap((table) => ['', ...tableLines(table, style)]),
  ];
}

function howPlayed({ scenario, replications, arms, level }: ToldInsight): string {
  const days = counted(replications, 'replication');
  const paired = arms > 1 ? `, the same in each of ${arms} ways to play them` : '';
  const share = `${Number((level * 100).toPrecision(6))} %`;
  const intervals =
    replications > 1
      ? `Behind ± is the half-width of an interval that covers the true value with ${share}.`
      : 'One run of each, so no intervals: --replications 20 plays more.';
  return `${scenario.name} · seed ${scenario.seed} · ${days}${paired}. ${intervals}`;
}

function tableLines({ title, verdict, columns, rows, says }: InsightTable, style: Style): string[] {
  const texts = rows.map(({ cells }) => cells.map(cellText));
  const widths = columns.map((column, place) =>
    Math.max(column.length, ...texts.map((cells) => cells[place]?.length ?? 0)),
  );
  const used = widths.reduce((sum, width) => sum + width + GAP, 0);
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const nameWidth = Math.max(LEAST_NAME, Math.min(longest, PAGE_WIDTH - used - 1));
  const line = (name: string, cells: readonly string[]): string =>
    ` ${left(name, nameWidth)}${cells.map((cell, place) => ' '.repeat(GAP) + right(cell, widths[place] ?? 0)).join('')}`;
  return [
    ...wrapped(title).map(style.bold),
    ...(verdict === undefined ? [] : wrapped(verdict, PAGE_WIDTH, '  ')),
    style.dim(line('', columns)),
    ...rows.map(({ name }, place) => line(name, texts[place] ?? [])),
    ...says.flatMap((sentence) => wrapped(sentence, PAGE_WIDTH, '  ')).map(style.dim),
  ];
}
