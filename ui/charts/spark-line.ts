import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isThere } from './chart-data.ts';

const WIDTH = 100;
const HEIGHT = 24;

/** How a value went lately, as a small line in the colour of the text; only for the eye, since the value stands beside it. */
@customElement('sy-spark-line')
export class SparkLine extends LitElement {
  static override styles = css`
    :host {
      display: block;
      block-size: 1.75rem;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5px;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .end {
      stroke-width: 5px;
      stroke-linecap: round;
    }
  `;

  /** The newest value is the last; null or NaN leaves a gap. */
  @property({ attribute: false }) values: ArrayLike<number | null> = [];

  override render(): TemplateResult {
    const points = pointsOf(this.values);
    const end = points.findLast((point) => point !== null);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path d=${linePath(points)} />
      <path class="end" d=${end ? `M${end[0]} ${end[1]}h0` : ''} />
    </svg>`;
  }
}

type Point = readonly [number, number] | null;

/** Places in the box of the line: the lowest value at the bottom, the highest on top, one that never changes in the middle. */
function pointsOf(values: ArrayLike<number | null>): readonly Point[] {
  const all = Array.from(values);
  const there = all.filter(isThere);
  const low = Math.min(...there);
  const range = Math.max(...there) - low;
  const step = WIDTH / Math.max(1, all.length - 1);
  return all.map((value, index) => {
    if (!isThere(value)) return null;
    const height = range === 0 ? 0.5 : (value - low) / range;
    return [round(index * step), round(2 + (HEIGHT - 4) * (1 - height))];
  });
}

const round = (length: number): number => Math.round(length * 100) / 100;

/** A path through the points; what follows a gap begins anew. */
function linePath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      return `${(points[index - 1] ?? null) === null ? 'M' : 'L'}${point[0]} ${point[1]}`;
    })
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-spark-line': SparkLine;
  }
}
