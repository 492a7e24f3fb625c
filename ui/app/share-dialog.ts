import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassCode } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/modal-dialog.ts';
import '../kit/copy-line.ts';
import { command } from '../live/run-command.ts';
import type { RunStore } from '../live/run-store.ts';
import { loadRunScenario } from '../live/shipped-scenarios.ts';
import { clockOf } from '../time-bar/moment-words.ts';
import { addressOf } from './address.ts';
import './class-code.ts';
import { packRun, sharedRun } from './shared-run.ts';

/** Longer links get cut by some mail programs. */
const LONG_LINK = 8000;

/**
 * Ways to let others see this run: a link that opens a copy of this very moment, and a code by which a class watches.
 *
 * @fires close
 */
@customElement('sy-share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: var(--sy-space-4) 0 var(--sy-space-1);
        font-size: var(--sy-text-normal);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sy-space-2);
      }
      p {
        margin: 0 0 var(--sy-space-3);
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) store: RunStore | undefined;
  /** Why no class can be invited. */
  @property() obstacle: string | undefined;
  @state() private link = '';
  /** Why there is no link. */
  @state() private trouble = '';
  @state() private code: ClassCode | undefined;

  override render(): TemplateResult {
    const { details, now } = this.store ?? {};
    return html`<sy-modal-dialog heading="Share" ?open=${this.open} @close=${this.closed}>
      ${
        details === undefined
          ? nothing
          : html`
              <h3>This moment, ${clockOf(now ?? 0, details.summary.horizon)}</h3>
              <p>
                Opens the same scenario with the same seed and levers, paused at this moment, on any Switchyard that can
                be reached by the link. Nothing is stored elsewhere: the link itself holds it all.
              </p>
              ${
                this.trouble === ''
                  ? html`<sy-copy-line label="Link to this moment" .text=${this.link}></sy-copy-line>`
                  : html`<p role="alert">${this.trouble}</p>`
              }
              ${this.link.length > LONG_LINK ? html`<p>This link is long, as its scenario is; some mail programs may cut it.</p>` : nothing}
              <h3>Watch along</h3>
              <p>
                A class joins this very run as viewers, with a link or a picture of it. They watch; only you pull
                levers.
              </p>
              ${
                this.code === undefined
                  ? html`<button
                        class="button"
                        aria-disabled=${this.obstacle === undefined ? nothing : 'true'}
                        @click=${this.invite}
                      >
                        Make a code for a class
                      </button>
                      ${this.obstacle === undefined ? nothing : html`<p>${this.obstacle}</p>`}`
                  : html`<sy-class-code .code=${this.code}></sy-class-code>`
              }
              ${this.downloads(details.summary.run)}
            `
      }
    </sy-modal-dialog>`;
  }

  /** What has happened so far, for tools of one’s own. */
  private downloads(run: string): TemplateResult {
    const link = (path: string): string => new URL(`api/runs/${run}/${path}`, document.baseURI).href;
    return html`<h3>Take it along</h3>
      <p>Everything up to this moment, as the log has it.</p>
      <p class="ways">
        <a class="button" download href=${link('tickets/download/csv')}>
          <wa-icon name="download"></wa-icon>Tickets, CSV
        </a>
        <a class="button" download href=${link('tickets/download/parquet')}>
          <wa-icon name="download"></wa-icon>Tickets, Parquet
        </a>
        <a class="button" download href=${link('events/download')}><wa-icon name="download"></wa-icon>Events, JSON</a>
      </p>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.pack();
  }

  private async pack(): Promise<void> {
    const { store } = this;
    if (store?.joined === undefined) return;
    const { details } = store.joined;
    [this.link, this.trouble] = ['', ''];
    try {
      const open = await packRun(sharedRun(details, await loadRunScenario(details.summary.run), store.now));
      if (open === undefined) this.trouble = 'The files of this run are too large for a link.';
      else this.link = new URL(addressOf({ view: 'desk', open }), withoutQuery(document.baseURI)).href;
    } catch (error) {
      this.trouble = `There is no link: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private async invite(): Promise<void> {
    if (this.obstacle !== undefined) return;
    const answer = await command(this, 'inviteClass', {});
    if (answer?.ok === true) this.code = answer.value;
  }

  private closed(): void {
    this.code = undefined;
    this.dispatchEvent(new Event('close'));
  }
}

/** The token in the address is nobody else’s business. */
function withoutQuery(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-share-dialog': ShareDialog;
  }
}
