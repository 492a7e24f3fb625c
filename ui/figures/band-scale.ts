import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { SizeWatch } from '../kit/size-watch.ts';
import { bandOfColumn, orNull, rangeText, writeValue } from './column-value.ts';

const TOP = 14;
const THICK = 6;
const HEIGHT = TOP + THICK + 18;
/** The last band, which ends nowhere, takes this share of the scale. */
const OPEN_END = 0.2;

/** The bands of a figure side by side, and where its value stands among them. */
@customElement('sy-band-scale')
export class BandScale extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-block-size: ${HEIGHT}px;
    }
    svg {
      display: block;
      overflow: visible;
    }
    text {
      fill: var(--sy-text-quiet);
      font-size: 0.75rem;
      text-anchor: middle;
    }
    .pointer {
      fill: var(--sy-text);
    }
  `;

  @property({ attribute: false }) column: FigureColumn | undefined;
  @property({ attribute: false }) value: number | null = null;

  private readonly size = new SizeWatch(this);

  override render(): TemplateResult | typeof nothing {
    const { column } = this;
    const bands = column?.bands ?? null;
    if (column === undefined || bands === null || this.size.width < 80) return nothing;
    const { width } = this.size;
    const last = bands.at(-2)?.upTo ?? 1;
    const x = (value: number): number => Math.min(width, (value / last) * (1 - OPEN_END) * width);
    const value = orNull(this.value);
    return html`<svg role="img" aria-label=${saidOf(column, value)} width=${width} height=${HEIGHT}>
      ${bands.map(({ band, upTo }, place) => {
        const from = place === 0 ? 0 : x(bands[place - 1]!.upTo ?? 0);
        return zone(band.word, from, upTo === null ? width : x(upTo));
      })}
      ${value === null ? nothing : pointer(Math.max(4, Math.min(width - 4, x(value))))}
    </svg>`;
  }
}

function zone(word: string, from: number, until: number): SVGTemplateResult {
  const isRoomy = until - from > word.length * 8;
  return svg`<rect fill="var(--sy-${word})" x=${from} y=${TOP} width=${Math.max(0, until - from - 2)} height=${THICK} rx="1" />
    ${isRoomy ? svg`<text x=${(from + until) / 2} y=${TOP + THICK + 14}>${word}</text>` : nothing}`;
}

const pointer = (x: number): SVGTemplateResult => svg`<path class="pointer" d="M${x - 5} ${TOP - 10}h10l-5 8Z" />`;

function saidOf(column: FigureColumn, value: number | null): string {
  const ranges = (column.bands ?? []).map(({ band }, place) => `${band.word} ${rangeText(column, place)}`).join(', ');
  if (value === null) return `${ranges}; no value yet`;
  const band = bandOfColumn(column, value, null);
  return `${ranges}; ${writeValue(column, value)} is ${band?.word ?? 'in no band'}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-band-scale': BandScale;
  }
}
