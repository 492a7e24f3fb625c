import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import '../kit/modal-dialog.ts';
import type { Keyboard, Shortcut } from './keyboard.ts';

/**
 * What the keys do, made from the list that the handlers are made from.
 *
 * @fires close
 */
@customElement('sy-help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        --dialog-width: 42rem;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: var(--sy-space-5);
        margin-block-start: var(--sy-space-4);
      }
      h3 {
        margin: 0 0 var(--sy-space-2);
        font-size: var(--sy-text-normal);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--sy-space-1) var(--sy-space-3);
        margin: 0;
      }
      dt {
        text-align: end;
      }
      dd {
        margin: 0;
      }
      kbd {
        display: inline-block;
        min-inline-size: 1.25rem;
        padding: 0 var(--sy-space-1);
        border: 1px solid var(--sy-line-strong);
        border-block-end-width: 2px;
        border-radius: var(--sy-radius-small);
        font: inherit;
        font-size: var(--sy-text-small);
        text-align: center;
        white-space: nowrap;
      }
      p {
        margin: 0 0 var(--sy-space-3);
      }
      .quiet {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) keyboard: Keyboard | undefined;

  override render(): TemplateResult {
    const shortcuts = this.keyboard?.shortcuts ?? [];
    return html`<sy-modal-dialog heading="Help" ?open=${this.open} @close=${this.closed}>
      <p>
        A support desk at work, simulated. Tickets are offered to one expert at a time; they accept, reject, or let the
        offer expire. Pull a lever, watch the figures, go back, try another. Every underlined label opens what it means.
      </p>
      <label class="beside">
        <input type="checkbox" .checked=${this.keyboard?.isOn ?? true} @change=${this.switched} />
        Keys act on the whole page
      </label>
      <p class="quiet">They never do while a field has the focus.</p>
      <div class="groups">${(['Time', 'Page'] as const).map((group) => this.group(group, shortcuts))}</div>
    </sy-modal-dialog>`;
  }

  private group(name: Shortcut['group'], shortcuts: readonly Shortcut[]): TemplateResult {
    return html`<section>
      <h3>${name}</h3>
      <dl>
        ${shortcuts
          .filter(({ group }) => group === name)
          .map(
            ({ shown, does }) =>
              html`<dt><kbd>${shown}</kbd></dt>
                <dd>${does}</dd>`,
          )}
      </dl>
    </section>`;
  }

  private switched({ currentTarget }: Event): void {
    if (this.keyboard !== undefined) this.keyboard.isOn = (currentTarget as HTMLInputElement).checked;
  }

  private closed(): void {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-help-dialog': HelpDialog;
  }
}
