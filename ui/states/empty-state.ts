import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';

/**
 * Where there is nothing to see: why, and what could be done about it.
 *
 * @slot - what could be done: links, buttons
 */
@customElement('sy-empty-state')
export class EmptyState extends LitElement {
  static override styles = css`
    div {
      display: grid;
      justify-items: center;
      gap: var(--sy-space-3);
      max-inline-size: 36rem;
      margin: 12vh auto;
      text-align: center;
    }
    wa-icon {
      color: var(--sy-accent);
      font-size: 2.5rem;
    }
    h1 {
      margin: 0;
      font-size: 1.375rem;
    }
    p {
      margin: 0;
      color: var(--sy-text-quiet);
    }
  `;

  @property() icon = 'desk';
  @property() heading = '';
  @property() about = '';

  override render(): TemplateResult {
    return html`<div>
      <wa-icon name=${this.icon}></wa-icon>
      <h1>${this.heading}</h1>
      <p>${this.about}</p>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-empty-state': EmptyState;
  }
}
