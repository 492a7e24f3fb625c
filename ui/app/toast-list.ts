import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../kit/icon-button.ts';
import { plainParts } from '../kit/plain-parts.ts';

/** Something said in passing. */
export interface Toast {
  readonly kind: 'done' | 'refused';
  readonly text: string;
  /** What could be done about it. */
  readonly remedy?: string | undefined;
  readonly action?: { readonly label: string; readonly act: () => void } | undefined;
}

/** What was done disappears; a refusal stays longer. */
const SHOWN_FOR: Readonly<Record<Toast['kind'], number>> = { done: 5000, refused: 12_000 };
const MOST = 4;

/** Says what was done and what was refused, at the edge of the page, and to those who listen. */
@customElement('sy-toast-list')
export class ToastList extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        position: fixed;
        z-index: 30;
        inset-block-end: calc(var(--time-bar-height, 4rem) + var(--sy-space-3));
        inset-inline-end: var(--sy-space-3);
        display: grid;
        gap: var(--sy-space-2);
        inline-size: min(24rem, calc(100vw - 2 * var(--sy-space-3)));
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: flex-start;
        gap: var(--sy-space-3);
        padding: var(--sy-space-2) var(--sy-space-2) var(--sy-space-2) var(--sy-space-3);
        border: 1px solid var(--sy-line);
        border-inline-start: 4px solid var(--sy-good);
        border-radius: var(--sy-radius-small);
        background: var(--sy-raised);
        box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
        font-size: var(--sy-text-small);
        pointer-events: auto;
      }
      .refused {
        border-inline-start-color: var(--sy-poor);
      }
      .toast > wa-icon {
        margin-block-start: 0.5rem;
        color: var(--sy-good);
      }
      .refused > wa-icon {
        color: var(--sy-poor);
      }
      p {
        flex: 1;
        margin: 0.375rem 0;
      }
      .remedy {
        display: block;
        color: var(--sy-text-quiet);
      }
    `,
  ];

  @state() private toasts: readonly (Toast & { readonly number: number })[] = [];
  private count = 0;

  override render(): TemplateResult {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        this.toasts,
        ({ number }) => number,
        (toast) => html`
          <div class="toast ${toast.kind}">
            <wa-icon name=${toast.kind === 'done' ? 'check' : 'alert'}></wa-icon>
            <p>
              ${toast.text} ${toast.remedy === undefined ? nothing : html`<span class="remedy">${toast.remedy}</span>`}
              ${
                toast.action === undefined
                  ? nothing
                  : html`<button class="link" @click=${() => this.act(toast)}>${toast.action.label}</button>`
              }
            </p>
            <sy-icon-button icon="xmark" label="Dismiss" @click=${() => this.drop(toast.number)}></sy-icon-button>
          </div>
        `,
      )}
    </div>`;
  }

  say(toast: Toast): void {
    const number = ++this.count;
    this.toasts = [...this.toasts, { ...toast, number }].slice(-MOST);
    window.setTimeout(() => this.drop(number), SHOWN_FOR[toast.kind]);
  }

  private act({ action, number }: Toast & { readonly number: number }): void {
    action?.act();
    this.drop(number);
  }

  private drop(number: number): void {
    this.toasts = this.toasts.filter((toast) => toast.number !== number);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-toast-list': ToastList;
  }
}
