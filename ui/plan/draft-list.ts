import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import { MOST_DRAFTS } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { differencesOf, type Draft } from './plan-draft.ts';

const LETTERS = ['B', 'C', 'D', 'E', 'F', 'G'] as const;

/** The first letter that no draft is called. */
export const freeName = (drafts: readonly Draft[]): string =>
  LETTERS.find((letter) => drafts.every(({ name }) => name !== letter)) ?? `draft ${drafts.length + 1}`;

/**
 * The base and its drafts: which one is worked on, its name, its settings, what differs.
 *
 * @fires drafts-changed with all drafts
 * @fires draft-chosen with the place of one, −1 for the base
 */
@customElement('sy-draft-list')
export class DraftList extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      :host {
        display: grid;
        gap: var(--sy-space-3);
      }
      .tabs,
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sy-space-2);
      }
      textarea {
        min-block-size: 4rem;
        inline-size: 100%;
        box-sizing: border-box;
        padding: var(--sy-space-2);
        font-family: var(--sy-font-fixed);
        font-size: var(--sy-text-small);
      }
      ul {
        max-block-size: 12rem;
        overflow: auto;
        margin: 0;
        padding-inline-start: 1.25rem;
        font-size: var(--sy-text-small);
        overflow-wrap: anywhere;
      }
      h3 {
        margin: 0 0 var(--sy-space-1);
        font-size: var(--sy-text-small);
      }
      p {
        margin: 0;
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) drafts: readonly Draft[] = [];
  /** −1 for the base. */
  @property({ type: Number }) chosen = -1;

  override render(): TemplateResult {
    const { drafts, chosen } = this;
    const isFull = drafts.length >= MOST_DRAFTS;
    return html`
      <div class="tabs" role="group" aria-label="Base and drafts">
        <button class="plain" aria-pressed=${chosen === -1 ? 'true' : 'false'} @click=${() => this.choose(-1)}>
          A, the base
        </button>
        ${drafts.map(
          ({ name }, place) =>
            html`<button
              class="plain"
              aria-pressed=${chosen === place ? 'true' : 'false'}
              @click=${() => this.choose(place)}
            >
              ${name}
            </button>`,
        )}
        <button class="button" ?disabled=${isFull} @click=${() => this.add({ name: freeName(drafts), settings: '' })}>
          New draft
        </button>
      </div>
      ${chosen === -1 ? html`<p class="quiet">The base is what drafts are held against. Change people or settings in a draft.</p>` : this.draft(drafts[chosen])}
    `;
  }

  private draft(draft: Draft | undefined): TemplateResult | typeof nothing {
    if (draft === undefined) return nothing;
    const { drafts, chosen } = this;
    const differences = differencesOf(this.scenario, draft);
    return html`
      <div class="tools">
        <label class="over"
          >Name
          <input
            class="field"
            maxlength="60"
            .value=${draft.name}
            @change=${(event: Event) => this.rename(event, draft)}
          />
        </label>
        <button
          class="button"
          ?disabled=${drafts.length >= MOST_DRAFTS}
          @click=${() => this.add({ ...draft, name: freeName(drafts) })}
        >
          Duplicate
        </button>
        <button class="button" @click=${() => this.drop(chosen)}>Delete</button>
      </div>
      <label class="over"
        >Settings, one a line, such as desk.cap.unanswered=3
        <textarea
          class="field"
          spellcheck="false"
          .value=${draft.settings}
          @change=${({ target }: Event) => this.put({ ...draft, settings: (target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <div>
        <h3>What differs from A</h3>
        ${
          differences.length === 0
            ? html`<p class="quiet">Nothing yet.</p>`
            : html`<ul tabindex="0" aria-label="What differs">
                ${differences.map((line) => html`<li>${line}</li>`)}
              </ul>`
        }
      </div>
    `;
  }

  private rename({ target }: Event, draft: Draft): void {
    const name = (target as HTMLInputElement).value.trim();
    if (name !== '') this.put({ ...draft, name });
  }

  private put(draft: Draft): void {
    this.tell(this.drafts.map((each, place) => (place === this.chosen ? draft : each)));
  }

  private add(draft: Draft): void {
    this.tell([...this.drafts, draft]);
    this.choose(this.drafts.length);
  }

  private drop(place: number): void {
    this.tell(this.drafts.filter((_, at) => at !== place));
    this.choose(place - 1);
  }

  private tell(detail: readonly Draft[]): void {
    this.dispatchEvent(new CustomEvent('drafts-changed', { detail }));
  }

  private choose(detail: number): void {
    this.dispatchEvent(new CustomEvent('draft-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-draft-list': DraftList;
  }
}
