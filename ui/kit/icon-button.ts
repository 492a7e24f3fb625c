import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { placeBeside } from './beside.ts';

/** A pointer that only passes by shows nothing. */
const LINGER = 400;

/**
 * A button that is an icon: its label is heard, and shown with its key when the pointer or the focus is on it. One that is off says why.
 */
@customElement('sy-icon-button')
export class IconButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = css`
    :host {
      display: inline-flex;
    }
    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--sy-space-2);
      min-inline-size: 2.125rem;
      block-size: 2.125rem;
      padding: 0 var(--sy-space-2);
      border: 1px solid transparent;
      border-radius: var(--sy-radius-small);
      background: none;
      color: var(--sy-text);
      font: inherit;
      font-size: var(--sy-text-small);
      cursor: pointer;
      transition: background var(--sy-quick);
    }
    button:hover:not([aria-disabled='true']) {
      background: var(--sy-sunken);
    }
    button.main {
      border-radius: 999px;
      background: var(--sy-accent);
      color: var(--sy-on-accent);
    }
    button.main:hover:not([aria-disabled='true']) {
      background: color-mix(in oklab, var(--sy-accent) 88%, var(--sy-text));
    }
    button[aria-pressed='true'],
    button[aria-expanded='true'] {
      background: var(--sy-accent-quiet);
      color: var(--sy-accent);
    }
    button[aria-disabled='true'] {
      color: var(--sy-text-quiet);
      cursor: not-allowed;
      opacity: 0.65;
    }
    button.main[aria-disabled='true'] {
      background: var(--sy-sunken);
    }
    button:focus-visible {
      outline: var(--sy-focus-ring);
      outline-offset: 2px;
    }
    wa-icon {
      font-size: 1.125rem;
    }
    .tip {
      position: fixed;
      inset: auto;
      box-sizing: border-box;
      max-inline-size: min(16rem, calc(100vw - 1rem));
      margin: 0;
      padding: var(--sy-space-1) var(--sy-space-2);
      border: 0;
      border-radius: var(--sy-radius-small);
      background: var(--sy-text);
      color: var(--sy-surface);
      font-size: var(--sy-text-small);
    }
    kbd {
      margin-inline-start: var(--sy-space-2);
      padding: 0 0.35em;
      border: 1px solid currentColor;
      border-radius: 3px;
      font: inherit;
      font-size: 0.85em;
    }
  `;

  @property() icon = '';
  @property() label = '';
  /** The key that does the same, as it is written on it. */
  @property() shortcut = '';
  /** Why it cannot be pressed now. */
  @property() obstacle: string | undefined;
  @property({ attribute: false }) pressed: boolean | undefined;
  @property({ attribute: false }) expanded: boolean | undefined;
  /** The one that stands out. */
  @property({ type: Boolean }) main = false;
  /** Shows the label beside the icon. */
  @property({ type: Boolean }) worded = false;

  @query('button') private readonly button!: HTMLButtonElement;
  @query('.tip') private readonly tip!: HTMLElement;
  private waiting = 0;

  constructor() {
    super();
    // Before anybody else hears of it.
    this.addEventListener('click', (event) => this.obstacle !== undefined && event.stopImmediatePropagation());
    this.addEventListener('pointerenter', () => this.showSoon());
    this.addEventListener('pointerleave', () => this.hide());
    this.addEventListener('focusin', () => this.button.matches(':focus-visible') && this.show());
    this.addEventListener('focusout', () => this.hide());
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  override render(): TemplateResult {
    return html`
      <button
        id="button"
        type="button"
        class=${this.main ? 'main' : ''}
        aria-label=${this.worded ? nothing : this.label}
        aria-pressed=${this.pressed ?? nothing}
        aria-expanded=${this.expanded ?? nothing}
        aria-disabled=${this.obstacle === undefined ? nothing : 'true'}
        aria-describedby=${this.obstacle === undefined ? nothing : 'tip'}
      >
        <wa-icon name=${this.icon}></wa-icon>${this.worded ? html`<span>${this.label}</span>` : nothing}
      </button>
      <span id="tip" class="tip" role="tooltip" popover="manual"
        >${this.label}${this.shortcut === '' ? nothing : html`<kbd>${this.shortcut}</kbd>`}${
          this.obstacle === undefined ? nothing : html`<br />${this.obstacle}`
        }</span
      >
    `;
  }

  private showSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.show(), LINGER);
  }

  private show(): void {
    if (!this.isConnected || (this.worded && this.obstacle === undefined && this.shortcut === '')) return;
    this.tip.showPopover();
    placeBeside(this.tip, this.button.getBoundingClientRect());
  }

  private hide(): void {
    clearTimeout(this.waiting);
    if (this.tip.matches(':popover-open')) this.tip.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-icon-button': IconButton;
  }
}
