import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countText, targetText, verdictOf, type Target } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { aimText, bandOfColumn, isThin, orNull, writeValue } from './column-value.ts';
import { figureTileStyles } from './figure-tile-styles.ts';
import '../charts/spark-line.ts';
import './band-mark.ts';
import './figure-term.ts';

/** One figure at this moment: its name, which opens its definition, its value, how good that is, how it went, and on what it rests. */
@customElement('sy-figure-tile')
export class FigureTile extends LitElement {
  static override styles = figureTileStyles;

  @property({ attribute: false }) column: FigureColumn | undefined;
  /** In the unit of the column; null or NaN where there is none. */
  @property({ attribute: false }) value: number | null = null;
  /** How many cases it rests on; null or NaN for counts and time averages. */
  @property({ attribute: false }) sampleSize: number | null = null;
  /** How it went lately, the newest last. */
  @property({ attribute: false }) history: ArrayLike<number | null> = [];
  /** What it should reach, where a scorecard says so. */
  @property({ attribute: false }) target: Target | null = null;
  /** Another name than that of the catalogue. */
  @property() label = '';

  override render(): TemplateResult | typeof nothing {
    const { column } = this;
    if (column === undefined) return nothing;
    const value = orNull(this.value);
    const sample = orNull(this.sampleSize);
    const isGrey = value === null || isThin(column, sample);
    const band = bandOfColumn(column, value, sample) ?? null;
    const verdict = verdictOf({ value, sampleSize: sample, fewest: column.fewest, band, target: this.target });
    const aim = this.target === null ? aimText(column) : `target ${targetText(this.target, column)}`;
    return html`
      <sy-figure-term .column=${column} .label=${this.label} .target=${this.target}></sy-figure-term>
      <p class="value ${isGrey ? 'grey' : ''}">
        <span>${writeValue(column, value)}</span>
        <sy-band-mark .band=${verdict}></sy-band-mark>
      </p>
      ${this.history.length > 1 ? html`<sy-spark-line .values=${this.history}></sy-spark-line>` : nothing}
      <p class="foot"><span>${sampleWords(column, value, sample)}</span> <span>${aim}</span></p>
      <slot></slot>
    `;
  }
}

function sampleWords(column: FigureColumn, value: number | null, sample: number | null): string {
  if (sample === null) return '';
  if (isThin(column, sample)) return `too few yet: ${countText(sample)} of ${column.fewest}`;
  return value === null ? 'nothing yet' : `from ${countText(sample)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-figure-tile': FigureTile;
  }
}
