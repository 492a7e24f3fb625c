import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import './icon-button.ts';

/**
 * A dialog over the page: takes the focus, for the part of it that has `autofocus` or else for itself, and gives it back. Closes by
 * Escape, by its button, or beside it.
 *
 * @slot - what it says
 * @slot actions - its buttons
 * @fires close when it has been closed by whoever looks at it
 */
@customElement('sy-modal-dialog')
export class ModalDialog extends LitElement {
  static override styles = css`
    dialog {
      inline-size: min(var(--dialog-width, 34rem), calc(100vw - 2rem));
      max-block-size: calc(100dvh - 2rem);
      box-sizing: border-box;
      padding: 0;
      border: 1px solid var(--sy-line);
      border-radius: var(--sy-radius);
      background: var(--sy-raised);
      color: var(--sy-text);
      box-shadow: 0 12px 40px rgb(0 0 0 / 30%);
      overflow: hidden;
    }
    dialog[open] {
      display: flex;
      flex-direction: column;
    }
    dialog:focus {
      outline: none;
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--sy-space-3);
      padding: var(--sy-space-3) var(--sy-space-3) var(--sy-space-2) var(--sy-space-5);
    }
    h2 {
      margin: 0;
      font-size: var(--sy-text-large);
      font-weight: 600;
    }
    .said {
      padding: 0 var(--sy-space-5) var(--sy-space-5);
      overflow-y: auto;
    }
    .said:focus-visible {
      outline: var(--sy-focus-ring);
      outline-offset: -2px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--sy-space-2);
      padding: var(--sy-space-3) var(--sy-space-5);
      border-block-start: 1px solid var(--sy-line);
    }
    .actions:not(:has(*)) {
      display: none;
    }
  `;

  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) hasActions = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    return html`
      <dialog tabindex="-1" aria-labelledby="heading" @close=${this.closed} @pointerdown=${this.pressed}>
        <div class="top">
          <h2 id="heading">${this.heading}</h2>
          <sy-icon-button icon="xmark" label="Close" @click=${this.close}></sy-icon-button>
        </div>
        <div class="said" tabindex="0" role="region" aria-labelledby="heading"><slot></slot></div>
        ${this.hasActions ? html`<div class="actions"><slot name="actions"></slot></div>` : ''}
      </dialog>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) {
      this.dialog.showModal();
      // Not its button to close it, which is what comes first.
      (this.querySelector<HTMLElement>('[autofocus]') ?? this.dialog).focus();
    }
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  private close(): void {
    this.dialog.close();
  }

  private closed(): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  private pressed(event: PointerEvent): void {
    if (event.target === this.dialog && isOutside(this.dialog, event)) this.close();
  }
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-modal-dialog': ModalDialog;
  }
}
