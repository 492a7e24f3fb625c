import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expectedTickets, type Scenario } from '../../engine/index.ts';
import type { PlanInterval } from '../../server/protocol/index.ts';
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

/** Tickets that a day brings, interval by interval: what is expected, and, once it was played, what nine runs in ten bring. */
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
  /** What was played, by interval. */
  @property({ attribute: false }) played: readonly PlanInterval[] | undefined;
  private readonly size = new SizeWatch(this);

  override render(): TemplateResult {
    const { day, played, scenario } = this;
    const expected = expectedBy(scenario, day);
    const bands = expected.map((_, place) => played?.[day.from + place]?.arrived ?? null);
    const width = Math.max(240, this.size.width);
    const most = Math.max(1, ...expected, ...bands.map((band) => band?.high ?? 0));
    const { ticks, step } = evenTicks(0, most, 3);
    const y = (value: number): number => HEIGHT - BELOW - (value / ticks.at(-1)!) * (HEIGHT - BELOW - 8);
    const each = (width - LEFT) / expected.length;
    const every = Math.max(1, Math.ceil(CLOCK / each));
    const total = Math.round(expected.reduce((sum, tickets) => sum + tickets, 0));
    return html`<figure>
      <figcaption>
        Demand: about ${total.toLocaleString('en-US')} tickets on
        ${day.name}${played === undefined ? '; play to see how much days differ' : '; lines: nine runs in ten'}
      </figcaption>
      <svg role="img" width=${width} height=${HEIGHT} aria-label=${spoken(scenario, day, expected)}>
        ${ticks.map(
          (tick) =>
            svg`<path class="grid" d="M${LEFT} ${y(tick)}H${width}" /><text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${tickText(tick, step)}</text>`,
        )}
        ${expected.map((tickets, place) => {
          const x = LEFT + place * each;
          const band = bands[place];
          const middle = x + each / 2;
          return svg`<g>
            <rect class="bar" x=${x + 1} y=${y(tickets)} width=${Math.max(1, each - 2)} height=${Math.max(0, y(0) - y(tickets))}></rect>
            ${band ? svg`<path class="whisker" d="M${middle} ${y(band.low)}V${y(band.high)}m-3 0h6M${middle - 3} ${y(band.low)}h6" />` : svg``}
            ${place % every === 0 ? svg`<text x=${x} y=${HEIGHT - 4}>${clockOfInterval(scenario, day.from + place)}</text>` : svg``}
          </g>`;
        })}
      </svg>
    </figure>`;
  }
}

/** Expected tickets of each interval: what comes until its end less what comes until its begin. */
function expectedBy(scenario: Scenario, { from, until }: PlanDay): number[] {
  const { interval } = scenario.figures;
  const by = (place: number): number =>
    place === 0 ? 0 : expectedTickets({ ...scenario, horizon: Math.min(scenario.horizon, place * interval) });
  const sums = Array.from({ length: until - from + 1 }, (_, place) => by(from + place));
  return sums.slice(1).map((sum, place) => Math.max(0, sum - sums[place]!));
}

function spoken(scenario: Scenario, day: PlanDay, expected: readonly number[]): string {
  const most = expected.indexOf(Math.max(...expected));
  return `Expected tickets by interval on ${day.name}; most, about ${Math.round(expected[most] ?? 0)}, from ${clockOfInterval(scenario, day.from + Math.max(0, most))} on`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-demand-strip': DemandStrip;
  }
}
