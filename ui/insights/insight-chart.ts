import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { InsightTable } from '../../engine/index.ts';
import { colourOfLook, DASHES } from '../charts/chart-dashes.ts';
import { UNIT_WORDS } from '../figures/figure-words.ts';
import { cssSet } from '../kit/css-set.ts';
import { SizeWatch } from '../kit/size-watch.ts';
import type { DrawnTable } from './drawing-plan.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { insightChartStyles } from './insight-chart-styles.ts';
import { LINE_HEIGHT, lineDrawing } from './line-drawing.ts';
import { rankedDrawing, rankedHeight } from './ranked-drawing.ts';

/** What of a table of an insight is worth drawing, with axes and intervals; the table says the same in numbers. */
@customElement('sy-insight-chart')
export class InsightChart extends LitElement {
  static override styles = [chartFrame, insightChartStyles];

  @property({ attribute: false }) table: InsightTable | undefined;
  private readonly size = new SizeWatch(this);

  override render(): TemplateResult | typeof nothing {
    const { table } = this;
    const drawn = table?.drawn;
    const { width } = this.size;
    if (table === undefined || drawn === undefined || table.rows.length === 0 || width === 0) return nothing;
    const whole: DrawnTable = { ...table, drawn };
    const isRanked = drawn.as === 'ranked';
    const names = drawn.columns.map((column) => table.columns[column]).join(' and ');
    return html`<figure>
      <figcaption>${isRanked ? rankedKey() : lineKey(whole)}</figcaption>
      <svg
        role="img"
        aria-label="${names}, along ${drawn.along}: the numbers of the table below with their intervals"
        width=${width}
        height=${isRanked ? rankedHeight(whole, width) : LINE_HEIGHT}
      >
        ${isRanked ? rankedDrawing(whole, width) : lineDrawing(whole, width)}
      </svg>
    </figure>`;
  }
}

/** The lines with their looks, and what their numbers are in. */
function lineKey({ columns, rows, drawn }: DrawnTable): TemplateResult {
  const unit = rows[0]?.cells[drawn.columns[0] ?? 0]?.unit;
  return html`${drawn.columns.map(
      (column, place) =>
        html`<span class="key">
          <svg viewBox="0 0 26 8" aria-hidden="true" ${cssSet({ color: `var(${colourOfLook(place)})` })}>
            <path
              d="M0 4H26"
              stroke="currentColor"
              stroke-width="2.5"
              stroke-dasharray=${DASHES[place]?.join(' ') ?? ''}
            />
          </svg>
          ${columns[column]}
        </span>`,
    )}
    <span class="quiet">${unit === undefined ? '' : `in ${UNIT_WORDS[unit]}; `}bands and whiskers: the interval</span>`;
}

const rankedKey = (): TemplateResult =>
  html`<span class="key line-1">
      <svg viewBox="-6 -6 12 12" class="dot" aria-hidden="true"><circle r="4.5" /></svg> beyond chance
    </span>
    <span class="key line-1">
      <svg viewBox="-6 -6 12 12" class="dot" aria-hidden="true"><circle class="unseen" r="4.5" /></svg> could be chance
    </span>
    <span class="quiet">whiskers: the interval</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-insight-chart': InsightChart;
  }
}
