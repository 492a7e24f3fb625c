import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { VOLUME_GRAINS, type Volume } from '../../server/protocol/index.ts';
import '../figures/figure-term.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { periodName, upliftText } from './period-words.ts';
import './reason-table.ts';
import './volume-chart.ts';

type Grain = Volume['grain'];

/** So many launches are told in words. */
const MOST_TOLD = 6;

/** How many tickets came, by day, week, month and quarter, beside what was launched (K-91), and what reviews say by channel (K-119). */
@customElement('sy-volume-part')
export class VolumePart extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--sy-space-5);
      }
      h2,
      h3 {
        margin: 0;
        font-size: var(--sy-text-large);
      }
      h3 {
        margin-block-end: var(--sy-space-2);
        font-size: var(--sy-text-normal);
        font-weight: 600;
      }
      .grains {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--sy-space-2);
        margin-block-end: var(--sy-space-3);
      }
      .panel {
        padding: var(--sy-space-4);
        border: 1px solid var(--sy-line);
        border-radius: var(--sy-radius);
        background: var(--sy-surface);
      }
      ul {
        margin: var(--sy-space-2) 0 0;
        padding-inline-start: 1.2em;
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @state() private grain: Grain = 'day';
  private readonly ofRun = new SliceController(this, ['joined'] as const);
  private readonly volume = new PolledAnswer(this, 'volume');
  private readonly reasons = new PolledAnswer(this, 'reasons');

  override willUpdate(): void {
    const { desk, store, grain } = this;
    this.ofRun.source = store;
    const of = desk === undefined || store === undefined ? undefined : { desk, store };
    this.volume.wanted = of && { ...of, request: { grain } };
    this.reasons.wanted = of && { ...of, request: {} };
  }

  override render(): TemplateResult {
    const problem = this.volume.problem ?? this.reasons.problem;
    return html`
      <h2>Volume</h2>
      ${problem === undefined ? nothing : html`<p role="alert">${problem.message} ${problem.remedy}</p>`}
      <section class="panel" aria-labelledby="tickets">
        <h3 id="tickets">${this.heading()}</h3>
        ${this.grains()}
        <sy-volume-chart
          .heading=${`Tickets by ${this.grain}`}
          .periods=${this.volume.value?.periods ?? []}
        ></sy-volume-chart>
        ${launches(this.volume.value)}
      </section>
      <section class="panel" aria-labelledby="reasons">
        <h3 id="reasons">What reviews say, by channel</h3>
        ${
          this.reasons.value === undefined
            ? html`<p class="quiet">Being counted …</p>`
            : html`<sy-reason-table .rows=${this.reasons.value.rows}></sy-reason-table>`
        }
      </section>
    `;
  }

  /** Leads to the definition of the figure. */
  private heading(): TemplateResult | string {
    const arrived = this.store?.reading('arrived')?.column;
    const label = 'How many tickets came';
    return arrived === undefined ? label : html`<sy-figure-term .column=${arrived} .label=${label}></sy-figure-term>`;
  }

  private grains(): TemplateResult {
    return html`<div class="grains" role="group" aria-label="Counted by">
      ${VOLUME_GRAINS.map(
        (grain) =>
          html`<button class="plain" aria-pressed=${grain === this.grain} @click=${() => (this.grain = grain)}>
            by ${grain}
          </button>`,
      )}
    </div>`;
  }
}

/** What each launch came with, in words, those of the newest periods. */
function launches(volume: Volume | undefined): TemplateResult | typeof nothing {
  const told = (volume?.periods ?? []).filter(({ markers }) => markers.length > 0).slice(-MOST_TOLD);
  if (told.length === 0) return nothing;
  return html`<ul aria-label="Launches">
    ${told.map((period) => {
      const usual = period.uplift === null ? 'nothing usual to compare with yet' : `${upliftText(period)} of the usual`;
      return html`<li>${periodName(period.name)}: ${period.markers.join(', ')} – ${usual}</li>`;
    })}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-volume-part': VolumePart;
  }
}
