import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunListing } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/icon-button.ts';
import '../kit/modal-dialog.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { SliceController } from '../live/slice-controller.ts';
import { momentText } from '../../engine/index.ts';
import { speedText } from '../time-bar/speeds.ts';
import { addressOf } from './address.ts';

/**
 * Every run of the server: which one to look at, stop, forget.
 *
 * @fires run-chosen with the run
 * @fires close
 */
@customElement('sy-runs-dialog')
export class RunsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        --dialog-width: 46rem;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: var(--sy-space-2);
        border-block-end: 1px solid var(--sy-line);
      }
      button.choose {
        display: grid;
        gap: 2px;
        padding: var(--sy-space-2);
        border: 0;
        border-inline-start: 3px solid transparent;
        background: none;
        color: var(--sy-text);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button.choose:hover {
        background: var(--sy-sunken);
      }
      button.choose[aria-current='true'] {
        border-inline-start-color: var(--sy-accent);
      }
      small {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
        font-variant-numeric: tabular-nums;
      }
      p {
        color: var(--sy-text-quiet);
      }
      .new {
        margin-block-end: var(--sy-space-3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property() chosen: string | undefined;
  private readonly ofDesk = new SliceController(this, ['runs', 'connection'] as const);

  override willUpdate(): void {
    this.ofDesk.source = this.desk;
  }

  override render(): TemplateResult {
    const runs = this.desk?.runs.toSorted((one, other) => other.startedAt.localeCompare(one.startedAt)) ?? [];
    return html`<sy-modal-dialog heading="Runs" ?open=${this.open} @close=${this.closed}>
      ${this.open ? this.list(runs) : nothing}
    </sy-modal-dialog>`;
  }

  private list(runs: readonly RunListing[]): TemplateResult {
    return html`
      <a class="button new" href=${addressOf({ view: 'scenarios' })} @click=${this.closed}>
        <wa-icon name="plus"></wa-icon>New run
      </a>
      ${
        runs.length === 0
          ? html`<p>There is no run yet.</p>`
          : html`<ul>
              ${runs.map((run) => this.row(run))}
            </ul>`
      }
    `;
  }

  private row(run: RunListing): TemplateResult {
    const obstacle = this.desk?.obstacleTo('deleteRun');
    return html`<li>
      <button class="choose" aria-current=${String(run.run === this.chosen)} @click=${() => this.choose(run)}>
        <strong>${run.name}</strong>
        <small>${aboutRun(run)}</small>
      </button>
      <sy-icon-button
        icon="trash"
        label="Forget ${run.name}"
        .obstacle=${run.run === this.chosen ? 'It is the one you look at.' : obstacle}
        @click=${() => this.forget(run)}
      ></sy-icon-button>
    </li>`;
  }

  private choose({ run }: RunListing): void {
    this.dispatchEvent(new CustomEvent('run-chosen', { detail: run }));
    this.closed();
  }

  private forget({ run, name }: RunListing): void {
    // oxlint-disable-next-line no-alert -- what is forgotten does not come back; the browser asks best
    if (confirm(`Forget “${name}” for good? Whoever watches it loses it.`))
      void this.desk?.request('deleteRun', { run });
  }

  private closed(): void {
    this.dispatchEvent(new Event('close'));
  }
}

/** `seed 7 · ready, ×300 · day 1 10:40:12 · 2 viewers`. */
function aboutRun({ scenario, seed, state, pace, now, viewers, isAwake, forkedFrom }: RunListing): string {
  const parts = [
    scenario,
    `seed ${seed}`,
    state === 'ready' ? speedText(pace) : state,
    momentText(now),
    ...(viewers > 0 ? [`${viewers} watching`] : []),
    ...(isAwake ? [] : ['asleep']),
    ...(forkedFrom === undefined ? [] : [`branched off at ${momentText(forkedFrom.at)}`]),
  ];
  return parts.join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-runs-dialog': RunsDialog;
  }
}
