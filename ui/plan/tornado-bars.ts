import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { figureCatalogue, type Scenario } from '../../engine/index.ts';
import type { TornadoResult } from '../../server/protocol/index.ts';
import { plainParts } from '../kit/plain-parts.ts';

type Figure = TornadoResult['figures'][number];
const WIDTH = 240;
const HALF = WIDTH / 2;

/** What each lever moves a figure by, one bar a lever about the desk as it is; the words beside it say the same with their interval. */
@customElement('sy-tornado-bars')
export class TornadoBars extends LitElement {
  static override styles = [
    plainParts,
    css`
      td svg {
        display: block;
      }
      th[scope='row'] {
        padding-inline-end: var(--sy-space-3);
      }
      .low {
        fill: var(--sy-series-1);
      }
      .high {
        fill: var(--sy-series-2);
      }
      .unseen {
        fill: none;
        stroke: var(--sy-line-strong);
        stroke-dasharray: 3 2;
      }
      .zero {
        stroke: var(--sy-text);
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) result!: TornadoResult;

  override render(): TemplateResult {
    return html`${this.result.figures.map((figure) => this.one(figure))}`;
  }

  private one({ key, bars }: Figure): TemplateResult {
    const label = figureCatalogue(this.scenario).find((definition) => definition.key === key)?.label ?? key;
    const most = Math.max(
      1e-9,
      ...bars.flatMap(({ low, high }) => [low, high].map((end) => Math.abs(end?.value ?? 0))),
    );
    return html`<div class="scroll" tabindex="0" role="region" aria-label="What moves ${label}">
      <table>
        <caption>
          What moves “${label}”, over ${this.result.replications} runs, seed ${this.result.seed}; framed bars could be
          chance.
        </caption>
        <tbody>
          ${bars.map(
            (bar) =>
              html`<tr>
                <th scope="row">${bar.lever}</th>
                <td>
                  <svg width=${WIDTH} height="20" aria-hidden="true">
                    ${barOf(bar.low?.value, most, bar.isSeen ? 'low' : 'unseen', 2)}
                    ${barOf(bar.high?.value, most, bar.isSeen ? 'high' : 'unseen', 11)}
                    <path class="zero" d="M${HALF} 0V20" />
                  </svg>
                </td>
                <td>${bar.says}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function barOf(
  value: number | null | undefined,
  most: number,
  look: string,
  y: number,
): SVGTemplateResult | typeof nothing {
  if (value === null || value === undefined || value === 0) return nothing;
  const width = (Math.abs(value) / most) * (HALF - 4);
  return svg`<rect class=${look} x=${value < 0 ? HALF - width : HALF} y=${y} width=${width} height="7"></rect>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-tornado-bars': TornadoBars;
  }
}
