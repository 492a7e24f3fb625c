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
      grid-template-columns: minmax(0, 1fr) 21rem;
      gap: var(--sy-space-4);
    }
    .wide {
      display: grid;
      gap: var(--sy-space-4);
    }
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
      gap: var(--sy-space-3);
    }
    .box {
      min-block-size: 3.75rem;
      border-radius: var(--sy-radius);
      background: var(--sy-sunken);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    .floor {
      min-block-size: 28rem;
    }
    .tile {
      min-block-size: 8rem;
    }
    .levers {
      min-block-size: 27rem;
      align-self: start;
    }
    @media (max-width: 68rem) {
      .room {
        grid-template-columns: minmax(0, 1fr);
      }
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
        <div class="wide">
          <div class="row">${boxes(4, '')}</div>
          <div class="box floor"></div>
          <div class="row">${boxes(5, 'tile')}</div>
        </div>
        <div class="box levers"></div>
      </div>
    `;
  }
}

const boxes = (count: number, kind: string): readonly TemplateResult[] =>
  Array.from({ length: count }, () => html`<div class="box ${kind}"></div>`);

declare global {
  interface HTMLElementTagNameMap {
    'sy-desk-skeleton': DeskSkeleton;
  }
}
