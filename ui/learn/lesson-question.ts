import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { plainParts } from '../kit/plain-parts.ts';
import type { Prediction, Question } from './lesson.ts';
import './curve-guess.ts';

/**
 * What a learner commits to, by choosing, by a number or by a drawing.
 *
 * @fires lesson-predicted with the prediction
 */
@customElement('sy-lesson-question')
export class LessonQuestion extends LitElement {
  static override styles = [
    plainParts,
    css`
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
        display: grid;
        gap: var(--sy-space-2);
      }
      legend {
        margin-block-end: var(--sy-space-2);
        font-weight: 600;
      }
      label.option {
        display: flex;
        gap: var(--sy-space-2);
        align-items: center;
        min-block-size: var(--sy-target);
      }
      output {
        font-variant-numeric: tabular-nums;
        font-size: var(--sy-text-large);
      }
      input[type='range'] {
        inline-size: min(24rem, 100%);
      }
      button.plain {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) question!: Question;
  /** Set once it is committed to; then nothing can be changed. */
  @property({ attribute: false }) answer: Prediction | undefined;
  @property({ attribute: false }) measured: readonly number[] = [];
  @state() private draft: Prediction | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('question')) this.draft = undefined;
  }

  override render(): TemplateResult {
    const { question } = this;
    const shown = this.answer ?? this.draft;
    return html`<fieldset ?disabled=${this.answer !== undefined}>
      <legend>${question.text}</legend>
      ${this.field(question, shown)}
      ${
        this.answer === undefined
          ? html`<button class="plain" ?disabled=${this.draft === undefined} @click=${this.commit}>
              That is my prediction
            </button>`
          : ''
      }
    </fieldset>`;
  }

  private field(question: Question, shown: Prediction | undefined): TemplateResult | TemplateResult[] {
    switch (question.kind) {
      case 'choice':
        return question.options.map(
          (option, index) =>
            html`<label class="option"
              ><input
                type="radio"
                name="option"
                .checked=${shown?.kind === 'choice' && shown.option === index}
                @change=${() => (this.draft = { kind: 'choice', option: index })}
              />${option}</label
            >`,
        );
      case 'number':
        return this.slider(question, shown?.kind === 'number' ? shown.value : undefined);
      case 'curve':
        return html`<sy-curve-guess
          .question=${question}
          .heights=${shown?.kind === 'curve' ? shown.heights : []}
          .measured=${this.measured}
          .locked=${this.answer !== undefined}
          @curve-drawn=${({ detail }: CustomEvent<readonly number[]>) =>
            (this.draft = { kind: 'curve', heights: detail })}
        ></sy-curve-guess>`;
    }
  }

  private slider(question: Extract<Question, { kind: 'number' }>, value: number | undefined): TemplateResult {
    const { from, to, step, unit } = question;
    return html`<label
      ><input
        type="range"
        min=${from}
        max=${to}
        step=${step}
        aria-label=${question.text}
        .value=${String(value ?? (from + to) / 2)}
        @input=${(event: Event) =>
          (this.draft = { kind: 'number', value: Number((event.target as HTMLInputElement).value) })}
      />
      <output>${value ?? '–'} ${unit}</output></label
    >`;
  }

  private commit(): void {
    if (this.draft !== undefined)
      this.dispatchEvent(new CustomEvent<Prediction>('lesson-predicted', { detail: this.draft }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-lesson-question': LessonQuestion;
  }
}
