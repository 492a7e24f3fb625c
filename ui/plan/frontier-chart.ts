import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FrontierResult } from '../../server/protocol/index.ts';
import { chartFrame } from '../charts/chart-frame.ts';
import { evenTicks } from '../charts/even-ticks.ts';
import { tickText } from '../format.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { SizeWatch } from '../kit/size-watch.ts';

const HEIGHT = 220;
const BELOW = 40;
const LEFT = 48;

const dollars = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

/** What more people buy: sizes of a staffing by what they cost and how many days keep what is promised, as a picture and as a table. */
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
      circle.dominated {
        fill: var(--sy-surface);
        stroke: var(--sy-series-1);
      }
      tr.dominated td {
        color: var(--sy-text-quiet);
      }
      text {
        fill: var(--sy-text-quiet);
        font-size: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) result!: FrontierResult;
  private readonly size = new SizeWatch(this);

  override render(): TemplateResult {
    const { points, replications, seed } = this.result;
    const isPriced = points.every(({ costs }) => (costs.total.value ?? 0) > 0);
    return html`
      ${points.length < 2 ? '' : this.picture(isPriced)}
      <div class="scroll" tabindex="0" role="region" aria-label="Sizes of the staffing">
        <table>
          <caption>
            Sizes of the staffing, the same ${replications} runs of each, seed ${seed}; what is struck through costs no
            less than another size and keeps targets on no more days.
          </caption>
          <thead>
            <tr>
              <th scope="col">Staffing</th>
              ${['Expert-hours', 'Pay', 'Penalties', 'Total a run', 'Days that keep every target'].map((head) => html`<th scope="col" class="number">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${points.map(
              ({ percent, hours, costs, kept, dominated }) =>
                html`<tr class=${dominated ? 'dominated' : ''}>
                  <th scope="row">
                    ${dominated ? html`<s>${percent} %</s> <span class="word">no better</span>` : html`${percent} %`}
                  </th>
                  <td class="number">${Number(hours.toFixed(1))}</td>
                  <td class="number">${dollars((costs.wages.value ?? 0) + (costs.payouts.value ?? 0))}</td>
                  <td class="number">${dollars(costs.penalties.value ?? 0)}</td>
                  <td class="number">${dollars(costs.total.value ?? 0)}</td>
                  <td class="number">
                    ${Math.round(kept.value ?? 0)} % (${Math.round(kept.low ?? 0)}–${Math.round(kept.high ?? 100)})
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private picture(isPriced: boolean): TemplateResult {
    const points = this.result.points.map(({ percent, hours, costs, kept, dominated }) => ({
      percent,
      kept,
      dominated,
      x: isPriced ? costs.total.value! : hours,
    }));
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
        points=${points
          .filter(({ dominated }) => !dominated)
          .map((point) => `${x(point.x)},${y(point.kept.value ?? 0)}`)
          .join(' ')}
      ></polyline>
      ${points.map(
        ({ percent, kept, dominated, x: at }) =>
          svg`<path class="whisker" d="M${x(at)} ${y(kept.low ?? 0)}V${y(kept.high ?? 100)}" />
            <circle class=${dominated ? 'dominated' : ''} cx=${x(at)} cy=${y(kept.value ?? 0)} r="4"></circle>
            <text x=${x(at) + 7} y=${y(kept.value ?? 0) + 14}>${percent} %</text>`,
      )}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-frontier-chart': FrontierChart;
  }
}
