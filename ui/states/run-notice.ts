import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countText } from '../../engine/index.ts';
import type { RunDetails } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/copy-line.ts';
import { command } from '../live/run-command.ts';
import { clockOf } from '../time-bar/moment-words.ts';

/** A run that is over: that it is, or, where it broke off, why, where, and how to see it again. It never goes on quietly. */
@customElement('sy-run-notice')
export class RunNotice extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        margin-block-end: var(--sy-space-4);
        padding: var(--sy-space-4);
        border: 2px solid var(--sy-poor);
        border-radius: var(--sy-radius);
        background: var(--sy-surface);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--sy-space-2);
        margin: 0 0 var(--sy-space-2);
        color: var(--sy-poor);
        font-size: var(--sy-text-large);
      }
      p {
        margin: 0 0 var(--sy-space-3);
      }
      .over {
        display: flex;
        align-items: baseline;
        gap: var(--sy-space-2);
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
      .quiet {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sy-space-2);
        margin-block-end: var(--sy-space-3);
      }
    `,
  ];

  @property({ attribute: false }) details: RunDetails | undefined;

  override render(): TemplateResult | typeof nothing {
    const { failure, summary } = this.details ?? {};
    if (summary === undefined) return nothing;
    if (failure === undefined) return summary.state === 'ready' ? nothing : this.over(summary.state);
    const at = clockOf(failure.at, summary.horizon);
    return html`<section role="alert" aria-labelledby="failed">
      <h2 id="failed"><wa-icon name="alert"></wa-icon>This run broke off at ${at}</h2>
      <p>${failure.message}</p>
      <p class="quiet">
        Seed ${failure.seed}, after event ${countText(failure.eventsPlayed)}. A rule of the simulation did not hold, so
        it stopped instead of showing figures that may be wrong. What came before holds, and can be looked at.
      </p>
      <div class="ways">
        <button class="button" @click=${() => void command(this, 'seek', { to: failure.at })}>
          Open at the failure
        </button>
      </div>
      <sy-copy-line label="Command that plays it again" .text=${failure.replay}></sy-copy-line>
    </section>`;
  }

  /** A run that is over is not the end: its time is still there to go back to. */
  private over(how: string): TemplateResult {
    return html`<p class="over" role="status">
      <wa-icon name="info"></wa-icon>
      <span
        >This run is ${how}. Go back to any of its moments on the line below; a lever that is pulled there makes a run
        of its own.</span
      >
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-run-notice': RunNotice;
  }
}
