import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import { command } from '../live/run-command.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import './expert-dashboard.ts';

/**
 * One expert of a run: the dashboard as it goes on, and the lever that sends them away.
 *
 * @fires expert-chosen when somebody on the leaderboard is picked
 */
@customElement('sy-expert-panel')
export class ExpertPanel extends LitElement {
  static override styles = [
    controls,
    css`
      .top,
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--sy-space-2);
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: var(--sy-text-large);
      }
      p {
        color: var(--sy-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  /** Row of the expert. */
  @property({ type: Number }) expert = 0;
  /** Address of the list without anybody picked. */
  @property() back = '';

  private readonly ofRun = new SliceController(this, ['joined'] as const);
  private readonly dashboard = new PolledAnswer(this, 'expertDashboard');

  override willUpdate(): void {
    const { desk, store, expert } = this;
    this.ofRun.source = store;
    this.dashboard.wanted =
      desk === undefined || store === undefined ? undefined : { desk, store, request: { expert } };
  }

  override render(): TemplateResult {
    const { value, problem } = this.dashboard;
    const { joined } = this.store ?? {};
    const name = joined?.experts.names[this.expert] ?? `expert ${this.expert}`;
    return html`<section aria-labelledby="name">
      <div class="top">
        <h2 id="name">${name}</h2>
        <button
          class="button"
          aria-disabled=${this.obstacle === undefined ? nothing : 'true'}
          title=${this.obstacle ?? nothing}
          @click=${this.sendAway}
        >
          Send ${name} away
        </button>
        <a class="button" href=${this.back}>Close</a>
      </div>
      ${
        value === undefined
          ? html`<p role="status">${problem?.message ?? 'Reading the dashboard …'} ${problem?.remedy ?? ''}</p>`
          : html`<sy-expert-dashboard .dashboard=${value} .columns=${joined?.figures ?? []}></sy-expert-dashboard>`
      }
    </section>`;
  }

  private get obstacle(): string | undefined {
    return this.desk?.obstacleTo('pullLever');
  }

  private sendAway(): void {
    if (this.obstacle !== undefined) return;
    const lever = { lever: 'expert-leaves', expert: this.expert } as const;
    void command(this, 'pullLever', { lever }, 'Goes offline for good; what was held goes back to the desk.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-expert-panel': ExpertPanel;
  }
}
