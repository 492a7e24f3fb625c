import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Band, Verdict } from '../../engine/index.ts';
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

/** Targets have no bands of their own: reached is as good as good, missed as poor. */
const COLOURS: Readonly<Record<Verdict['word'], string>> = {
  great: 'great',
  good: 'good',
  okay: 'okay',
  watch: 'watch',
  poor: 'poor',
  'on target': 'good',
  'off target': 'poor',
};

/** How good a value is: a mark, a word, a colour, and what the word is about where it leaves that open. */
@customElement('sy-band-mark')
export class BandMark extends LitElement {
  static override styles = [
    plainParts,
    css`
      span {
        display: inline-flex;
        align-items: baseline;
        gap: 0.3em;
        font-size: var(--sy-text-small);
        font-weight: 600;
        white-space: nowrap;
      }
      /* The line of writing is that of the word, so that a value beside it stands on the same. */
      svg {
        align-self: center;
      }
    `,
  ];

  @property({ attribute: false }) band: Pick<Verdict, 'word' | 'mark' | 'note'> | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.band === undefined) return nothing;
    const { word, mark, note } = this.band;
    return html`<span ${cssSet({ color: `var(--sy-${COLOURS[word]})` })}
      >${shapeIcon(...SHAPES_OF_MARKS[mark])} ${word}${note === undefined ? nothing : `, ${note}`}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-band-mark': BandMark;
  }
}
