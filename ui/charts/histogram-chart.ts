import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { counted, countText, spanText } from '../../engine/index.ts';
import { briefSpan } from '../format.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { SizeWatch } from '../kit/size-watch.ts';
import { barsOf, logScale, SHORTEST, ticksWithin, type DurationBar, type DurationCount } from './duration-bars.ts';
import { chartFrame } from './chart-frame.ts';
import { histogramStyles } from './histogram-styles.ts';

/** A duration that is marked: a quantile or the mean. */
export interface DurationMark {
  /** Milliseconds. */
  readonly at: number;
  readonly label: string;
  readonly isMean?: boolean;
}

/** A stretch of the axis with a word: a band. The last ends nowhere. */
export interface DurationZone {
  /** Milliseconds; null for the last. */
  readonly upTo: number | null;
  readonly word: string;
  /** Custom property with its colour. */
  readonly colour: string;
}

const HEIGHT = 96;
const ABOVE = 34;
const BELOW = 46;
/** Top of the strip of zones, and how high it is. */
const STRIP = HEIGHT + 25;
const STRIP_HEIGHT = 5;
/** Names of marks that are closer than this would meet. */
const APART = 44;

/** How often each length of time occurred, on an axis of logarithms: areas stand for counts, whatever the width of a bar. */
@customElement('sy-histogram-chart')
export class HistogramChart extends LitElement {
  static override styles = [plainParts, chartFrame, histogramStyles];

  @property() heading = '';
  /** Whether heading and count are only heard, because they stand above it already. */
  @property({ type: Boolean, attribute: 'is-bare' }) isBare = false;
  @property({ attribute: false }) bins: readonly DurationCount[] = [];
  @property({ attribute: false }) marks: readonly DurationMark[] = [];
  @property({ attribute: false }) zones: readonly DurationZone[] = [];
  /** What is counted, as in `41 replies`. */
  @property({ attribute: false }) noun: readonly [one: string, many: string] = ['case', 'cases'];

  @state() private isTable = false;
  private readonly size = new SizeWatch(this);

  override render(): TemplateResult {
    const bars = barsOf(this.bins);
    const total = bars.reduce((sum, { count }) => sum + count, 0);
    const count = counted(total, ...this.noun);
    return html`<figure>
      <figcaption>
        ${this.isBare ? nothing : html`<b>${this.heading}</b> <span class="quiet">${count}</span>`}
        ${total === 0 ? nothing : this.markList()}
      </figcaption>
      ${total === 0 ? html`<p class="empty">None yet.</p>` : this.picture(bars, count)}
      ${this.isTable && total > 0 ? tableOf(this.heading, bars) : nothing}
    </figure>`;
  }

  private markList(): TemplateResult {
    return html`<span class="marks"
        >${this.marks.map(({ at, label }) => html`<span>${label} <b>${briefSpan(at)}</b></span>`)}</span
      >
      <button class="plain" aria-pressed=${this.isTable} @click=${this.switchTable}>Table</button>`;
  }

  private picture(bars: readonly DurationBar[], count: string): TemplateResult {
    const { width } = this.size;
    const ends = [bars[0]!.from, bars.at(-1)!.below, ...this.marks.map(({ at }) => at)];
    const from = Math.max(SHORTEST, Math.min(...ends) * 0.8);
    const until = Math.max(...ends) * 1.25;
    const place = logScale(from, until);
    const x = (duration: number): number => Math.round(place(duration) * width * 10) / 10;
    const marks = this.marks.map(({ at, label }) => `${label} ${briefSpan(at)}`).join(', ');
    return html`<svg
      role="img"
      aria-label="${this.heading}: ${count}${marks === '' ? '' : `; ${marks}`}."
      width=${width}
      height=${ABOVE + HEIGHT + BELOW}
    >
      <g transform="translate(0 ${ABOVE})">
        ${barShapes(bars, x)}
        <path class="axis" d="M0 ${HEIGHT}H${width}" />
        ${ticksWithin(from, until, place, 48 / Math.max(1, width)).map(
          ([at, name]) =>
            svg`<path class="axis" d="M${x(at)} ${HEIGHT}v4" /><text class="tick" text-anchor=${x(at) > width - 20 ? 'end' : 'middle'} x=${x(at)} y=${HEIGHT + 16}>${name}</text>`,
        )}
        ${zoneShapes(this.zones, x, width)} ${markShapes(this.marks, x, width)}
      </g>
    </svg>`;
  }

  private switchTable(): void {
    this.isTable = !this.isTable;
  }
}

function barShapes(bars: readonly DurationBar[], x: (duration: number) => number): SVGTemplateResult[] {
  const density = ({ from, below, count }: DurationBar): number => count / Math.log(below / from);
  const highest = Math.max(...bars.map(density));
  return bars.map((bar) => {
    const height = Math.max(1, (density(bar) / highest) * HEIGHT);
    const left = x(bar.from);
    const width = Math.max(1, x(bar.below) - left - 1);
    return svg`<rect class="bar" x=${left} y=${HEIGHT - height} width=${width} height=${height} />`;
  });
}

function zoneShapes(
  zones: readonly DurationZone[],
  x: (duration: number) => number,
  width: number,
): SVGTemplateResult[] {
  let left = 0;
  return zones.map(({ upTo, word, colour }) => {
    const start = left;
    left = upTo === null ? width : x(upTo);
    if (left - start < 2) return svg``;
    const name =
      left - start > 8 * word.length
        ? svg`<text class="zone" x=${(start + left) / 2} y=${STRIP + STRIP_HEIGHT + 13}>${word}</text>`
        : svg``;
    return svg`<rect fill="var(${colour})" x=${start} y=${STRIP} width=${left - start - 1} height=${STRIP_HEIGHT} />${name}`;
  });
}

/** Lines down from two rows of names: the mean has the lower one, so that it never meets the median’s. */
function markShapes(
  marks: readonly DurationMark[],
  x: (duration: number) => number,
  width: number,
): SVGTemplateResult[] {
  // Where names would meet, that of the mark in the middle stays.
  const quantiles = marks.filter(({ isMean }) => isMean !== true);
  const middle = quantiles[Math.floor(quantiles.length / 2)];
  return marks.map((mark) => {
    const { at, label, isMean } = mark;
    const left = x(at);
    const isTight = isMean !== true && mark !== middle && Math.abs(left - x(middle?.at ?? at)) < APART;
    const anchor = left < 24 ? 'start' : left > width - 24 ? 'end' : 'middle';
    const y = isMean === true ? -6 : -20;
    const name = isTight ? svg`` : svg`<text text-anchor=${anchor} x=${left} y=${y}>${label}</text>`;
    return svg`<path class=${isMean === true ? 'mean' : 'quantile'} d="M${left} ${y + 4}V${HEIGHT}" />${name}`;
  });
}

function tableOf(heading: string, bars: readonly DurationBar[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${heading}: numbers">
    <table>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">to under</th>
          <th scope="col" class="number">How many</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          ({ from, below, count }) =>
            html`<tr>
              <td>${spanText(from)}</td>
              <td>${spanText(below)}</td>
              <td class="number">${countText(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-histogram-chart': HistogramChart;
  }
}
