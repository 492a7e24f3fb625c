import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countText, type ExpertList } from '../../engine/index.ts';
import { decodeCell } from '../../engine/index.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { membersOf } from './floor-layout.ts';
import { cellWords, FLOOR_LOOKS } from './floor-looks.ts';
import { countLooksByGroup } from './floor-summary.ts';
import { expertChosen } from './expert-chosen.ts';

/** So many experts of a group are listed at once. */
const PAGE = 100;

/** The floor as a table: how many of each group do what, and who, group by group. */
@customElement('sy-floor-table')
export class FloorTable extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: block;
        max-block-size: var(--sy-floor-height, 30rem);
        overflow: auto;
      }
      ul {
        margin: 0;
        padding: var(--sy-space-2) 0;
        columns: 15rem;
        list-style: none;
      }
      li {
        padding-block: var(--sy-space-1);
        break-inside: avoid;
      }
    `,
  ];

  @property({ attribute: false }) floor: Uint8Array = new Uint8Array(0);
  @property({ attribute: false }) experts: ExpertList = { names: [], group: [], groups: [] };
  /** Index into the looks by byte. */
  @property({ attribute: false }) looks: Uint8Array = new Uint8Array(256);

  @state() private open = -1;
  @state() private shown = PAGE;

  override render(): TemplateResult {
    const { groups, group } = this.experts;
    const counts = countLooksByGroup(this.floor, this.looks, group, groups.length);
    const columns = FLOOR_LOOKS.flatMap((look, index) =>
      counts.some((own) => own[index]! > 0) ? [{ ...look, index }] : [],
    );
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col" class="number">Experts</th>
          ${columns.map(({ word }) => html`<th scope="col" class="number">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${groups.map(({ name }, index) => {
          const own = counts[index]!;
          const total = own.reduce((sum, count) => sum + count, 0);
          return html`<tr>
              <th scope="row">
                <button class="link" aria-expanded=${this.open === index} @click=${(): void => this.switch(index)}>
                  ${name}
                </button>
              </th>
              <td class="number">${countText(total)}</td>
              ${columns.map((column) => html`<td class="number">${countText(own[column.index]!)}</td>`)}
            </tr>
            ${this.open === index ? this.members(index, columns.length + 2) : nothing}`;
        })}
      </tbody>
    </table>`;
  }

  private members(group: number, columns: number): TemplateResult {
    const members = membersOf(this.experts.group, this.experts.groups.length)[group] ?? [];
    const rest = members.length - this.shown;
    return html`<tr>
      <td colspan=${columns}>
        <ul>
          ${members.slice(0, this.shown).map((expert) => this.member(expert))}
        </ul>
        ${
          rest > 0
            ? html`<button class="plain" @click=${this.showMore}>Show ${countText(Math.min(PAGE, rest))} more</button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  private member(expert: number): TemplateResult {
    const byte = this.floor[expert] ?? 0;
    const words = cellWords(decodeCell(byte), FLOOR_LOOKS[this.looks[byte]!]!);
    return html`<li>
      <button class="link" @click=${(): boolean => this.dispatchEvent(expertChosen(expert))}>
        ${this.experts.names[expert]}
      </button>
      <span class="quiet">${words}</span>
    </li>`;
  }

  private switch(group: number): void {
    this.open = this.open === group ? -1 : group;
    this.shown = PAGE;
  }

  private showMore(): void {
    this.shown += PAGE;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-floor-table': FloorTable;
  }
}
