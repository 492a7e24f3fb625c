import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { command } from '../live/run-command.ts';
import type { RunStore } from '../live/run-store.ts';
import './alert-list.ts';
import { writeValue } from './column-value.ts';

/** What became of alerts so far, by the key of its figure. */
const COUNTS: readonly (readonly [string, string])[] = [
  ['alertsRaised', 'raised'],
  ['alertsAcknowledged', 'taken up'],
  ['alertsIgnored', 'ignored'],
];

/** How many alerts there were and were ignored, a button that takes up all that is open where somebody can, and what needs to be looked at. */
@customElement('sy-alert-care')
export class AlertCare extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      :host {
        display: grid;
        gap: var(--sy-space-2);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sy-space-2) var(--sy-space-4);
        margin: 0;
        font-size: var(--sy-text-small);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) alerts: readonly Alert[] = [];
  /** Reads what became of alerts; nothing is said where the run raises none. */
  @property({ attribute: false }) store: Pick<RunStore, 'reading'> | undefined;
  /** Why they cannot be taken up now. */
  @property() obstacle: string | undefined;

  override render(): TemplateResult {
    return html`${this.head()}<sy-alert-list .alerts=${this.alerts}></sy-alert-list>`;
  }

  private head(): TemplateResult | typeof nothing {
    const counts = COUNTS.flatMap(([key, word]) => {
      const reading = this.store?.reading(key);
      return reading === undefined ? [] : [`${writeValue(reading.column, reading.value)} ${word}`];
    });
    if (counts.length === 0) return nothing;
    const open = this.alerts.filter(({ acknowledged }) => acknowledged === false).length;
    const obstacle = this.obstacle ?? (open === 0 ? 'Nothing is open that could be taken up.' : undefined);
    return html`<p class="head">
      <button
        class="button"
        aria-disabled=${obstacle === undefined ? 'false' : 'true'}
        title=${obstacle ?? ''}
        @click=${() => {
          if (obstacle === undefined)
            void command(this, 'pullLever', { lever: { lever: 'acknowledge' } }, 'All open alerts are taken up');
        }}
      >
        Take up all that is open
      </button>
      <span class="quiet">So far: ${counts.join(', ')}</span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-alert-care': AlertCare;
  }
}
