import { html, LitElement, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { differenceText, inOneUnit } from '../../engine/index.ts';
import type { FigureColumn, PairedFigure } from '../../server/protocol/index.ts';
import { SizeWatch } from '../kit/size-watch.ts';
import { differenceStripStyles } from './difference-strip-styles.ts';
import { growing, type GrowingInterval } from './growing-interval.ts';
import './figure-term.ts';

const HEIGHT = 88;
const LEFT = 56;

/**
 * What paired replications in the background say of one figure in two runs: the difference, and the interval that narrows around it as
 * they come in. The two desks on the screen are one path of many, and it says so.
 */
@customElement('sy-difference-strip')
export class DifferenceStrip extends LitElement {
  static override styles = differenceStripStyles;

  @property({ attribute: false }) column: FigureColumn | undefined;
  /** What is known so far; each that rests on more pairs is kept, so that the interval is seen to narrow. */
  @property({ attribute: false }) paired: PairedFigure | undefined;
  /** How the two runs are called. */
  @property({ attribute: false }) names: readonly [string, string] = ['A', 'B'];
  /** Confidence of the interval. */
  @property({ type: Number }) level = 0.95;
  /** How many pairs will be played. */
  @property({ type: Number }) wanted = 0;

  private readonly size = new SizeWatch(this);
  private interval: GrowingInterval = { key: '', seen: [] };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('paired')) this.interval = growing(this.interval, this.paired);
  }

  override render(): TemplateResult | typeof nothing {
    const { column, paired, names, level } = this;
    if (column === undefined) return nothing;
    const { difference = null, halfWidth = null, pairs = 0 } = paired ?? {};
    const words = differenceText({ definition: column, names, difference, halfWidth, pairs, level });
    return html`
      <sy-figure-term .column=${column}></sy-figure-term>
      <p>${words} One path of many is shown.</p>
      ${this.isTelling() && this.size.width > 160 ? this.picture(column) : nothing}
    `;
  }

  /** Whether there is more to see than a line that lies at zero. */
  private isTelling(): boolean {
    const { seen } = this.interval;
    return seen.length > 1 && seen.some(({ low, high }) => low !== 0 || high !== 0);
  }

  /** Pairs to the right, the difference upwards, zero as a line: the way in which the answer came about; the words say what it is. */
  private picture(column: FigureColumn): TemplateResult {
    const { width } = this.size;
    const { seen } = this.interval;
    const last = seen.at(-1)!;
    const most = Math.max(this.wanted, last.pairs, 2);
    const x = (pairs: number): number => LEFT + ((pairs - 2) / Math.max(1, most - 2)) * (width - LEFT - 8);
    // The first few intervals are so wide that nothing else would be seen.
    const settled = seen.filter(({ pairs }) => pairs >= Math.min(5, last.pairs));
    const reach = Math.max(...settled.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]), 1e-12);
    const y = (value: number): number => HEIGHT / 2 - Math.max(-1, Math.min(1, value / reach)) * (HEIGHT / 2 - 4);
    const [top = ''] = inOneUnit([reach], column).texts;
    return html`<svg width=${width} height=${HEIGHT + 18} aria-hidden="true">
      ${axes(x, y, width, top, this.names[1])}
      <path class="range" d=${rangePath(seen, x, y)} />
      <path class="mean" d=${linePath(seen, x, y)} />
      <path class="now" d="M${x(last.pairs)} ${y(last.low)}V${y(last.high)}" />
      <circle class="dot" cx=${x(last.pairs)} cy=${y(last.mean)} r="4" />
      <text x=${LEFT} y=${HEIGHT + 14}>2 pairs</text>
      <text class="end" x=${width - 8} y=${HEIGHT + 14}>${most}</text>
    </svg>`;
  }
}

type Scale = (value: number) => number;

function axes(x: Scale, y: Scale, width: number, top: string, second: string): SVGTemplateResult {
  return svg`<path class="zero" d="M${x(2)} ${y(0)}H${width - 8}" />
    <text class="end" x=${LEFT - 6} y=${y(0) + 4}>same</text>
    <text class="end" x=${LEFT - 6} y="11">+${top}</text>
    <text class="end" x=${LEFT - 6} y=${HEIGHT - 2}>−${top}</text>
    <title>${second} higher above the line, lower below it</title>`;
}

const linePath = (seen: GrowingInterval['seen'], x: Scale, y: Scale): string =>
  seen.map(({ pairs, mean }, index) => `${index === 0 ? 'M' : 'L'}${x(pairs)} ${y(mean)}`).join('');

function rangePath(seen: GrowingInterval['seen'], x: Scale, y: Scale): string {
  const there = seen.map(({ pairs, high }) => `${x(pairs)} ${y(high)}`);
  const back = seen.toReversed().map(({ pairs, low }) => `${x(pairs)} ${y(low)}`);
  return `M${[...there, ...back].join('L')}Z`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-difference-strip': DifferenceStrip;
  }
}
