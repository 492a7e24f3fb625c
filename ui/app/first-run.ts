import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import '../states/empty-state.ts';
import { addressOf } from './address.ts';

/** Where the first desk is shown from: late enough in the morning that there is something to see. */
const NINE = 9 * 3_600_000;

/**
 * A server on which nothing runs yet: a desk to watch is one press away.
 *
 * @fires run-started with the run
 */
@customElement('sy-first-run')
export class FirstRun extends LitElement {
  static override styles = [
    controls,
    css`
      .refused {
        color: var(--sy-poor);
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @state() private refused: Problem | undefined;
  @state() private isStarting = false;

  override render(): TemplateResult {
    const obstacle = this.desk?.obstacleTo('startRun');
    const about =
      'A day of a support desk: tickets are offered to one expert at a time, who accepts, rejects, or lets the offer expire. Watch it, pull a lever, go back, try another.';
    return html`<sy-empty-state heading="No desk is at work yet" about=${about}>
      ${
        obstacle === undefined
          ? html`<button class="button main" ?disabled=${this.isStarting} @click=${this.start}>
              ${this.isStarting ? 'It is being played up to nine o’clock …' : 'Show me a desk of 60 experts'}
            </button>`
          : html`<p>${obstacle}</p>`
      }
      <a class="button" href=${addressOf({ view: 'scenarios' })}>Pick a scenario</a>
      <a class="button" href=${addressOf({ view: 'learn' })}>Take a lesson of five minutes</a>
      ${this.refused === undefined ? nothing : html`<p class="refused" role="alert">${this.refused.message}</p>`}
    </sy-empty-state>`;
  }

  private async start(): Promise<void> {
    this.isStarting = true;
    this.refused = undefined;
    const source = { from: 'shipped', name: 'expert-marketplace' } as const;
    const pace = { kind: 'timed', speedup: 60 } as const;
    const answer = await this.desk?.request('startRun', { source, at: NINE, pace });
    this.isStarting = false;
    if (answer?.ok === true) this.dispatchEvent(new CustomEvent('run-started', { detail: answer.value.run }));
    else this.refused = answer?.problem;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-first-run': FirstRun;
  }
}
