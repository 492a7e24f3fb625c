import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { targetSentence, writtenTarget, type Scenario } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { completionsOf, USUAL_TARGETS } from './target-completions.ts';
import './target-help.ts';
import { meaningsOf, type TargetMeaning } from './target-meaning.ts';

const MOST = 12;

/**
 * What is promised, a line each in the words of the command line: what it means and how it is reckoned stands below it, or what is wrong.
 *
 * @fires targets-changed with the texts, undefined where those of the scenario hold again
 * @fires undo-wanted
 */
@customElement('sy-target-lines')
export class TargetLines extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      :host,
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--sy-space-3);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .line,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sy-space-2);
      }
      .buttons {
        align-items: center;
      }
      .line label {
        flex: 1 1 10rem;
      }
      input {
        inline-size: 100%;
      }
      span {
        font-size: var(--sy-text-small);
      }
      p {
        margin: var(--sy-space-1) 0 0;
        font-size: var(--sy-text-small);
        overflow-wrap: anywhere;
      }
      .wrong {
        color: var(--sy-poor);
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  /** Undefined where those of the scenario hold. */
  @property({ attribute: false }) lines: readonly string[] | undefined;
  /** What is being written, and in which line. */
  @state() private typed: { readonly place: number; readonly text: string } | undefined;
  /** The line that is written in; only what it could go on with is looked up. */
  @state() private focused = -1;
  private isAdded = false;

  override render(): TemplateResult {
    const { typed, scenario } = this;
    const lines = (this.lines ?? []).map((line, place) => (place === typed?.place ? typed.text : line));
    const meanings = meaningsOf(lines, scenario);
    const isFull = lines.length >= MOST;
    const next = USUAL_TARGETS.find((usual) => !lines.includes(usual)) ?? USUAL_TARGETS[0];
    return html`
      ${this.lines === undefined ? this.own() : nothing}
      <ul aria-label="Targets">
        ${lines.map((line, place) => this.line(line, place, meanings[place]!))}
      </ul>
      <div class="buttons">
        <button class="button" ?disabled=${isFull} @click=${() => this.add(next)}>Add a target</button>
        <button class="button" @click=${() => this.dispatchEvent(new Event('undo-wanted'))}>Undo</button>
      </div>
      ${this.usual(lines)}
      <sy-target-help
        .scenario=${scenario}
        @target-begun=${({ detail }: CustomEvent<string>) => this.add(detail)}
      ></sy-target-help>
    `;
  }

  private usual(lines: readonly string[]): TemplateResult | typeof nothing {
    const usual = USUAL_TARGETS.filter((text) => !lines.includes(text));
    if (usual.length === 0 || lines.length >= MOST) return nothing;
    return html`<div class="buttons" role="group" aria-label="Usual targets">
      <span>Usual:</span>
      ${usual.map((text) => html`<button class="plain" @click=${() => this.add(text)}>${text}</button>`)}
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.isAdded || !changed.has('lines')) return;
    this.isAdded = false;
    const inputs = this.renderRoot.querySelectorAll('input');
    inputs[inputs.length - 1]?.select();
  }

  /** Those of the scenario. */
  private own(): TemplateResult {
    const { scenario } = this;
    if (scenario.targets.length === 0) return html`<p>Nothing is promised yet.</p>`;
    const written = this.writtenOwn();
    return html`<p>
        Promised by the scenario: ${scenario.targets.map((target) => targetSentence(target, scenario)).join('; ')}.
      </p>
      ${
        written.length === 0
          ? nothing
          : html`<div class="buttons">
              <button class="button" @click=${() => this.put(written)}>Change them</button>
            </div>`
      }`;
  }

  /** Those of the scenario as lines, where words say all of them. */
  private writtenOwn(): readonly string[] {
    const { targets } = this.scenario;
    const written = targets.flatMap((target) => writtenTarget(target, this.scenario) ?? []);
    return written.length === targets.length ? written : [];
  }

  private line(text: string, place: number, meaning: TargetMeaning): TemplateResult {
    const [list, says] = [`goes-on-${place}`, `means-${place}`];
    return html`<li>
      <div class="line">
        <label class="over"
          >Target ${place + 1}
          <input
            class="field"
            list=${list}
            spellcheck="false"
            autocomplete="off"
            maxlength="200"
            placeholder="80/20 per day"
            .value=${text}
            aria-invalid=${meaning.isRead ? 'false' : 'true'}
            aria-describedby=${says}
            @focus=${() => (this.focused = place)}
            @input=${({ target }: Event) => (this.typed = { place, text: (target as HTMLInputElement).value })}
            @change=${({ target }: Event) => this.written(place, (target as HTMLInputElement).value)}
          />
        </label>
        <button
          class="button"
          aria-label="Remove target ${place + 1}"
          @click=${() => this.put(this.lines!.filter((_, at) => at !== place))}
        >
          Remove
        </button>
      </div>
      <datalist id=${list}>
        ${(place === this.focused ? completionsOf(text, this.scenario) : []).map((each) => html`<option value=${each.text} label=${each.means || nothing}></option>`)}
      </datalist>
      <p id=${says} class=${meaning.isRead ? '' : 'wrong'} aria-live="polite">
        ${meaning.isRead ? html`${meaning.says}. <span class="quiet">= ${meaning.formula}</span>` : meaning.says}
      </p>
    </li>`;
  }

  private written(place: number, text: string): void {
    this.typed = undefined;
    if (text !== this.lines?.[place]) this.put(this.lines!.map((line, at) => (at === place ? text : line)));
  }

  private add(text: string): void {
    this.isAdded = true;
    this.put([...(this.lines ?? this.writtenOwn()), text]);
  }

  private put(lines: readonly string[]): void {
    this.typed = undefined;
    const detail = lines.length === 0 ? undefined : lines;
    this.dispatchEvent(new CustomEvent<readonly string[] | undefined>('targets-changed', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-target-lines': TargetLines;
  }
}
