import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted, momentText, spanText, type DashboardView } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { expertChosen } from '../floor/expert-chosen.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { advice, commentList, leaderboard, namedValue, reasonLists, replyTimes } from './dashboard-parts.ts';
import { shownValue, WAYS_TO_REJECT_LESS, WAYS_TO_TIME_OUT_LESS } from './dashboard-parts.ts';
import { dashboardViewStyles } from './dashboard-view-styles.ts';
import '../charts/histogram-chart.ts';
import '../figures/band-mark.ts';
import '../figures/band-scale.ts';
import '../figures/figure-term.ts';

const OFFERS = ['offer', 'offers'] as const;
const REVIEWS = ['review', 'reviews'] as const;

/** The three ways in which a ticket has to be routed to somebody else, as the marketplace’s help page tells them. */
const CAUSES = [
  ['timedOutOffer', 'Neither accepted nor rejected before it went to another expert'],
  ['timedOutFirstReply', 'Accepted, and then not replied to'],
  ['timedOutFollowUp', 'The customer wrote back, and got neither a reply nor an escalation'],
] as const;

/**
 * An expert’s dashboard at one moment, section by section as the marketplace’s help page describes it, with the stamp of its last
 * update at the bottom.
 *
 * @fires expert-chosen when somebody on the leaderboard is picked
 */
@customElement('sy-dashboard-view')
export class ExpertDashboardView extends LitElement {
  static override styles = [plainParts, dashboardViewStyles];

  @property() heading = '';
  @property({ attribute: false }) view: DashboardView | undefined;
  /** Row of the expert. */
  @property({ type: Number }) expert = -1;
  @property({ attribute: false }) columns: readonly FigureColumn[] = [];
  /** Whether it says what is so at this moment, and not what the expert sees. */
  @property({ type: Boolean, attribute: 'is-live' }) isLive = false;

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    return html`<article aria-label=${this.heading}>
      <header>
        <h2>${this.heading}</h2>
        <p class="quiet">${this.coverage(view)}</p>
      </header>
      ${this.rejected(view)} ${this.timedOut(view)} ${this.replies('emailFirstReply', 'Email FRT', view)}
      ${this.replies('chatFirstReply', 'Chat FRT', view)} ${this.reviews(view)}
      <section>
        <h3>Leaderboard</h3>
        ${leaderboard(view.leaderboard, this.expert, (expert) => this.dispatchEvent(expertChosen(expert)))}
      </section>
      <section>
        <h3>Customer Feedback</h3>
        ${reasonLists(view)}
      </section>
      <section>
        <h3>What Customers Have to Say</h3>
        ${commentList(view.comments)}
      </section>
      <footer class="quiet">${this.stamp(view)}</footer>
    </article>`;
  }

  private stamp({ updatedAt }: DashboardView): TemplateResult | string {
    const moment = html`<b>${momentText(updatedAt)}</b>`;
    if (this.isLive) return html`As of ${moment}`;
    if (updatedAt === 0) return 'Not filled yet; updated once an hour';
    return html`Last updated ${moment}; updated once an hour`;
  }

  private coverage({ covers, windowLength }: DashboardView): string {
    const window = spanText(windowLength);
    return covers >= windowLength ? `The last ${window}` : `${spanText(covers)} of the last ${window} so far`;
  }

  private rejected({ rejected, turnedAway }: DashboardView): TemplateResult {
    const column = this.column('rejected');
    return html`<section>
      <h3><sy-figure-term .column=${column} label="Rejected"></sy-figure-term></h3>
      ${shownValue(column, rejected, OFFERS)}
      <sy-band-scale .column=${column} .value=${rejected.isGreyed ? null : rejected.value}></sy-band-scale>
      <dl>${namedValue(this.term('turnedAway'), this.column('turnedAway'), turnedAway)}</dl>
      ${advice(WAYS_TO_REJECT_LESS)}
    </section>`;
  }

  private timedOut(view: DashboardView): TemplateResult {
    const column = this.column('timedOut');
    return html`<section>
      <h3><sy-figure-term .column=${column} label="Timed-Out"></sy-figure-term></h3>
      ${shownValue(column, view.timedOut, OFFERS)}
      <sy-band-scale .column=${column} .value=${view.timedOut.isGreyed ? null : view.timedOut.value}></sy-band-scale>
      <dl>${CAUSES.map(([key, words]) => namedValue(words, this.column(key), view[key]))}</dl>
      ${advice(WAYS_TO_TIME_OUT_LESS)}
    </section>`;
  }

  private replies(key: 'emailFirstReply' | 'chatFirstReply', label: string, view: DashboardView): TemplateResult {
    const column = this.column(key);
    return html`<section>
      <h3><sy-figure-term .column=${column} .label=${label}></sy-figure-term></h3>
      ${replyTimes(column, view[key], label)}
    </section>`;
  }

  private reviews({ reviewScore, controllableScore, reviewsFiltered }: DashboardView): TemplateResult {
    const filtered = counted(reviewsFiltered, ...REVIEWS);
    return html`<section>
      <h3>Customer Reviews</h3>
      <div class="pair">
        <div>
          <h4>${this.term('reviewScore', 'All reviews')}</h4>
          ${shownValue(this.column('reviewScore'), reviewScore, REVIEWS)}
        </div>
        <div>
          <h4>${this.term('controllableScore', 'Controllable')}</h4>
          ${shownValue(this.column('controllableScore'), controllableScore, REVIEWS)}
        </div>
      </div>
      <p class="quiet">
        ${
          reviewsFiltered === 0
            ? 'No review was filtered out.'
            : `${filtered} filtered out: nothing that the expert could have changed.`
        }
      </p>
    </section>`;
  }

  private term(key: string, label = ''): TemplateResult {
    return html`<sy-figure-term .column=${this.column(key)} .label=${label}></sy-figure-term>`;
  }

  private column(key: string): FigureColumn {
    const column = this.columns.find((candidate) => candidate.key === key);
    if (column === undefined) throw new Error(`The dashboard needs the figure "${key}".`);
    return column;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-dashboard-view': ExpertDashboardView;
  }
}
