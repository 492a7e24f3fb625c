import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LeverDefinition } from '../../engine/index.ts';
import type { Problem } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { command } from '../live/run-command.ts';
import { faultOf, firstDraft, leverOf, type LeverDraft } from './lever-draft.ts';
import './lever-field.ts';

/**
 * One lever: what it does, what it asks for, and the button that pulls it. What was refused is said where it was tried.
 *
 * @fires lever-pulling with what it is set to, before anybody has agreed
 * @fires lever-settled when it was pulled or refused
 */
@customElement('sy-lever-card')
export class LeverCard extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--sy-space-2);
        padding: 0 var(--sy-space-3) var(--sy-space-3);
      }
      p {
        margin: 0;
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
        line-height: 1.4;
      }
      .refused {
        padding-inline-start: var(--sy-space-2);
        border-inline-start: 3px solid var(--sy-poor);
        color: var(--sy-text);
      }
    `,
  ];

  @property({ attribute: false }) lever: LeverDefinition | undefined;
  /** Where the run stands, ms. */
  @property({ type: Number }) now = 0;
  /** Why no lever can be pulled now. */
  @property() obstacle: string | undefined;
  @state() private draft: LeverDraft = {};
  @state() private refused: Problem | undefined;
  @state() private isPulling = false;
  /** Values that somebody has set; the others follow the run. */
  private touched: ReadonlySet<string> = new Set();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lever') || this.lever === undefined) return;
    const kept = Object.entries(this.draft).filter(([key]) => this.touched.has(key));
    this.draft = { ...firstDraft(this.lever), ...Object.fromEntries(kept) };
  }

  override render(): TemplateResult | typeof nothing {
    const { lever, obstacle } = this;
    if (lever === undefined) return nothing;
    const off = obstacle ?? lever.unavailable ?? (this.isPulling ? 'It is being pulled.' : undefined);
    return html`<form @submit=${this.pull}>
      <p>${lever.about}</p>
      ${lever.parameters.map(
        (parameter) =>
          html`<sy-lever-field
            .parameter=${parameter}
            .value=${this.draft[parameter.key]}
            @value-changed=${({ detail }: CustomEvent<LeverDraft[string]>) => this.set(parameter.key, detail)}
          ></sy-lever-field>`,
      )}
      <button class="button main" aria-disabled=${off === undefined ? nothing : 'true'}>Pull this lever</button>
      ${off === undefined || this.isPulling ? nothing : html`<p>${off}</p>`}
      ${this.refused === undefined ? nothing : this.refusal(lever, this.refused)}
      ${lever.keepsTickets ? nothing : html`<p>Changes which tickets come: compare means over many runs, not ticket by ticket.</p>`}
    </form>`;
  }

  /** What was refused, and why; behind the live edge the same lever makes a run of its own. */
  private refusal(lever: LeverDefinition, { code, message, remedy }: Problem): TemplateResult {
    const fork = (): void => {
      this.refused = undefined;
      const at = { from: 'moment', at: this.now } as const;
      void command(this, 'fork', { at, lever: leverOf(lever, this.draft) });
    };
    return html`<p class="refused" role="alert">${message} ${remedy ?? ''}</p>
      ${
        code === 'behind-the-edge'
          ? html`<button class="button" type="button" @click=${fork}>Branch off here and pull it there</button>`
          : nothing
      }`;
  }

  private set(key: string, value: LeverDraft[string]): void {
    this.touched = new Set([...this.touched, key]);
    this.draft = { ...this.draft, [key]: value };
  }

  private async pull(event: Event): Promise<void> {
    event.preventDefault();
    const { lever, draft } = this;
    if (lever === undefined || this.isPulling || (this.obstacle ?? lever.unavailable) !== undefined) return;
    if (lever.parameters.some((parameter) => faultOf(parameter, draft[parameter.key]) !== undefined)) return;
    this.isPulling = true;
    this.refused = undefined;
    this.dispatchEvent(new CustomEvent('lever-pulling', { detail: draft }));
    const answer = await command(this, 'pullLever', { lever: leverOf(lever, draft) });
    this.isPulling = false;
    if (answer?.ok === false) this.refused = answer.problem;
    this.dispatchEvent(new CustomEvent('lever-settled'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-lever-card': LeverCard;
  }
}
