import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expectedArrivals, type Scenario } from '../../engine/index.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { evenTicks } from '../charts/even-ticks.ts';
import { tickText } from '../format.ts';
import { SizeWatch } from '../kit/size-watch.ts';
import { clockOfInterval, type PlanDay } from './plan-draft.ts';

const HEIGHT = 120;
const BELOW = 20;
const LEFT = 44;
/** A tick of the clock takes so many pixels. */
const CLOCK = 56;

/** Tickets that a day brings, interval by interval: what is expected, and what nine days in ten bring. */
@customElement('sy-demand-strip')
export class DemandStrip extends LitElement {
  static override styles = [
    chartFrame,
    css`
      :host {
        display: block;
      }
      .bar {
        fill: var(--sy-series-1);
      }
      .whisker {
        fill: none;
        stroke: var(--sy-text);
        stroke-width: 1.5;
      }
      .grid {
        stroke: var(--sy-line);
      }
      text {
        fill: var(--sy-text-quiet);
        font-size: 0.75rem;
      }
      figure {
        margin: 0;
      }
      figcaption {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) day!: PlanDay;
  private readonly size = new SizeWatch(this);
  private known: { readonly scenario: Scenario; readonly bands: readonly DemandBand[] } | undefined;

  override render(): TemplateResult {
    const { day, scenario } = this;
    if (this.known?.scenario !== scenario) this.known = { scenario, bands: demandOf(scenario) };
    const bands = this.known.bands.slice(day.from, day.until);
    const width = Math.max(240, this.size.width);
    const most = Math.max(1, ...bands.map(({ high }) => high));
    const { ticks, step } = evenTicks(0, most, 3);
    const y = (value: number): number => HEIGHT - BELOW - (value / ticks.at(-1)!) * (HEIGHT - BELOW - 8);
    const each = (width - LEFT) / bands.length;
    const every = Math.max(1, Math.ceil(CLOCK / each));
    const total = Math.round(bands.reduce((sum, { mean }) => sum + mean, 0));
    return html`<figure>
      <figcaption>
        Demand: about ${total.toLocaleString('en-US')} tickets on ${day.name}; the line through a bar reaches over nine
        days in ten, by chance and by how much days differ.
      </figcaption>
      <svg role="img" width=${width} height=${HEIGHT} aria-label=${spoken(scenario, day, bands)}>
        ${ticks.map(
          (tick) =>
            svg`<path class="grid" d="M${LEFT} ${y(tick)}H${width}" /><text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${tickText(tick, step)}</text>`,
        )}
        ${bands.map(({ mean, low, high }, place) => {
          const x = LEFT + place * each;
          const middle = x + each / 2;
          return svg`<g>
            <rect class="bar" x=${x + 1} y=${y(mean)} width=${Math.max(1, each - 2)} height=${Math.max(0, y(0) - y(mean))}><title>${clockOfInterval(scenario, day.from + place)}: ${rounded(mean)} (${rounded(low)} to ${rounded(high)})</title></rect>
            ${high > 0 ? svg`<path class="whisker" d="M${middle} ${y(low)}V${y(high)}m-3 0h6M${middle - 3} ${y(low)}h6" />` : svg``}
            ${place % every === 0 ? svg`<text x=${x} y=${HEIGHT - 4}>${clockOfInterval(scenario, day.from + place)}</text>` : svg``}
          </g>`;
        })}
      </svg>
    </figure>`;
  }
}

/** Tickets of an interval: the mean, and what nine days in ten lie between. */
export interface DemandBand {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Nine in ten of a normal law lie so many deviations around its middle. */
const NINE_IN_TEN = 1.645;

/** Tickets that each interval of a run is expected to bring. */
export const demandOf = (scenario: Scenario): readonly DemandBand[] =>
  expectedArrivals(scenario, scenario.figures.interval).map(({ mean, deviation }) => ({
    mean,
    low: Math.max(0, mean - NINE_IN_TEN * deviation),
    high: mean + NINE_IN_TEN * deviation,
  }));

const rounded = (tickets: number): string => tickets.toFixed(tickets < 10 ? 1 : 0);

function spoken(scenario: Scenario, day: PlanDay, bands: readonly DemandBand[]): string {
  const most = bands.reduce((best, { mean }, place) => (mean > bands[best]!.mean ? place : best), 0);
  const { mean, low, high } = bands[most] ?? { mean: 0, low: 0, high: 0 };
  return `Expected tickets by interval on ${day.name}; most, about ${rounded(mean)}, on nine days in ten ${rounded(low)} to ${rounded(high)}, from ${clockOfInterval(scenario, day.from + most)} on`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-demand-strip': DemandStrip;
  }
}
