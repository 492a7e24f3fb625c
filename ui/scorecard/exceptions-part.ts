import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../../engine/index.ts';
import type { Exceptions } from '../../server/protocol/index.ts';
import '../desk/run-alerts.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import './exception-report.ts';

/** The report of exceptions of a run (K-114), and beside it, where the run raises alerts, what became of them. */
@customElement('sy-exceptions-part')
export class ExceptionsPart extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: block;
      }
      h2,
      h3 {
        margin: 0 0 var(--sy-space-2);
        font-size: var(--sy-text-large);
      }
      h3 {
        font-size: var(--sy-text-normal);
        font-weight: 600;
      }
      .about {
        max-inline-size: 44rem;
        margin: 0 0 var(--sy-space-4);
      }
      .beside {
        display: grid;
        grid-template-columns: minmax(0, 60rem) minmax(16rem, 24rem);
        gap: var(--sy-space-6);
        align-items: start;
      }
      @media (max-width: 60rem) {
        .beside {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  private readonly ofRun = new SliceController(this, ['joined', 'details'] as const);
  private readonly asked = new PolledAnswer(this, 'exceptions');

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.asked.wanted = desk === undefined || store === undefined ? undefined : { desk, store, request: {} };
  }

  override render(): TemplateResult {
    const { value, problem } = this.asked;
    const raisesAlerts = this.store?.reading('alertsRaised') !== undefined;
    return html`
      <h2>Exceptions, hour by hour</h2>
      <p class="about quiet">
        Every figure that came to another band, or crossed its target, in a reporting interval that is over. Intervals
        with too few cases for a verdict are passed over.
      </p>
      ${problem === undefined ? nothing : html`<p role="alert">${problem.message} ${problem.remedy}</p>`}
      <div class=${raisesAlerts ? 'beside' : ''}>
        <section aria-label="Exceptions">
          ${value === undefined ? html`<p class="quiet">Being worked out …</p>` : this.report(value)}
        </section>
        ${
          raisesAlerts
            ? html`<section aria-labelledby="alerts">
                <h3 id="alerts">Alerts</h3>
                <sy-run-alerts .desk=${this.desk} .store=${this.store}></sy-run-alerts>
              </section>`
            : nothing
        }
      </div>
    `;
  }

  private report({ hours, better, worse, standing, leftOut }: Exceptions): TemplateResult {
    const { joined, details } = this.store ?? {};
    return html`
      ${
        hours.length === 0
          ? nothing
          : html`<p>
              So far ${counted(worse, 'change')} for the worse, of which <b>${standing} last</b>, and ${better} for the
              better.
              ${leftOut === 0 ? nothing : html`<span class="quiet">${counted(leftOut, 'earlier interval')} left out.</span>`}
            </p>`
      }
      <sy-exception-report
        .hours=${hours}
        .columns=${joined?.figures ?? []}
        .horizon=${details?.summary.horizon ?? 0}
      ></sy-exception-report>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-exceptions-part': ExceptionsPart;
  }
}
