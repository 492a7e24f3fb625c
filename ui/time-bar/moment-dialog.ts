import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import '../kit/modal-dialog.ts';
import { clockOf, readMoment } from './moment-words.ts';

/**
 * Asks for a moment to go to.
 *
 * @fires moment-chosen with the moment
 * @fires close
 */
@customElement('sy-moment-dialog')
export class MomentDialog extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--sy-space-3);
      }
      .row {
        display: flex;
        gap: var(--sy-space-2);
      }
      .field {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--sy-text-normal);
      }
      .wrong {
        margin: 0;
        color: var(--sy-poor);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** The furthest one can go, ms. */
  @property({ type: Number }) horizon = 0;
  @property({ type: Number }) now = 0;
  @state() private fault = '';
  @query('input') private readonly field!: HTMLInputElement | null;

  override render(): TemplateResult {
    return html`<sy-modal-dialog heading="Go to a moment" ?open=${this.open} @close=${this.closed}>
      <form @submit=${this.go}>
        <label class="over" for="moment">A time of day, such as 10:40, or day 2 10:40</label>
        <div class="row">
          <input
            id="moment"
            autofocus
            class="field"
            autocomplete="off"
            aria-invalid=${this.fault === '' ? 'false' : 'true'}
            aria-describedby=${this.fault === '' ? nothing : 'fault'}
          />
          <button class="button main">Go</button>
        </div>
        ${this.fault === '' ? nothing : html`<p id="fault" class="wrong" role="alert">${this.fault}</p>`}
      </form>
    </sy-modal-dialog>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open || this.field === null) return;
    this.fault = '';
    this.field.value = clockOf(this.now, this.horizon);
    this.field.select();
  }

  private go(event: Event): void {
    event.preventDefault();
    const moment = readMoment(this.field?.value ?? '');
    if (moment === undefined) {
      this.fault = 'This is no time of day. Write it as 10:40, 10:40:12, or day 2 10:40.';
    } else if (moment > this.horizon) {
      this.fault = `The run ends at ${clockOf(this.horizon, this.horizon)}.`;
    } else {
      this.dispatchEvent(new CustomEvent('moment-chosen', { detail: moment }));
      this.open = false;
      this.closed();
    }
  }

  private closed(): void {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-moment-dialog': MomentDialog;
  }
}
