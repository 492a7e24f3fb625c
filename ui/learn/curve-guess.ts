import { html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { plainParts } from '../kit/plain-parts.ts';
import { curveGuessStyles } from './curve-guess-styles.ts';
import type { Question } from './lesson.ts';

type CurveQuestion = Extract<Question, { kind: 'curve' }>;

const WIDTH = 480;
const HEIGHT = 240;
const LEFT = 40;
const BOTTOM = 34;
const TOP = 10;

/**
 * A line to draw with a pointer, or with a field for each place.
 *
 * @fires curve-drawn with the heights, whenever they change
 */
@customElement('sy-curve-guess')
export class CurveGuess extends LitElement {
  static override styles = [plainParts, curveGuessStyles];

  @property({ attribute: false }) question!: CurveQuestion;
  @property({ attribute: false }) heights: readonly number[] = [];
  /** What was measured; drawn beside the guess. */
  @property({ attribute: false }) measured: readonly number[] = [];
  @property({ type: Boolean }) locked = false;
  @query('svg') private readonly drawing!: SVGSVGElement;

  override render(): TemplateResult {
    const { question } = this;
    return html`
      <svg
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        class=${this.locked ? '' : 'open'}
        role="img"
        aria-label="${question.text} ${this.words()}"
        @pointerdown=${this.draw}
        @pointermove=${this.drawOn}
      >
        ${this.grid()} ${this.line(this.heights, 'guess')}
        ${this.heights.map((height, place) => this.dot(height, place))} ${this.line(this.measured, 'measured')}
        ${this.measured.map((height, place) => this.square(height, place))}
      </svg>
      ${this.measured.length > 0 ? html`<p class="key"><span>- - ● your guess</span><span>— ■ measured</span></p>` : ''}
      ${this.locked ? '' : this.fields()}
    `;
  }

  private words(): string {
    const { places, unit } = this.question;
    return this.heights.map((height, place) => `${places[place]}: ${height.toFixed(1)} ${unit}`).join(', ');
  }

  private x(place: number): number {
    return LEFT + ((WIDTH - LEFT - 16) * (place + 0.5)) / this.question.places.length;
  }

  private y(height: number): number {
    return HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * Math.min(height, this.question.to)) / this.question.to;
  }

  private grid(): SVGTemplateResult[] {
    const { to, unit, places, along } = this.question;
    const levels = [0, 1, 2, 3].map((part) => (to * part) / 3);
    return [
      ...levels.map(
        (level) => svg`
          <line class="grid" x1=${LEFT} x2=${WIDTH - 8} y1=${this.y(level)} y2=${this.y(level)} />
          <text x=${LEFT - 6} y=${this.y(level) + 4} text-anchor="end">${Math.round(level)}</text>`,
      ),
      ...places.map(
        (place, index) => svg`<text x=${this.x(index)} y=${HEIGHT - 18} text-anchor="middle">${place}</text>`,
      ),
      svg`<text x=${WIDTH - 8} y=${HEIGHT - 4} text-anchor="end">${along}; ${unit} upwards</text>`,
    ];
  }

  private line(heights: readonly number[], look: string): SVGTemplateResult | '' {
    if (heights.length === 0) return '';
    const points = heights.map((height, place) => `${this.x(place)},${this.y(height)}`).join(' ');
    return svg`<polyline class=${look} points=${points} />`;
  }

  private dot(height: number, place: number): SVGTemplateResult {
    return svg`<circle cx=${this.x(place)} cy=${this.y(height)} r="5" />`;
  }

  private square(height: number, place: number): SVGTemplateResult {
    return svg`<rect class="dot" x=${this.x(place) - 4} y=${this.y(height) - 4} width="8" height="8" />`;
  }

  private fields(): TemplateResult {
    const { places, unit, to } = this.question;
    return html`<div class="fields">
      ${places.map(
        (place, index) =>
          html`<label
            >${place}, ${unit}
            <input
              type="number"
              min="0"
              max=${to}
              step="0.5"
              .value=${String(this.heights[index] ?? 0)}
              @change=${(event: Event) => this.set(index, Number((event.target as HTMLInputElement).value))}
            />
          </label>`,
      )}
    </div>`;
  }

  private draw(event: PointerEvent): void {
    if (this.locked) return;
    this.drawing.setPointerCapture(event.pointerId);
    this.drawAt(event);
  }

  private drawOn(event: PointerEvent): void {
    if (!this.locked && event.buttons === 1) this.drawAt(event);
  }

  private drawAt(event: PointerEvent): void {
    const { left, top, width, height } = this.drawing.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * WIDTH;
    const y = ((event.clientY - top) / height) * HEIGHT;
    const { places, to } = this.question;
    const place = Math.floor(((x - LEFT) / (WIDTH - LEFT - 16)) * places.length);
    if (place < 0 || place >= places.length) return;
    this.set(place, ((HEIGHT - BOTTOM - y) / (HEIGHT - BOTTOM - TOP)) * to);
  }

  private set(place: number, height: number): void {
    if (Number.isNaN(height)) return;
    const { places, to } = this.question;
    const bounded = Math.round(10 * Math.max(0, Math.min(to, height))) / 10;
    this.heights = places.map((_, index) => (index === place ? bounded : (this.heights[index] ?? 0)));
    this.dispatchEvent(new CustomEvent<readonly number[]>('curve-drawn', { detail: this.heights }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-curve-guess': CurveGuess;
  }
}
