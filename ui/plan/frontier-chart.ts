import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ComparedPlans } from '../../server/protocol/index.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { evenTicks } from '../charts/even-ticks.ts';
import { tickText } from '../format.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { SizeWatch } from '../kit/size-watch.ts';

const HEIGHT = 220;
const BELOW = 40;
const LEFT = 48;

/** What more people buy: levels of staffing by what they cost and how many days keep what is promised, as a picture and as a table. */
@customElement('sy-frontier-chart')
export class FrontierChart extends LitElement {
  static override styles = [
    chartFrame,
    plainParts,
    css`
      :host {
        display: block;
      }
      .grid {
        stroke: var(--sy-line);
      }
      .line {
        fill: none;
        stroke: var(--sy-series-1);
        stroke-width: 2;
      }
      .whisker {
        stroke: var(--sy-series-1);
      }
      circle {
        fill: var(--sy-series-1);
      }
      text {
        fill: var(--sy-text-quiet);
        font-size: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) result!: ComparedPlans;
  private readonly size = new SizeWatch(this);

  override render(): TemplateResult {
    const { unit, promise, arms, replications } = this.result;
    const points = arms
      .map(({ name, hours, cost, met }) => ({ name, hours, cost: cost?.value ?? null, met }))
      .toSorted((one, other) => one.hours - other.hours);
    const isPriced = points.every(({ cost }) => cost !== null);
    return html`
      ${
        promise === null
          ? ''
          : this.picture(
              points.map((point) => ({ ...point, x: isPriced ? point.cost! : point.hours })),
              isPriced,
            )
      }
      <div class="scroll" tabindex="0" role="region" aria-label="Levels of staffing">
        <table>
          <caption>
            Levels of staffing, ${replications} runs each on the same days
          </caption>
          <thead>
            <tr>
              <th scope="col">Staffing</th>
              <th scope="col" class="number">Expert-hours</th>
              <th scope="col" class="number">Dollars a run</th>
              <th scope="col" class="number">${unit}s that keep ${promise ?? 'a promise'}</th>
            </tr>
          </thead>
          <tbody>
            ${points.map(
              ({ name, hours, cost, met }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="number">${Number(hours.toFixed(1))}</td>
                  <td class="number">${cost === null ? '–' : Math.round(cost).toLocaleString('en-US')}</td>
                  <td class="number">
                    ${met === null ? '–' : `${Math.round(met.value ?? 0)} % (${Math.round(met.low ?? 0)}–${Math.round(met.high ?? 100)})`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private picture(
    points: readonly {
      readonly name: string;
      readonly x: number;
      readonly met: ComparedPlans['arms'][number]['met'];
    }[],
    isPriced: boolean,
  ): TemplateResult {
    const width = Math.max(260, this.size.width);
    const { ticks, step } = evenTicks(
      Math.min(...points.map((point) => point.x)),
      Math.max(...points.map((point) => point.x)),
      5,
    );
    const span = ticks.at(-1)! - ticks[0]!;
    const x = (value: number): number => LEFT + ((value - ticks[0]!) / span) * (width - LEFT - 30);
    const y = (percent: number): number => 10 + (1 - percent / 100) * (HEIGHT - BELOW - 10);
    return html`<svg
      role="img"
      width=${width}
      height=${HEIGHT}
      aria-label="What more people buy; the table below has the numbers"
    >
      ${[0, 50, 100].map((percent) => svg`<path class="grid" d="M${LEFT} ${y(percent)}H${width}" /><text x=${LEFT - 6} y=${y(percent) + 4} text-anchor="end">${percent} %</text>`)}
      ${ticks.map((tick) => svg`<text x=${x(tick)} y=${HEIGHT - 22} text-anchor="middle">${tickText(tick, step)}</text>`)}
      <text x=${(LEFT + width) / 2} y=${HEIGHT - 4} text-anchor="middle">
        ${isPriced ? 'dollars a run' : 'expert-hours a run'}
      </text>
      <polyline
        class="line"
        points=${points.map((point) => `${x(point.x)},${y(point.met?.value ?? 0)}`).join(' ')}
      ></polyline>
      ${points.map(
        (point) =>
          svg`<g><title>${point.name}</title><path class="whisker" d="M${x(point.x)} ${y(point.met?.low ?? 0)}V${y(point.met?.high ?? 100)}" />
            <circle cx=${x(point.x)} cy=${y(point.met?.value ?? 0)} r="4"></circle></g>`,
      )}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-frontier-chart': FrontierChart;
  }
}
