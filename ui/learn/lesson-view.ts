import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { expertList, floorStates } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { momentText } from './moment-text.ts';
import { learnStyles } from './learn-styles.ts';
import { lessonFigures } from './lesson-figures.ts';
import { debriefPart, pairsPart } from './lesson-parts.ts';
import { LessonPlayer, type LessonScenario } from './lesson-player.ts';
import type { Lesson, LessonStep, Move, Prediction } from './lesson.ts';
import '../floor/desk-floor.ts';
import './lesson-question.ts';

/** How often the steps are looked at, and figures drawn anew. */
const LOOK_EVERY_MS = 150;

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * One lesson: predict, run, see, debrief. Its desk is played in this page.
 *
 * @fires lesson-left when the learner goes back to the list
 */
@customElement('sy-lesson-view')
export class LessonView extends LitElement {
  static override styles = [controls, plainParts, learnStyles];

  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) scenario!: LessonScenario;
  @state() private player!: LessonPlayer;
  #frame = 0;
  #lastTick = 0;
  #lastLook = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lesson')) this.#begin();
  }

  #begin(): void {
    this.player = new LessonPlayer(this.lesson, this.scenario);
  }

  #tick(now: number): void {
    const passed = now - this.#lastTick;
    this.#lastTick = now;
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
    this.player.tick(passed);
    if (now - this.#lastLook < LOOK_EVERY_MS) return;
    this.#lastLook = now;
    const wentOn = this.player.goOn();
    if (wentOn && this.player.isOver) void this.#measure();
    if (wentOn || !this.player.isOver) this.requestUpdate();
  }

  async #measure(): Promise<void> {
    await this.player.measureCurve(nextFrame);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { lesson, player } = this;
    return html`
      <div class="bar">
        <button class="plain" @click=${this.#leave}>All lessons</button>
        <h2>${lesson.title}</h2>
        <span class="clock">${momentText(player.desk.simulation.now)}</span>
        <button class="plain" aria-pressed=${player.isPaused} @click=${this.#pause}>
          ${player.isPaused ? 'Go on' : 'Pause'}
        </button>
        <button class="plain" @click=${this.#again}>Begin again</button>
      </div>
      <div class="lesson">
        <ol class="steps panel" aria-label="Steps">
          ${lesson.steps.map((step, index) => this.#step(step, index))}
        </ol>
        <div class="panel">${this.#stage()}</div>
      </div>
    `;
  }

  #step(step: LessonStep, index: number): TemplateResult {
    const { step: current } = this.player;
    if (index < current) return html`<li class="met"><h3>✓ ${step.title}</h3></li>`;
    if (index > current) return html`<li class="ahead"><h3>${step.title}</h3></li>`;
    const { share, words } = this.player.progress;
    return html`<li aria-current="step">
      <h3>${step.title}</h3>
      <p>${step.text}</p>
      ${
        step.moves === undefined
          ? ''
          : html`<div class="moves">${step.moves.map((move) => this.#moveButton(move))}</div>`
      }
      <progress max="1" .value=${share} aria-label="How far this step is"></progress>
      <p class="asked">Waits for ${words}</p>
    </li>`;
  }

  #moveButton(move: Move): TemplateResult {
    return html`<button class="button main" ?disabled=${this.player.isBusy} @click=${() => this.#make(move)}>
      ${move.label}
    </button>`;
  }

  #stage(): TemplateResult {
    const { player } = this;
    const { debrief } = player;
    return html`
      ${debrief === undefined ? '' : debriefPart(debrief)}
      ${player.isOver && debrief === undefined ? html`<p role="status">Measuring, for the comparison …</p>` : ''}
      <sy-lesson-question
        .question=${this.lesson.question}
        .answer=${player.prediction}
        .measured=${debrief?.curve ?? []}
        @lesson-predicted=${this.#predict}
      ></sy-lesson-question>
      ${player.prediction === undefined ? '' : this.#desk()}
    `;
  }

  #desk(): TemplateResult {
    const { world } = this.player.desk.simulation;
    const { names, group, groups } = expertList(world);
    return html`
      ${lessonFigures(this.player)} ${pairsPart(this.player)}
      <sy-desk-floor
        .floor=${floorStates(world)}
        .experts=${{ names, group, groups: groups.map(({ name }) => name) }}
        .cap=${Number.MAX_SAFE_INTEGER}
      ></sy-desk-floor>
    `;
  }

  #predict({ detail }: CustomEvent<Prediction>): void {
    this.player.predict(detail);
    this.requestUpdate();
  }

  async #make(move: Move): Promise<void> {
    const making = this.player.make(move, async () => {
      this.requestUpdate();
      await nextFrame();
    });
    this.requestUpdate();
    await making;
    this.requestUpdate();
  }

  #pause(): void {
    this.player.isPaused = !this.player.isPaused;
    this.requestUpdate();
  }

  #again(): void {
    this.#begin();
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('lesson-left'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-lesson-view': LessonView;
  }
}
