import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { targetText, type Target } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { placeBeside } from '../kit/beside.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { rangeText } from './column-value.ts';
import { figureTermStyles } from './figure-term-styles.ts';
import { directionWords, sourceWords, UNIT_WORDS } from './figure-words.ts';
import './band-mark.ts';

/** Milliseconds for which the pointer has to rest, and after which the definition goes when it has left. */
const OPENS_AFTER = 300;
const CLOSES_AFTER = 250;

/**
 * The name of a figure. It opens the definition for pointer, focus and click; a click keeps it, Esc takes it away, and the pointer may
 * go to it (WCAG 1.4.13).
 */
@customElement('sy-figure-term')
export class FigureTerm extends LitElement {
  static override styles = [plainParts, figureTermStyles];

  @property({ attribute: false }) column: FigureColumn | undefined;
  /** Another name than that of the catalogue, where the place asks for it. */
  @property() label = '';
  /** What it should reach, where a scorecard says so. */
  @property({ attribute: false }) target: Target | null = null;

  @state() private isOpen = false;
  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('button') private readonly button!: HTMLElement | null;
  private isKept = false;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.isOpen = false;
  }

  override updated(): void {
    const { panel, button } = this;
    if (panel === null || button === null) return;
    const isShown = panel.matches(':popover-open');
    if (this.isOpen && !isShown) {
      panel.showPopover();
      placeBeside(panel, button.getBoundingClientRect());
    }
    if (!this.isOpen && isShown) panel.hidePopover();
  }

  override render(): TemplateResult | typeof nothing {
    const { column } = this;
    if (column === undefined) return nothing;
    return html`<span
      @pointerenter=${this.entered}
      @pointerleave=${this.left}
      @keydown=${this.pressed}
      @focusout=${this.closeUnlessKept}
    >
      <button
        aria-expanded=${this.isOpen}
        aria-describedby=${this.isOpen ? 'definition' : nothing}
        @focus=${this.focused}
        @click=${this.clicked}
      >
        ${this.label === '' ? column.label : this.label}
      </button>
      <div id="definition" class="panel" popover="manual" role="tooltip">
        ${this.isOpen ? this.definition(column) : nothing}
      </div>
    </span>`;
  }

  private definition(column: FigureColumn): TemplateResult {
    const { label, id, above, below, unit, fewest, source } = column;
    return html`
      <p class="name"><b>${label}</b>${id === undefined ? nothing : html` <span class="quiet">${id}</span>`}</p>
      <p class="line">${above}${below === null ? nothing : html`<span class="below">${below}</span>`}</p>
      <dl>
        <dt>Unit</dt>
        <dd>${UNIT_WORDS[unit]}</dd>
        <dt>Direction</dt>
        <dd>${directionWords(column.better)}</dd>
        ${this.aim(column)} ${column.bands === null ? nothing : this.bands(column)}
        ${
          fewest === null
            ? nothing
            : html`<dt>Sample</dt>
                <dd>grey and without a band under ${fewest}</dd>`
        }
        <dt>Source</dt>
        <dd>${sourceWords(source)}</dd>
      </dl>
    `;
  }

  private aim(column: FigureColumn): TemplateResult | typeof nothing {
    if (this.target === null) return nothing;
    return html`<dt>Target</dt>
      <dd>${targetText(this.target, column)} (${sourceWords(this.target.source)})</dd>`;
  }

  private bands(column: FigureColumn): TemplateResult {
    return html`<dt>Bands</dt>
      <dd>
        <ul>
          ${column.bands?.map(
            ({ band }, place) => html`<li><sy-band-mark .band=${band}></sy-band-mark> ${rangeText(column, place)}</li>`,
          )}
        </ul>
      </dd>`;
  }

  private entered(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.later(true, OPENS_AFTER);
  }

  private left(): void {
    if (!this.isKept) this.later(false, CLOSES_AFTER);
  }

  private later(isOpen: boolean, after: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.isOpen = isOpen), after);
  }

  private focused(): void {
    if (this.button?.matches(':focus-visible') === true) this.isOpen = true;
  }

  private clicked(): void {
    clearTimeout(this.timer);
    this.isKept = !this.isKept || !this.isOpen;
    this.isOpen = this.isKept;
  }

  private closeUnlessKept(event: FocusEvent): void {
    if (event.relatedTarget === null && this.isKept) return;
    this.close();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.isKept = false;
    this.isOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-figure-term': FigureTerm;
  }
}
