import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { ConnectionState } from '../live/live-connection.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { clockOf } from '../time-bar/moment-words.ts';

/** What is over sooner is not spoken of. */
const PATIENCE = 1000;

interface Notice {
  readonly kind: 'quiet' | 'watch' | 'stop';
  readonly text: string;
  readonly button?: string;
}

/**
 * What is the matter between the page and its server, if anything: looking for it, too slow, another version, not let in.
 *
 * @fires retry when somebody wants it tried again
 */
@customElement('sy-connection-notice')
export class ConnectionNotice extends LitElement {
  static override styles = [
    controls,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sy-space-2) var(--sy-space-3);
        padding: var(--sy-space-2) var(--sy-space-4);
        border-block-end: 1px solid var(--sy-line);
        border-inline-start: 4px solid var(--sy-text-quiet);
        background: var(--sy-surface);
        font-size: var(--sy-text-small);
        font-variant-numeric: tabular-nums;
      }
      .watch {
        border-inline-start-color: var(--sy-okay);
      }
      .watch wa-icon {
        color: var(--sy-okay);
      }
      .stop {
        border-inline-start-color: var(--sy-poor);
      }
      .stop wa-icon {
        color: var(--sy-poor);
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @state() private second = 0;
  private ticking = 0;
  private readonly ofDesk = new SliceController(this, ['connection'] as const);
  private readonly ofRun = new SliceController(this, ['health'] as const);

  override willUpdate(): void {
    this.ofDesk.source = this.desk;
    this.ofRun.source = this.store;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.ticking = 0;
  }

  override updated(): void {
    const kind = this.desk?.state.kind;
    const isWaiting = kind === 'lost' || kind === 'connecting';
    if (isWaiting && this.ticking === 0) this.ticking = window.setInterval(() => this.second++, PATIENCE / 2);
    if (!isWaiting) {
      clearInterval(this.ticking);
      this.ticking = 0;
    }
  }

  override render(): TemplateResult {
    const notice = this.desk === undefined ? undefined : noticeOf(this.desk.state, this.store);
    return html`<div role="status">
      ${
        notice === undefined
          ? nothing
          : html`<div class="notice ${notice.kind}">
              <wa-icon name=${notice.kind === 'quiet' ? 'info' : 'alert'}></wa-icon>
              <span>${notice.text}</span>
              ${notice.button === undefined ? nothing : html`<button class="button" @click=${this.pressed}>${notice.button}</button>`}
            </div>`
      }
    </div>`;
  }

  private pressed(): void {
    if (this.desk?.state.kind === 'skewed') location.reload();
    else this.dispatchEvent(new Event('retry'));
  }
}

function noticeOf(connection: ConnectionState, store: RunStore | undefined): Notice | undefined {
  switch (connection.kind) {
    case 'connecting':
    case 'lost':
      return performance.now() - connection.since < PATIENCE ? undefined : lookingFor(connection, store);
    case 'skewed':
      return {
        kind: 'stop',
        text: 'The server has been updated. Until the page is loaded again, nothing can be done.',
        button: 'Reload',
      };
    case 'refused':
    case 'dropped': {
      const { message, remedy } = connection.problem;
      return { kind: 'stop', text: [message, remedy].filter(Boolean).join(' '), button: 'Try again' };
    }
    case 'open':
      return ofStream(store);
  }
}

function lookingFor(
  { kind, attempt }: { kind: 'connecting' | 'lost'; attempt: number },
  store: RunStore | undefined,
): Notice {
  const tried = attempt > 1 ? ` (attempt ${attempt})` : '';
  if (kind === 'connecting') return { kind: 'quiet', text: `Looking for the server${tried} …`, button: 'Try again' };
  const horizon = store?.details?.summary.horizon ?? 0;
  const frozen = store?.frame === undefined ? '' : ` The picture is frozen at ${clockOf(store.now, horizon)}.`;
  return {
    kind: 'watch',
    text: `The connection is lost; looking for the server${tried} …${frozen}`,
    button: 'Try again',
  };
}

function ofStream(store: RunStore | undefined): Notice | undefined {
  if (store?.watch.isStale === true) {
    const seconds = Math.floor(store.watch.age / 1000);
    return { kind: 'watch', text: `No new picture for ${seconds} s. The server may have much to do.` };
  }
  if (store?.slowedTo === undefined) return undefined;
  const every = Math.round(10 / store.slowedTo);
  return {
    kind: 'quiet',
    text: `This page takes pictures too slowly and gets every ${every}th. Figures are right, only rarer.`,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-connection-notice': ConnectionNotice;
  }
}
