import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FIGURE_FAMILIES, type FigureFamily } from '../../engine/index.ts';
import type { BreakdownRow, FigureColumn } from '../../server/protocol/index.ts';
import '../figures/band-mark.ts';
import { bandOfColumn, isThin, writeValue } from '../figures/column-value.ts';
import '../figures/figure-term.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import { command } from '../live/run-command.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { clockOf } from '../time-bar/moment-words.ts';
import { BREAKDOWN_COLUMNS, BREAKDOWNS } from './breakdown-figures.ts';
import { figureBookStyles } from './figure-book-styles.ts';

/** More rows than these nobody reads; of intervals the newest. */
const MOST_ROWS = 200;

type Page = 'all' | (typeof BREAKDOWNS)[number][0];

/** Every figure there is, and the main ones by group, category, channel and interval; from an interval one goes there. */
@customElement('sy-figure-book')
export class FigureBook extends LitElement {
  static override styles = [controls, plainParts, figureBookStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @state() private page: Page = 'group';

  private readonly ofRun = new SliceController(this, ['joined', 'frame'] as const);
  private readonly breakdown = new PolledAnswer(this, 'breakdown');

  override willUpdate(): void {
    const { desk, store, page } = this;
    this.ofRun.source = page === 'all' ? store : undefined;
    this.breakdown.wanted =
      desk === undefined || store === undefined || page === 'all'
        ? undefined
        : { desk, store, request: { by: page, figures: [...BREAKDOWN_COLUMNS[page]] } };
  }

  override render(): TemplateResult {
    const pages: readonly (readonly [Page, string])[] = [...BREAKDOWNS, ['all', 'Every figure']];
    return html`
      <div class="pages" role="group" aria-label="Figures in detail">
        ${pages.map(
          ([page, words]) =>
            html`<button class="plain" aria-pressed=${page === this.page} @click=${() => (this.page = page)}>
              ${words}
            </button>`,
        )}
      </div>
      ${this.page === 'all' ? this.all() : this.table()}
    `;
  }

  private all(): TemplateResult {
    const families = Object.entries(FIGURE_FAMILIES) as [FigureFamily, string][];
    const figures = this.store?.joined?.figures ?? [];
    return html`<div class="families">
      ${families.map(
        ([family, words]) =>
          html`<section>
            <h3>${words}</h3>
            <dl>${figures.filter((column) => column.family === family).map((column) => this.figure(column))}</dl>
          </section>`,
      )}
    </div>`;
  }

  private figure(column: FigureColumn): TemplateResult {
    const { value = null, sampleSize = null } = this.store?.reading(column.key) ?? {};
    return html`<dt><sy-figure-term .column=${column}></sy-figure-term></dt>
      <dd>${valueCell(column, value, sampleSize)}</dd>`;
  }

  private table(): TemplateResult {
    const { value, problem } = this.breakdown;
    if (value === undefined)
      return html`<p class="quiet" role="status">${problem?.message ?? 'Reading the figures …'}</p>`;
    const by = this.page as Exclude<Page, 'all'>;
    const figures = this.store?.joined?.figures ?? [];
    const columns = BREAKDOWN_COLUMNS[by].flatMap((key) => figures.find((column) => column.key === key) ?? []);
    const rows = by === 'interval' ? value.rows.slice(-MOST_ROWS).toReversed() : value.rows.slice(0, MOST_ROWS);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of figures">
      <table>
        <thead>
          <tr>
            <th scope="col">${by}</th>
            ${columns.map(
              (column) => html`<th scope="col" class="number"><sy-figure-term .column=${column}></sy-figure-term></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.row(row, columns))}
        </tbody>
      </table>
    </div>`;
  }

  private row(row: BreakdownRow, columns: readonly FigureColumn[]): TemplateResult {
    return html`<tr>
      <th scope="row">${this.nameOf(row)}</th>
      ${columns.map((column) => {
        const { value = null, sampleSize = null } = row.figures[column.key] ?? {};
        return html`<td class="number">${valueCell(column, value, sampleSize)}</td>`;
      })}
    </tr>`;
  }

  private nameOf({ name, from }: BreakdownRow): TemplateResult {
    const horizon = this.store?.details?.summary.horizon ?? 0;
    if (from === undefined) return html`${name}`;
    const obstacle = this.desk?.obstacleTo('seek');
    const clock = clockOf(from, horizon).replace(/:00$/, '');
    if (obstacle !== undefined) return html`${clock}`;
    return html`<button class="link" title="Go there" @click=${() => void command(this, 'seek', { to: from })}>
      ${clock}
    </button>`;
  }
}

function valueCell(column: FigureColumn, value: number | null, sampleSize: number | null): TemplateResult {
  const band = bandOfColumn(column, value, sampleSize);
  return html`<span class=${isThin(column, sampleSize) ? 'quiet' : ''}>${writeValue(column, value)}</span>
    ${band === undefined ? nothing : html`<sy-band-mark .band=${band}></sy-band-mark>`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-figure-book': FigureBook;
  }
}
