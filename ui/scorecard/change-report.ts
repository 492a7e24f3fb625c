import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../figures/band-mark.ts';
import { writeValue } from '../figures/column-value.ts';
import '../figures/figure-term.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { clockOf } from '../time-bar/moment-words.ts';
import type { BandChange, IntervalReport } from './band-changes.ts';

/** The report of the last interval: every figure that changed its band, what got worse first. */
@customElement('sy-change-report')
export class ChangeReport extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: block;
        color: var(--sy-text);
      }
      p {
        margin: 0;
      }
      td,
      tbody th {
        padding-inline-end: var(--sy-space-5);
      }
    `,
  ];

  @property({ attribute: false }) report: IntervalReport | undefined;
  /** Length of the run, which decides how moments are written. */
  @property({ type: Number }) horizon = 0;

  override render(): TemplateResult {
    const { report } = this;
    if (report === undefined) return html`<p class="quiet">No two intervals are over yet.</p>`;
    const clock = (moment: number): string => clockOf(moment, this.horizon).replace(/:00$/, '');
    const when = `${clock(report.from)}–${clock(report.until).replace(/^day \d+ /, '')}`;
    if (report.changes.length === 0) return html`<p class="quiet">No figure changed its band in ${when}.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Changes of bands">
      <table>
        <caption>
          ${when}, beside the interval before
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Was</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          ${report.changes.map((change) => row(change))}
        </tbody>
      </table>
    </div>`;
  }
}

function row({ column, before, after }: BandChange): TemplateResult {
  return html`<tr>
    <th scope="row"><sy-figure-term .column=${column}></sy-figure-term></th>
    ${[before, after].map(
      ({ value, verdict }) =>
        html`<td>${writeValue(column, value)} <sy-band-mark .band=${verdict}></sy-band-mark></td>`,
    )}
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-change-report': ChangeReport;
  }
}
