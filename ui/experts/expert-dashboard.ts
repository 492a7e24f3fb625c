import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { spanText, type ExpertDashboard } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { appraisalTable } from './appraisal.ts';
import './dashboard-view.ts';

/**
 * An expert’s dashboard twice: as the expert sees it, up to an hour old, and as it is at this moment, so that a class sees on what
 * numbers an expert acts. Where there is no room for two, one at a time.
 *
 * @fires expert-chosen when somebody on the leaderboard is picked
 */
@customElement('sy-expert-dashboard')
export class ExpertDashboards extends LitElement {
  static override styles = [
    plainParts,
    css`
      :host {
        display: block;
        container-type: inline-size;
        color: var(--sy-text);
      }
      .both {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--sy-space-5);
        align-items: start;
      }
      .which {
        display: none;
        gap: var(--sy-space-2);
        margin-block-end: var(--sy-space-3);
      }
      .age,
      .appraisal {
        margin: 0 0 var(--sy-space-3);
      }
      h3 {
        margin: 0;
        font-size: var(--sy-text-normal);
        font-weight: 600;
      }
      @container (max-width: 42rem) {
        .both {
          grid-template-columns: 1fr;
        }
        .which {
          display: flex;
        }
        .both.frozen .live,
        .both.live .frozen {
          display: none;
        }
      }
    `,
  ];

  /** Undefined while it is on its way. */
  @property({ attribute: false }) dashboard: ExpertDashboard | undefined;
  /** Figures of the run; those of the dashboard are among them. */
  @property({ attribute: false }) columns: readonly FigureColumn[] = [];

  @state() private shown: 'frozen' | 'live' = 'frozen';

  override render(): TemplateResult {
    if (this.dashboard === undefined) return html`<p class="quiet" role="status">The dashboard is being fetched.</p>`;
    const { expert, name, frozen, live, appraisal } = this.dashboard;
    return html`
      <p class="age quiet">
        ${name} acts on numbers that are ${spanText(Math.max(0, live.updatedAt - frozen.updatedAt))} old; what is so
        right now stands beside them.
      </p>
      ${appraisal === null ? nothing : appraisalTable(appraisal)}
      <div class="which" role="group" aria-label="Which of the two">
        ${this.choice('frozen', 'As the expert sees it')} ${this.choice('live', 'Right now')}
      </div>
      <div class="both ${this.shown}">
        <sy-dashboard-view
          class="frozen"
          heading="What ${name} sees"
          .view=${frozen}
          .expert=${expert}
          .columns=${this.columns}
        ></sy-dashboard-view>
        <sy-dashboard-view
          class="live"
          heading="Right now"
          is-live
          .view=${live}
          .expert=${expert}
          .columns=${this.columns}
        ></sy-dashboard-view>
      </div>
    `;
  }

  private choice(which: 'frozen' | 'live', words: string): TemplateResult {
    return html`<button class="plain" aria-pressed=${this.shown === which} @click=${(): void => this.show(which)}>
      ${words}
    </button>`;
  }

  private show(which: 'frozen' | 'live'): void {
    this.shown = which;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-expert-dashboard': ExpertDashboards;
  }
}
