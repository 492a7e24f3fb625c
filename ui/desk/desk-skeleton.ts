import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

/** What takes longer says what it does. */
const PATIENCE = 3000;

/** The desk before its first picture: the same layout, empty. */
@customElement('sy-desk-skeleton')
export class DeskSkeleton extends LitElement {
  static override styles = css`
    .room {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
      gap: var(--sy-space-3);
    }
    .box {
      min-block-size: 7rem;
      border-radius: var(--sy-radius);
      background: var(--sy-sunken);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    .large {
      grid-column: 1 / -1;
      min-block-size: 18rem;
    }
    @keyframes breathe {
      to {
        opacity: 0.55;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .box {
        animation: none;
      }
    }
    p {
      color: var(--sy-text-quiet);
    }
  `;

  @state() private isLong = false;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setTimeout(() => (this.isLong = true), PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render(): TemplateResult {
    return html`
      <p role="status">
        ${this.isLong ? 'The server plays the run up to where it stands; that can take a few seconds.' : nothing}
      </p>
      <div class="room" aria-hidden="true">
        ${Array.from({ length: 8 }, () => html`<div class="box"></div>`)}
        <div class="box large"></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-desk-skeleton': DeskSkeleton;
  }
}
