import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ParsedScenario, ScenarioProblem } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { fieldsOf, overridesOf, readDraft, seedOf, sizeOf } from './scenario-draft.ts';
import type { ChosenScenario, FormField, ScenarioDraft, Settings } from './scenario-draft.ts';
import { scenarioStyles } from './scenario-styles.ts';
import type { YamlEditor } from './yaml-editor.ts';
import './yaml-editor.ts';

/** A scenario that ships, as the picker shows it. */
export interface ShippedScenario {
  readonly name: string;
  readonly about: string;
  readonly size: string;
}

/** A scenario with the files that it names. */
export interface LoadedScenario {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

const NOTHING: ScenarioDraft = { name: '', text: '', settings: {} };

/**
 * Pick a scenario, change it by form or as text, see at once what is wrong with it, start it.
 *
 * @fires scenario-started with a ChosenScenario
 */
@customElement('sy-scenario-view')
export class ScenarioView extends LitElement {
  static override styles = [controls, plainParts, scenarioStyles];

  @property({ attribute: false }) shipped: readonly ShippedScenario[] = [];
  @property({ attribute: false }) load!: (name: string) => Promise<LoadedScenario>;
  /** Whether this person may start runs. */
  @property({ type: Boolean }) mayStart = true;
  @state() private draft = NOTHING;
  @state() private loaded: LoadedScenario = { text: '', files: {} };
  @state() private trouble = '';
  @query('sy-yaml-editor') private readonly editor!: YamlEditor;
  /** The last draft that could be read: the form shows its values while the text is being changed. */
  #fields: readonly FormField[] = [];

  override render(): TemplateResult {
    return html`
      <h2>Scenarios</h2>
      <ul class="shipped">
        ${this.shipped.map((each) => this.#card(each))}
      </ul>
      ${this.trouble === '' ? '' : html`<p role="alert">${this.trouble}</p>`}
      ${this.draft.name === '' ? html`<p class="quiet">Pick one to look at it, change it and start it.</p>` : this.#work()}
    `;
  }

  #card({ name, about, size }: ShippedScenario): TemplateResult {
    return html`<li>
      <button aria-pressed=${this.draft.name === name} @click=${() => this.#pick(name)}>
        <strong>${name}</strong><span>${about}</span><span>${size}</span>
      </button>
    </li>`;
  }

  #work(): TemplateResult {
    const parsed = readDraft(this.draft, (name) => this.loaded.files[name]);
    if (parsed.ok) this.#fields = fieldsOf(parsed.value);
    const problems = parsed.ok ? [] : parsed.problem;
    return html`
      ${this.#start(parsed)} ${problems.length === 0 ? '' : this.#problems(problems)}
      <div class="work">
        <sy-yaml-editor
          .text=${this.draft.text}
          .problems=${problems}
          @text-changed=${({ detail }: CustomEvent<string>) => (this.draft = { ...this.draft, text: detail })}
        ></sy-yaml-editor>
        <form class="fields" @submit=${(event: Event) => event.preventDefault()}>
          ${this.#fields.map((field) => this.#field(field))}
        </form>
      </div>
    `;
  }

  #start(parsed: ParsedScenario): TemplateResult {
    const isChanged = this.draft.text !== this.loaded.text || Object.keys(this.draft.settings).length > 0;
    return html`<div class="go">
      <button class="button main" ?disabled=${!parsed.ok || !this.mayStart} @click=${this.#fireStart}>
        Start this desk
      </button>
      <span role="status">${parsed.ok ? sizeOf(parsed.value) : countOf(parsed.problem.length)}</span>
      ${isChanged ? html`<button class="plain" @click=${this.#reset}>Undo all changes</button>` : ''}
      ${this.mayStart ? '' : html`<span class="quiet">Viewers cannot start runs; ask an operator.</span>`}
    </div>`;
  }

  #problems(problems: readonly ScenarioProblem[]): TemplateResult {
    return html`<ul class="problems" aria-label="What is wrong">
      ${problems.map(
        (problem) =>
          html`<li>
            <button class="link" @click=${() => this.editor.goTo(problem)}>${placeText(problem)}</button>
            ${problem.message}${problem.suggestion === undefined ? '' : html`; did you mean “${problem.suggestion}”?`}
          </li>`,
      )}
    </ul>`;
  }

  #field({ path, label, hint, now, choices }: FormField): TemplateResult {
    const value = this.draft.settings[path] ?? '';
    const change = (event: Event): void => this.#set(path, (event.target as HTMLInputElement).value);
    return html`<label
      >${label}
      ${
        choices === undefined
          ? html`<input .value=${value} placeholder=${now} @input=${change} />`
          : html`<select .value=${value === '' ? now : value} @change=${change}>
              ${choices.map((choice) => html`<option ?selected=${choice === (value === '' ? now : value)}>${choice}</option>`)}
            </select>`
      } <small>${hint}</small></label
    >`;
  }

  #set(path: string, value: string): void {
    const { [path]: _before, ...others } = this.draft.settings;
    const settings: Settings = value.trim() === '' ? others : { ...others, [path]: value };
    this.draft = { ...this.draft, settings };
  }

  async #pick(name: string): Promise<void> {
    this.trouble = '';
    try {
      this.loaded = await this.load(name);
      this.draft = { name, text: this.loaded.text, settings: {} };
      await this.updateComplete;
      this.renderRoot.querySelector('.go')?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      this.trouble = `“${name}” could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #reset(): void {
    this.draft = { ...this.draft, text: this.loaded.text, settings: {} };
  }

  #fireStart(): void {
    const { name, text, settings } = this.draft;
    const detail: ChosenScenario = {
      text,
      shipped: text === this.loaded.text ? name : null,
      seed: seedOf(settings),
      overrides: overridesOf(settings),
    };
    this.dispatchEvent(new CustomEvent('scenario-started', { detail }));
  }
}

const countOf = (problems: number): string => (problems === 1 ? '1 problem' : `${problems} problems`);

function placeText({ line, column, path, setting }: ScenarioProblem): string {
  if (setting !== undefined) return setting;
  return line === undefined ? path || 'the whole file' : `line ${line}, column ${column}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-scenario-view': ScenarioView;
  }
}
