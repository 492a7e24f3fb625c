import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { counted, decimalText, reasonInWords } from '../../engine/index.ts';
import type { Candidate, ExplainedOffer, Explanation } from '../../engine/index.ts';
import { expertChosen } from '../floor/expert-chosen.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import { byMeasure, excludedByReason, whyWords } from './why-words.ts';
import { whyStyles } from './why-styles.ts';

/** So many are listed before the rest is asked for. */
const FIRST = 8;

/**
 * Who could have had a ticket, by what the policy told them apart, and who could not and why.
 *
 * @fires expert-chosen when somebody in it is picked
 */
@customElement('sy-why-this-expert')
export class WhyThisExpert extends LitElement {
  static override styles = [plainParts, whyStyles];

  @property({ attribute: false }) explanation: Explanation | ExplainedOffer | undefined;
  /** Names by row, where they are not to be made of group and member. */
  @property({ attribute: false }) names: readonly string[] = [];

  @state() private showsAll = false;
  @state() private open = '';

  override render(): TemplateResult | typeof nothing {
    const { explanation } = this;
    if (explanation === undefined) return nothing;
    return html`
      <p>${whyWords(explanation, (expert) => this.nameOf(expert))}</p>
      ${explanation.candidates.length > 0 ? this.candidates(explanation) : nothing}
      ${explanation.excluded.length > 0 ? this.excluded(explanation) : nothing}
    `;
  }

  private candidates({ candidates, measure, chosen }: Explanation): TemplateResult {
    const all = byMeasure(candidates, chosen);
    const most = Math.max(...all.map(({ measure: own }) => Math.abs(own)).filter(Number.isFinite), 0);
    const shown = this.showsAll ? all : all.slice(0, FIRST);
    const rest = all.length - shown.length;
    return html`<table>
        <caption>
          Could have had it: ${all.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">Expert</th>
            ${
              measure === ''
                ? nothing
                : html`<th scope="col" class="number">${measure}</th>
                    <td></td>`
            }
          </tr>
        </thead>
        <tbody>
          ${shown.map((candidate) => this.candidate(candidate, measure !== '', chosen, most))}
        </tbody>
      </table>
      ${
        rest > 0 ? html`<button class="plain" @click=${this.showAll}>Show ${counted(rest, 'other')}</button>` : nothing
      }`;
  }

  private candidate(candidate: Candidate, isMeasured: boolean, chosen: number, most: number): TemplateResult {
    const isChosen = candidate.expert === chosen;
    const { measure } = candidate;
    const value = Number.isFinite(measure) ? decimalText(measure, Number.isInteger(measure) ? 0 : 2) : '–';
    return html`<tr class=${isChosen ? 'chosen' : ''}>
      <th scope="row">
        ${isChosen ? shapeIcon('diamond') : nothing} ${this.button(candidate.expert, candidate)}
        ${isChosen ? html`<span class="quiet">chosen</span>` : nothing}
      </th>
      ${
        isMeasured
          ? html`<td class="number">${value}</td>
              <td class="bar">
                ${
                  Number.isFinite(measure) && most > 0
                    ? html`<meter min="0" max=${most} value=${Math.abs(measure)} aria-hidden="true"></meter>`
                    : nothing
                }
              </td>`
          : nothing
      }
    </tr>`;
  }

  private excluded({ excluded }: Explanation): TemplateResult {
    return html`<p class="not">Could not: ${excluded.length}</p>
      <ul class="reasons">
        ${excludedByReason(excluded).map(([reason, experts]) => {
          const isOpen = this.open === reason;
          return html`<li>
            <button class="link" aria-expanded=${isOpen} @click=${(): void => this.toggle(reason)}>
              ${experts.length} ${reasonInWords(reason)}
            </button>
            ${
              isOpen
                ? html`<p>
                    ${experts.map((who, place) => html`${place > 0 ? ', ' : ''}${this.button(who.expert, who)}`)}
                  </p>`
                : nothing
            }
          </li>`;
        })}
      </ul>`;
  }

  private button(expert: number, { group, member }: { group: string; member: number }): TemplateResult {
    return html`<button class="link" @click=${(): boolean => this.dispatchEvent(expertChosen(expert))}>
      ${this.names[expert] ?? `${group} ${member + 1}`}
    </button>`;
  }

  private nameOf(expert: number): string {
    const { candidates = [], excluded = [] } = this.explanation ?? {};
    const who = [...candidates, ...excluded].find((other) => other.expert === expert);
    return this.names[expert] ?? (who === undefined ? `expert ${expert}` : `${who.group} ${who.member + 1}`);
  }

  private showAll(): void {
    this.showsAll = true;
  }

  private toggle(reason: string): void {
    this.open = this.open === reason ? '' : reason;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-why-this-expert': WhyThisExpert;
  }
}
