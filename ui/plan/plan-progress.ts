import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlanStatus } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';

const WORDS = {
  queued: 'waits for its turn',
  running: 'is played',
  paused: 'is paused',
  finished: 'is done',
  stopped: 'was ended',
  failed: 'broke off',
} as const;

/**
 * How far a plan is, and what can be done to it.
 *
 * @fires act-wanted with pause, resume or stop
 */
@customElement('sy-plan-progress')
export class PlanProgress extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sy-space-2) var(--sy-space-3);
        font-size: var(--sy-text-small);
      }
      progress {
        inline-size: min(16rem, 100%);
        accent-color: var(--sy-accent);
      }
      .old {
        font-weight: 600;
      }
      ul {
        margin: var(--sy-space-2) 0 0;
        padding: var(--sy-space-3) var(--sy-space-5);
        border: 1px solid var(--sy-poor);
        border-radius: var(--sy-radius);
        color: var(--sy-poor);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) status: PlanStatus | undefined;
  @property({ attribute: false }) trouble: readonly string[] = [];
  /** What is planned, such as “The comparison”. */
  @property() what = '';
  /** Whether this person may do something to it. */
  @property({ type: Boolean }) mayAct = false;

  /** Whether it was asked before something was changed. */
  @property({ type: Boolean }) isOld = false;

  override render(): TemplateResult {
    const { status, trouble } = this;
    const lines = [...trouble, ...(status?.message?.split('\n') ?? [])];
    return html`
      ${status === undefined ? nothing : this.bar(status)}
      ${
        lines.length === 0
          ? nothing
          : html`<ul role="alert">
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
      }
    `;
  }

  private bar({ state, done, of, trying }: PlanStatus): TemplateResult {
    const isOpen = ['queued', 'running', 'paused'].includes(state);
    const act = (name: 'pause' | 'resume' | 'stop', label: string): TemplateResult =>
      html`<button
        class="button"
        ?disabled=${!this.mayAct}
        @click=${() => this.dispatchEvent(new CustomEvent('act-wanted', { detail: name }))}
      >
        ${label}
      </button>`;
    return html`<div>
      <span role="status">${this.what} ${WORDS[state]}${isOpen || done < 1 ? '' : `, ${Math.floor(done)} runs`}</span>
      ${this.isOld ? html`<strong class="old">⚠ It is of what was planned before the last change: ask again.</strong>` : nothing}
      ${
        isOpen
          ? html`<progress aria-label="Runs played" max=${Math.max(1, of)} value=${done}></progress>
              <span>${Math.floor(done)} of ${of} runs${trying === '' ? '' : `; ${trying}`}</span>
              ${state === 'paused' ? act('resume', 'Go on') : act('pause', 'Pause')} ${act('stop', 'Cancel')}`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-progress': PlanProgress;
  }
}
