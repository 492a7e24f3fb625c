import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LeverDefinition, LeverParameter } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import './lever-card.ts';
import type { LeverDraft } from './lever-draft.ts';

/** Every lever of a run, closed but for the one that is about to be pulled; each shows what is so now. */
@customElement('sy-lever-panel')
export class LeverPanel extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        margin: 0;
        padding: 0;
        border: 1px solid var(--sy-line);
        border-radius: var(--sy-radius);
        background: var(--sy-surface);
        list-style: none;
      }
      li + li {
        border-block-start: 1px solid var(--sy-line);
      }
      button.head {
        display: grid;
        grid-template-columns: 1fr auto 1rem;
        align-items: center;
        gap: var(--sy-space-2);
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding: var(--sy-space-1) var(--sy-space-3);
        border: 0;
        border-radius: var(--sy-radius);
        background: none;
        color: var(--sy-text);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button.head:hover {
        background: var(--sy-sunken);
      }
      .now {
        overflow: hidden;
        max-inline-size: 9rem;
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      wa-icon {
        color: var(--sy-text-quiet);
        transition: rotate var(--sy-quick);
      }
      button[aria-expanded='true'] wa-icon {
        rotate: 180deg;
      }
      p {
        margin: 0;
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) levers: readonly LeverDefinition[] = [];
  @property() obstacle: string | undefined;
  @property({ type: Number }) now = 0;
  @state() private open = '';
  /** What has been set and not yet been confirmed: shown at once, and taken back if it is refused. */
  @state() private pending: LeverDraft | undefined;

  override render(): TemplateResult {
    if (this.levers.length === 0) return html`<p>Levers come with the run.</p>`;
    return html`<ul>
      ${repeat(
        this.levers,
        ({ lever }) => lever,
        (lever) => this.row(lever),
      )}
    </ul>`;
  }

  private row(definition: LeverDefinition): TemplateResult {
    const { lever, label } = definition;
    const isOpen = this.open === lever;
    return html`<li>
      <button
        class="head"
        id="head-${lever}"
        aria-expanded=${String(isOpen)}
        aria-controls="card-${lever}"
        @click=${() => (this.open = isOpen ? '' : lever)}
      >
        <span>${label}</span><span class="now">${nowText(definition, isOpen ? this.pending : undefined)}</span
        ><wa-icon name="chevron-down"></wa-icon>
      </button>
      <div id="card-${lever}" role="region" aria-labelledby="head-${lever}" ?hidden=${!isOpen}>
        ${
          isOpen
            ? html`<sy-lever-card
                .lever=${definition}
                .now=${this.now}
                .obstacle=${this.obstacle}
                @lever-pulling=${({ detail }: CustomEvent<LeverDraft>) => (this.pending = detail)}
                @lever-settled=${() => (this.pending = undefined)}
              ></sy-lever-card>`
            : nothing
        }
      </div>
    </li>`;
  }
}

/** These show what is so now, not a change worth trying. */
const TELLS_NOW: ReadonlySet<string> = new Set(['limit', 'cap', 'policy', 'standing', 'dashboard']);

/** What is so now, where the lever sets it. */
function nowText({ lever, parameters }: LeverDefinition, pending: LeverDraft | undefined): string {
  const told = parameters.find(({ key }) => key === (lever === 'limit' ? 'value' : key));
  if (!TELLS_NOW.has(lever) || told === undefined) return pending === undefined ? '' : '…';
  return pending === undefined ? valueWords(told) : `${valueWords({ ...told, usual: pending[told.key] })} …`;
}

function valueWords({ kind, usual, choices }: LeverParameter): string {
  if (kind === 'switch') return usual === true ? 'on' : 'off';
  if (usual === 'hourly' || usual === 'live') return choices?.find(({ value }) => value === usual)?.label ?? '';
  return String(usual ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-lever-panel': LeverPanel;
  }
}
