import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countText } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import { bandOfColumn, writeValue } from '../figures/column-value.ts';
import '../figures/band-mark.ts';
import type { ExpertChosen } from '../floor/expert-chosen.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import {
  BESIDE_DASHBOARD,
  columnsOf,
  EXPERT_FIGURES,
  MOST_ROWS,
  shownRows,
  type ExpertRow,
  type Order,
} from './expert-rows.ts';
import './expert-panel.ts';
import { expertsViewStyles } from './experts-view-styles.ts';

/** Everybody who works at the desk, with the figures that tell them apart, and the dashboard of the one who is picked. */
@customElement('sy-experts-view')
export class ExpertsView extends LitElement {
  static override styles = [controls, plainParts, expertsViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  /** Row of the expert whose dashboard is shown. */
  @property({ type: Number }) expert: number | undefined;
  @state() private filter = '';
  @state() private order: Order = { by: 'name', isDescending: false };

  private readonly ofRun = new SliceController(this, ['joined'] as const);
  private readonly table = new PolledAnswer(this, 'breakdown');

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    const around = desk === undefined || store === undefined ? undefined : { desk, store };
    this.table.wanted = around && { ...around, request: { by: 'expert', figures: [...EXPERT_FIGURES] } };
  }

  override render(): TemplateResult {
    return html`<div class="columns ${this.expert === undefined ? '' : 'picked'}">
      <section aria-labelledby="experts">
        <h2 id="experts">Experts</h2>
        ${this.list()}
      </section>
      ${
        this.expert === undefined
          ? nothing
          : html`<sy-expert-panel
              .desk=${this.desk}
              .store=${this.store}
              .expert=${this.expert}
              .back=${this.linkTo(undefined)}
              @expert-chosen=${({ detail }: ExpertChosen) => (location.hash = this.linkTo(detail.expert))}
            ></sy-expert-panel>`
      }
    </div>`;
  }

  private list(): TemplateResult {
    const { joined } = this.store ?? {};
    const rows = this.rows();
    if (joined === undefined || rows.length === 0)
      return html`<p class="quiet" role="status">
        ${this.table.problem?.message ?? 'Reading the figures of everybody …'}
      </p>`;
    const columns = columnsOf(joined.figures, this.expert === undefined ? EXPERT_FIGURES : BESIDE_DASHBOARD);
    const shown = shownRows(rows, this.filter, this.order);
    return html`
      <label class="over filter"
        >Name or group
        <input
          class="field"
          type="search"
          .value=${this.filter}
          @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
        />
      </label>
      ${
        shown.length === 0
          ? html`<p role="status">
              Nobody is called “${this.filter}” here.
              <button class="plain" @click=${() => (this.filter = '')}>Show everybody</button>
            </p>`
          : this.experts(shown, columns)
      }
    `;
  }

  private experts(rows: readonly ExpertRow[], columns: readonly FigureColumn[]): TemplateResult {
    const left = rows.length - MOST_ROWS;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Table of experts">
        <table>
          <thead>
            <tr>
              ${this.heading('name', 'Expert')} ${columns.map(({ key, label }) => this.heading(key, label))}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, MOST_ROWS).map((row) => this.row(row, columns))}
          </tbody>
        </table>
      </div>
      ${left > 0 ? html`<p class="quiet">${countText(left)} more: type a name or a group to find them.</p>` : nothing}
    `;
  }

  private heading(by: string, label: string): TemplateResult {
    const isChosen = this.order.by === by;
    const sorted = this.order.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${by === 'name' ? '' : 'number'} aria-sort=${isChosen ? sorted : 'none'}>
      <button class="sort" @click=${() => this.sort(by)}>
        ${label}<span aria-hidden="true">${isChosen ? (this.order.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>`;
  }

  private row({ expert, name, figures }: ExpertRow, columns: readonly FigureColumn[]): TemplateResult {
    return html`<tr aria-current=${expert === this.expert ? 'true' : nothing}>
      <th scope="row"><a href=${this.linkTo(expert)}>${name}</a></th>
      ${columns.map((column) => {
        const { value = null, sampleSize = null } = figures[column.key] ?? {};
        const band = bandOfColumn(column, value, sampleSize);
        return html`<td class="number">
          ${writeValue(column, value)}
          ${band === undefined ? nothing : html`<sy-band-mark .band=${band}></sy-band-mark>`}
        </td>`;
      })}
    </tr>`;
  }

  private rows(): readonly ExpertRow[] {
    const { experts } = this.store?.joined ?? {};
    const { rows = [] } = this.table.value ?? {};
    return rows.map(({ name, figures }, expert) => {
      const group = experts?.groups[experts.group[expert] ?? -1]?.name ?? '';
      return { expert, name: experts?.names[expert] ?? name, group, figures };
    });
  }

  private sort(by: string): void {
    const isAgain = this.order.by === by;
    this.order = { by, isDescending: isAgain ? !this.order.isDescending : by !== 'name' };
  }

  private linkTo(expert: number | undefined): string {
    const run = this.store?.run;
    return addressOf({
      view: 'experts',
      ...(run !== undefined && { run }),
      ...(expert !== undefined && { expert }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-experts-view': ExpertsView;
  }
}
