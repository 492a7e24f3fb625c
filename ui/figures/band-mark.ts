import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Band } from '../../engine/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import type { ShapeName } from '../kit/unit-shape.ts';

const SHAPES_OF_MARKS: Readonly<Record<Band['mark'], readonly ShapeName[]>> = {
  '●': ['disc'],
  '◐': ['half', 'halfFill'],
  '○': ['ring'],
  '✕': ['cross'],
};

/** How good a value is: a mark, a word, a colour, and what the word is about where it leaves that open. */
@customElement('sy-band-mark')
export class BandMark extends LitElement {
  static override styles = [
    plainParts,
    css`
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.3em;
        font-size: var(--sy-text-small);
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) band: Band | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.band === undefined) return nothing;
    const { word, mark, note } = this.band;
    return html`<span ${cssSet({ color: `var(--sy-${word})` })}
      >${shapeIcon(...SHAPES_OF_MARKS[mark])} ${word}${note === undefined ? nothing : `, ${note}`}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-band-mark': BandMark;
  }
}
