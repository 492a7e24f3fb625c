import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { figureCatalogue, partsOfTargets, type Scenario } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';

/**
 * How a target is written, with the names that this scenario has for it; any figure can be picked.
 *
 * @fires target-begun with a text that lacks a bound
 */
@customElement('sy-target-help')
export class TargetHelp extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      details {
        font-size: var(--sy-text-small);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
        gap: var(--sy-space-1) var(--sy-space-3);
        margin: var(--sy-space-2) 0;
      }
      dt {
        font-family: var(--sy-font-fixed);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      label.over {
        grid-template-columns: minmax(0, 1fr);
      }
      @media (max-width: 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
        dd {
          margin-block-end: var(--sy-space-2);
        }
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;

  override render(): TemplateResult {
    return html`<details>
      <summary>How a target is written</summary>
      <dl>
        <dt>80/20</dt>
        <dd>80 % of those who came are taken within 20 s; also 80/5 min</dd>
        <dt>90% in 4 h</dt>
        <dd>90 % of the answered have their first reply within 4 h</dd>
        <dt>abandoned &lt;= 5%</dt>
        <dd>any figure with a bound; &lt;= is at most, &gt;= is at least</dd>
        <dt>per day</dt>
        <dd>every day keeps it; also per interval, as when left out, and per run</dd>
        <dt>of email</dt>
        <dd>only these tickets: ${partsOfTargets(this.scenario).join(', ')}</dd>
        <dt>else $500</dt>
        <dd>what each day, interval or run that misses it costs</dd>
      </dl>
      <label class="over"
        >Any figure
        <select class="field" @change=${this.picked}>
          <option value="">choose one …</option>
          ${figureCatalogue(this.scenario)
            .filter(({ estimator }) => estimator !== 'quantile')
            .map(({ key, label }) => html`<option value=${key}>${label}: ${key}</option>`)}
        </select>
      </label>
    </details>`;
  }

  private picked({ target }: Event): void {
    const select = target as HTMLSelectElement;
    const figure = figureCatalogue(this.scenario).find(({ key }) => key === select.value);
    if (figure === undefined) return;
    select.value = '';
    const detail = `${figure.key} ${figure.better === 'higher' ? '>=' : '<='} `;
    this.dispatchEvent(new CustomEvent<string>('target-begun', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-target-help': TargetHelp;
  }
}
