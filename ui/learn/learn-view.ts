import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { parseScenario, problemsText, type Scenario } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { learnStyles } from './learn-styles.ts';
import type { LessonScenario } from './lesson-player.ts';
import type { Lesson } from './lesson.ts';
import { LESSONS } from './lessons/lessons.ts';
import './lesson-view.ts';

/**
 * The lessons, and the one that is taken.
 *
 * @fires lesson-chosen with the key of a lesson, or '' when the list is shown again
 */
@customElement('sy-learn-view')
export class LearnView extends LitElement {
  static override styles = [controls, plainParts, learnStyles];

  /** Text of a scenario that ships, by its name. */
  @property({ attribute: false }) loadScenario!: (name: string) => Promise<string>;
  /** Key of the lesson that is taken; empty for the list. */
  @property() lesson = '';
  @state() private text = '';
  @state() private loaded = '';
  @state() private trouble = '';

  override willUpdate(): void {
    const lesson = this.#chosen;
    if (lesson !== undefined && this.loaded !== lesson.scenario && this.trouble === '')
      void this.#load(lesson.scenario);
  }

  override render(): TemplateResult {
    const lesson = this.#chosen;
    if (lesson === undefined) return this.#list();
    if (this.trouble !== '')
      return html`<p role="alert">${this.trouble}</p>
        <button class="plain" @click=${this.#retry}>Try again</button>`;
    if (this.loaded !== lesson.scenario) return html`<p role="status">Loading the desk of this lesson …</p>`;
    return html`<sy-lesson-view
      .lesson=${lesson}
      .scenario=${this.#scenarioOf(lesson)}
      @lesson-left=${() => this.#choose('')}
    ></sy-lesson-view>`;
  }

  get #chosen(): Lesson | undefined {
    return LESSONS.find(({ key }) => key === this.lesson);
  }

  #list(): TemplateResult {
    return html`
      <h2>Learn</h2>
      <p>
        Say first what you expect, then let the desk show it. A step is over when it has happened, not when you press
        “next”.
      </p>
      <ul class="lessons">
        ${LESSONS.map(
          ({ key, title, hook, minutes }) =>
            html`<li class="card">
              <h3>${title}</h3>
              <p>${hook}</p>
              <p class="asked">about ${minutes} minutes</p>
              <button class="button main" @click=${() => this.#choose(key)} aria-label="Begin: ${title}">Begin</button>
            </li>`,
        )}
      </ul>
    `;
  }

  async #load(name: string): Promise<void> {
    try {
      this.text = await this.loadScenario(name);
      this.loaded = name;
    } catch (error) {
      this.trouble = `The desk of this lesson could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #retry(): void {
    this.trouble = '';
  }

  #scenarioOf(lesson: Lesson): LessonScenario {
    const { text } = this;
    return (more = []): Scenario => {
      const parsed = parseScenario(text, { files: () => undefined, overrides: [...lesson.overrides, ...more] });
      if (!parsed.ok) throw new Error(problemsText(parsed.problem, lesson.scenario));
      return parsed.value;
    };
  }

  #choose(lesson: string): void {
    this.lesson = lesson;
    this.dispatchEvent(new CustomEvent<string>('lesson-chosen', { detail: lesson }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-learn-view': LearnView;
  }
}
