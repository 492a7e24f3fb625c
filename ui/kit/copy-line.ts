import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from './controls.ts';
import './icon-button.ts';

/** A line of text to be taken along: marked and copied, by button or by hand. */
@customElement('sy-copy-line')
export class CopyLine extends LitElement {
  static override styles = [
    controls,
    css`
      div {
        display: flex;
        gap: var(--sy-space-2);
      }
      .field {
        flex: 1;
        min-inline-size: 0;
        font-family: var(--sy-font-fixed);
      }
    `,
  ];

  @property() label = '';
  @property() text = '';
  @state() private isCopied = false;
  @query('input') private readonly field!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<div>
      <input class="field" readonly aria-label=${this.label} .value=${this.text} @focus=${() => this.field.select()} />
      <button class="button" @click=${this.copy}>
        <wa-icon name=${this.isCopied ? 'check' : 'copy'}></wa-icon>${this.isCopied ? 'Copied' : 'Copy'}
      </button>
    </div>`;
  }

  private async copy(): Promise<void> {
    this.field.select();
    try {
      await navigator.clipboard.writeText(this.text);
      this.isCopied = true;
      window.setTimeout(() => (this.isCopied = false), 2000);
    } catch {
      // Not allowed here: the text is marked, and copied by hand.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-copy-line': CopyLine;
  }
}
