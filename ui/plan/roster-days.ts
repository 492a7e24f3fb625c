import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RosterResult } from '../../server/protocol/index.ts';
import { plainParts } from '../kit/plain-parts.ts';

/** More names than these are counted. */
const MOST_NAMES = 6;

/** Who works when, a day after the other, and what playing it showed. */
@customElement('sy-roster-days')
export class RosterDays extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: grid;
        gap: var(--sy-space-3);
      }
      .scroll {
        max-block-size: 24rem;
        overflow: auto;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.25rem;
        font-size: var(--sy-text-small);
        max-inline-size: 60rem;
      }
      .missing {
        color: var(--sy-poor);
      }
      th,
      td {
        text-align: start;
        vertical-align: top;
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) result!: RosterResult;

  override render(): TemplateResult {
    const { says, missing, days, backtest } = this.result;
    return html`
      <ul aria-label="What the roster comes to">
        ${[...says, backtest].map((line) => html`<li>${line}</li>`)}
      </ul>
      ${
        missing.length === 0
          ? nothing
          : html`<ul class="missing" aria-label="Not covered">
              ${missing.map((line) => html`<li>Not covered: ${line}</li>`)}
            </ul>`
      }
      <div class="scroll" tabindex="0" role="region" aria-label="Shifts by day">
        <table>
          <thead>
            <tr>
              ${['Day', 'Time', 'Shift', 'Group', 'People'].map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${days.flatMap(({ name, shifts }) =>
              shifts.map(
                (shift, place) =>
                  html`<tr>
                    ${place === 0 ? html`<th scope="row" rowspan=${shifts.length}>${name}</th>` : nothing}
                    <td>${shift.time}</td>
                    <td>${shift.pattern}</td>
                    <td>${shift.group}</td>
                    <td>${peopleWords(shift.people)}</td>
                  </tr>`,
              ),
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

/** Names, and how many others; the files have all. */
export function peopleWords(people: readonly string[]): string {
  const others = people.length - MOST_NAMES;
  return others <= 1 ? people.join(', ') : `${people.slice(0, MOST_NAMES).join(', ')} and ${others} others`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-roster-days': RosterDays;
  }
}
