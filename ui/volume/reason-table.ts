import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted, countText, decimalText } from '../../engine/index.ts';
import type { Reasons } from '../../server/protocol/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { reasonTableStyles } from './reason-table-styles.ts';

export type ReasonRow = Reasons['rows'][number];

const CHANNELS = ['email', 'chat', 'voice'] as const;
type Channel = (typeof CHANNELS)[number];

/** How often customers of each channel gave a reason, darker where it is a larger part of what that channel says. */
@customElement('sy-reason-table')
export class ReasonTable extends LitElement {
  static override styles = [plainParts, reasonTableStyles];

  @property({ attribute: false }) rows: readonly ReasonRow[] = [];

  override render(): TemplateResult {
    const given = this.rows.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total);
    if (given.length === 0) return html`<p class="quiet">Nobody has reviewed so far.</p>`;
    const channels = CHANNELS.filter((channel) => sumOf(given, channel) > 0);
    const all = given.reduce((sum, { total }) => sum + total, 0);
    const parts = [
      { title: 'What went wrong', rows: given.filter(({ reason }) => !reason.isPositive) },
      { title: 'What was good', rows: given.filter(({ reason }) => reason.isPositive) },
    ];
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Reasons by channel">
      <table>
        <caption>
          Reviews by reason, and each as a part of those of its channel
        </caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            ${channels.map((channel) => html`<th scope="col" class="number">${channel}</th>`)}
            ${channels.length === 1 ? nothing : html`<th scope="col" class="number">all</th>`}
          </tr>
        </thead>
        ${parts.map(({ title, rows }) => (rows.length === 0 ? nothing : partOf(title, rows, { channels, given })))}
        <tfoot>
          <tr>
            <th scope="row">All reviews</th>
            ${channels.map((channel) => html`<td class="number">${countText(sumOf(given, channel))}</td>`)}
            ${channels.length === 1 ? nothing : html`<td class="number">${countText(all)}</td>`}
          </tr>
        </tfoot>
      </table>
    </div>`;
  }
}

interface Around {
  readonly channels: readonly Channel[];
  readonly given: readonly ReasonRow[];
}

function partOf(title: string, rows: readonly ReasonRow[], { channels, given }: Around): TemplateResult {
  return html`<tbody>
    <tr class="part">
      <th scope="rowgroup" colspan=${channels.length === 1 ? 2 : channels.length + 2}>
        ${title} <span class="quiet">${counted(rows.length, 'reason')}</span>
      </th>
    </tr>
    ${rows.map(
      (row) =>
        html`<tr>
          <th scope="row">
            ${row.reason.name}${row.reason.isControllable ? nothing : html` <small>beyond the desk</small>`}
          </th>
          ${channels.map((channel) => cell(row.byChannel[channel], sumOf(given, channel)))}
          ${channels.length === 1 ? nothing : html`<td class="number">${countText(row.total)}</td>`}
        </tr>`,
    )}
  </tbody>`;
}

/** As much of the colour as is read well through it; a share of half and more has all of it. */
const MOST_COLOUR = 45;

function cell(count: number, of: number): TemplateResult {
  const share = count / of;
  const heat = Math.round(MOST_COLOUR * Math.min(1, share * 2));
  return html`<td class="number heat" ${cssSet({ '--heat': `${heat}%` })}>
    ${countText(count)} <small>${decimalText(100 * share, 0)} %</small>
  </td>`;
}

const sumOf = (rows: readonly ReasonRow[], channel: Channel): number =>
  rows.reduce((sum, { byChannel }) => sum + byChannel[channel], 0);

declare global {
  interface HTMLElementTagNameMap {
    'sy-reason-table': ReasonTable;
  }
}
