import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import '../kit/icon-button.ts';
import '../kit/modal-dialog.ts';
import { command } from '../live/run-command.ts';
import { clockOf } from './moment-words.ts';
import type { TimeMark } from './time-marks.ts';

/**
 * What was done in a run and what was marked, as a list: go there, undo a lever, take a bookmark away.
 *
 * @fires close
 */
@customElement('sy-marks-dialog')
export class MarksDialog extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        --dialog-width: 40rem;
      }
      ul {
        display: grid;
        gap: 1px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1.25rem auto 1fr auto;
        align-items: center;
        gap: var(--sy-space-3);
        padding: var(--sy-space-1) 0;
        border-block-end: 1px solid var(--sy-line);
      }
      .at {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
        font-variant-numeric: tabular-nums;
      }
      .kind {
        color: var(--sy-series-2);
      }
      .kind.bookmark {
        color: var(--sy-series-4);
      }
      .ways {
        display: flex;
        gap: var(--sy-space-1);
      }
      .empty,
      .note {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: 1.25rem 1fr;
        }
        .words,
        .ways {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) marks: readonly TimeMark[] = [];
  @property({ type: Number }) horizon = 0;
  @property() obstacle: string | undefined;

  override render(): TemplateResult {
    return html`<sy-modal-dialog heading="Levers and bookmarks" ?open=${this.open} @close=${this.closed}>
      ${
        this.marks.length === 0
          ? html`<p class="empty">
              No lever was pulled yet and nothing is bookmarked. Both appear here, and on the line of time.
            </p>`
          : html`<ul>
                ${this.marks.map((mark) => this.row(mark))}
              </ul>
              <p class="note">
                Undo opens the same run as it was just before the lever, as a run of its own; this one stays.
              </p>`
      }
    </sy-modal-dialog>`;
  }

  private closed(): void {
    this.dispatchEvent(new Event('close'));
  }

  private row(mark: TimeMark): TemplateResult {
    const at = clockOf(mark.at, this.horizon);
    return html`<li>
      <wa-icon
        class="kind ${mark.kind}"
        name=${mark.kind}
        label=${mark.kind === 'lever' ? 'Lever' : 'Bookmark'}
      ></wa-icon>
      <span class="at">${at}</span>
      <span class="words">${mark.words}</span>
      <span class="ways">
        <sy-icon-button
          icon="next"
          label="Go to ${at}"
          .obstacle=${this.obstacle}
          @click=${() => void command(this, 'seek', { to: mark.at })}
        ></sy-icon-button>
        ${this.undo(mark)}
      </span>
    </li>`;
  }

  private undo(mark: TimeMark): TemplateResult | typeof nothing {
    if (mark.kind === 'bookmark') {
      const { bookmark, label } = mark.bookmark;
      return html`<sy-icon-button
        icon="trash"
        label="Remove the bookmark ${label}"
        .obstacle=${this.obstacle}
        @click=${() => void command(this, 'removeBookmark', { bookmark })}
      ></sy-icon-button>`;
    }
    const { number, of, words } = mark.lever;
    // Levers of the scenario are part of it, and changed there.
    if (of === 'scenario') return nothing;
    return html`<sy-icon-button
      icon="undo"
      label="Undo: ${words}"
      .obstacle=${this.obstacle}
      @click=${() => void command(this, 'fork', { at: { from: 'lever', number }, name: `without ${words}`.slice(0, 120) })}
    ></sy-icon-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-marks-dialog': MarksDialog;
  }
}
