import { html, nothing, type TemplateResult } from 'lit';
import { readTogetherWith, type CardFigure } from '../../engine/index.ts';
import type { BreakdownRow, FigureColumn } from '../../server/protocol/index.ts';
import { sparkHistory } from '../desk/spark-history.ts';
import { writeValue } from '../figures/column-value.ts';
import '../figures/figure-tile.ts';
import type { RunStore } from '../live/run-store.ts';
import { trendOf, trendText } from './interval-trend.ts';

/** The figure that each must not be read without, worked out once for the figures of a run. */
const partners = new WeakMap<readonly FigureColumn[], Map<string, FigureColumn | undefined>>();

function partnerOf(column: FigureColumn, figures: readonly FigureColumn[]): FigureColumn | undefined {
  const known = partners.get(figures) ?? new Map<string, FigureColumn | undefined>();
  partners.set(figures, known);
  if (!known.has(column.key)) known.set(column.key, readTogetherWith(column, figures));
  return known.get(column.key);
}

/** What a tile is shown with. */
interface Around {
  readonly intervals: readonly BreakdownRow[];
  /** Whose values stand beside; null where nobody has entered any. */
  readonly competitor: string | null;
}

/** A figure of a card: value, target, verdict, how it went, in the last interval, what it is to be read with, what others reach. */
export function cardTile(store: RunStore, line: CardFigure<FigureColumn>, around: Around): TemplateResult {
  const { column, label, target, competitor } = line;
  const { value = null, sampleSize = null } = store.reading(column.key) ?? {};
  const notes = [
    trendNote(store, column, around.intervals),
    partnerNote(store, column),
    competitor === null ? '' : `${around.competitor}: ${writeValue(column, competitor)}`,
  ];
  return html`<sy-figure-tile
    .column=${column}
    .label=${label}
    .value=${value}
    .sampleSize=${sampleSize}
    .target=${target}
    .history=${sparkHistory(store, column.key)}
  >
    ${notes.map((note) => (note === '' ? nothing : html`<p class="trend">${note}</p>`))}
  </sy-figure-tile>`;
}

function trendNote({ details }: RunStore, column: FigureColumn, intervals: readonly BreakdownRow[]): string {
  const { interval = 1 } = details?.summary ?? {};
  const trend = trendOf(intervals, column.key, interval);
  return trend === undefined ? '' : trendText(column, trend);
}

function partnerNote(store: RunStore, column: FigureColumn): string {
  const partner = store.joined && partnerOf(column, store.joined.figures);
  if (partner === undefined) return '';
  const { value = null } = store.reading(partner.key) ?? {};
  return `with ${partner.label.replace(/^… /, '')}: ${writeValue(partner, value)}`;
}
