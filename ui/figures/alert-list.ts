import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Alert, AlertSubject } from '../../engine/index.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';

/** An alert was picked. */
export type AlertChosen = CustomEvent<Alert>;

/** What an alert leads to, as a promise; those about the desk as a whole lead nowhere. */
const LEADS_TO: Readonly<Record<AlertSubject['kind'], string>> = {
  figure: 'Show the figure',
  ticket: 'Tell its story',
  skills: '',
  desk: '',
};

/**
 * What needs to be looked at now, serious first. It says nothing aloud by itself: the one region that does belongs to the page.
 *
 * @fires alert-chosen with the alert, when somebody wants to go where it is about
 */
@customElement('sy-alert-list')
export class AlertList extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: block;
        container-type: inline-size;
        color: var(--sy-text);
        font-size: var(--sy-text-normal);
      }
      ul {
        display: grid;
        gap: var(--sy-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: baseline;
        gap: var(--sy-space-1) var(--sy-space-2);
        padding: var(--sy-space-2) var(--sy-space-3);
        border-inline-start: 3px solid var(--colour);
        border-radius: var(--sy-radius-small);
        background: var(--sy-surface);
      }
      li.serious {
        --colour: var(--sy-poor);
      }
      li.watch {
        --colour: var(--sy-okay);
      }
      .kind {
        color: var(--colour);
        font-size: var(--sy-text-small);
        font-weight: 600;
        white-space: nowrap;
      }
      @container (max-width: 26rem) {
        li {
          grid-template-columns: 1fr;
        }
      }
      p {
        margin: 0;
      }
      button {
        font-size: var(--sy-text-small);
        min-block-size: 1.5rem;
      }
    `,
  ];

  @property({ attribute: false }) alerts: readonly Alert[] = [];

  override render(): TemplateResult {
    if (this.alerts.length === 0)
      return html`<p class="quiet">${shapeIcon('check')} Nothing needs to be looked at.</p>`;
    return html`<ul>
      ${repeat(
        this.alerts,
        ({ key }) => key,
        (alert) => this.row(alert),
      )}
    </ul>`;
  }

  private row(alert: Alert): TemplateResult {
    const isSerious = alert.severity === 'serious';
    const way = LEADS_TO[alert.subject.kind];
    return html`<li class=${alert.severity}>
      <span class="kind">${shapeIcon(isSerious ? 'warning' : 'ring')} ${isSerious ? 'serious' : 'watch'}</span>
      <span>${alert.sentence}</span>
      ${
        way === ''
          ? html`<span></span>`
          : html`<button class="link" @click=${(): void => this.choose(alert)}>${way}</button>`
      }
    </li>`;
  }

  private choose(alert: Alert): void {
    this.dispatchEvent(new CustomEvent('alert-chosen', { detail: alert, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-alert-list': AlertList;
  }
  interface HTMLElementEventMap {
    'alert-chosen': AlertChosen;
  }
}
