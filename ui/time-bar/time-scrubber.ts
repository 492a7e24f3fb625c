import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cssSet } from '../kit/css-set.ts';
import { clockOf } from './moment-words.ts';
import type { TimeMark } from './time-marks.ts';
import { timeScrubberStyles } from './time-scrubber-styles.ts';

/** Keys pressed in a row become one jump. */
const SETTLES_AFTER = 250;

/**
 * The whole run as a line: how far it was played, where it stands, what was done when. Dragged, pressed, or moved by arrow keys.
 *
 * @fires moment-chosen with the moment, when somebody has settled on one
 */
@customElement('sy-time-scrubber')
export class TimeScrubber extends LitElement {
  static override styles = timeScrubberStyles;

  /** Milliseconds since the start of the run. */
  @property({ type: Number }) now = 0;
  @property({ type: Number }) edge = 0;
  @property({ type: Number }) horizon = 1;
  @property({ type: Number }) warmUp = 0;
  /** How far an arrow key goes: a reporting interval. */
  @property({ type: Number }) interval = 900_000;
  @property({ attribute: false }) marks: readonly TimeMark[] = [];
  /** Why it cannot be moved now. */
  @property() obstacle: string | undefined;

  /** Where somebody is about to go. */
  @state() private wanted: number | undefined;
  @state() private hovered: number | undefined;
  @query('.line') private readonly line!: HTMLElement;
  private isDragged = false;
  private settling = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    // The run has got there, or somewhere else: what was wanted is over.
    if (changed.has('now') && !this.isDragged && this.settling === 0) this.wanted = undefined;
  }

  override render(): TemplateResult {
    const at = this.wanted ?? this.now;
    const share = (moment: number): string => String(Math.min(1, Math.max(0, moment / this.farthest)));
    const shown = this.wanted ?? this.hovered;
    return html`
      <div
        class="line"
        role="slider"
        tabindex="0"
        aria-label="Moment of the run"
        aria-valuemin="0"
        aria-valuemax=${Math.round(this.farthest / 1000)}
        aria-valuenow=${Math.round(at / 1000)}
        aria-valuetext=${`${clockOf(at, this.horizon)} of ${clockOf(this.farthest, this.horizon)}`}
        aria-disabled=${this.obstacle === undefined ? nothing : 'true'}
        @pointerdown=${this.pressed}
        @pointermove=${this.moved}
        @pointerup=${this.released}
        @pointercancel=${this.givenUp}
        @pointerleave=${this.left}
        @keydown=${this.keyed}
        ${cssSet({ '--now': share(at), '--edge': share(this.edge), '--warm-up': share(this.warmUp) })}
      >
        <span class="rail"></span><span class="played"></span><span class="passed"></span>
        <span class="warm-up"></span>
        ${this.marks.map(
          ({ kind, at: moment }) =>
            html`<span class="mark ${kind}" ${cssSet({ '--at': share(moment) })}>${shapeOf(kind)}</span>`,
        )}
        <span class="thumb"></span>
        ${
          shown === undefined
            ? nothing
            : html`<span class="preview" ${cssSet({ '--at': share(shown) })}>${this.previewText(shown)}</span>`
        }
      </div>
    `;
  }

  /** The end of the run, or further where it goes on until everybody is served. */
  private get farthest(): number {
    return Math.max(this.horizon, this.edge, 1);
  }

  /** The moment, and what was done there if it is near enough to be meant. */
  private previewText(moment: number): string {
    const near = (this.farthest / Math.max(1, this.line.clientWidth)) * 7;
    const here = this.marks.filter((mark) => Math.abs(mark.at - moment) <= near).map(({ words }) => words);
    return [clockOf(moment, this.horizon), ...here.slice(0, 2)].join(' · ');
  }

  private momentAt({ clientX }: PointerEvent): number {
    const { left, width } = this.line.getBoundingClientRect();
    return Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * this.farthest);
  }

  private pressed(event: PointerEvent): void {
    if (event.button !== 0 || this.obstacle !== undefined) return;
    this.isDragged = true;
    this.line.setPointerCapture(event.pointerId);
    this.wanted = this.momentAt(event);
  }

  private moved(event: PointerEvent): void {
    if (this.isDragged) this.wanted = this.momentAt(event);
    else this.hovered = this.momentAt(event);
  }

  private released(): void {
    if (!this.isDragged) return;
    this.isDragged = false;
    this.choose();
  }

  private givenUp(): void {
    this.isDragged = false;
    this.wanted = undefined;
  }

  private left(): void {
    this.hovered = undefined;
  }

  private keyed(event: KeyboardEvent): void {
    const to = this.targetOf(event);
    if (to === undefined || this.obstacle !== undefined) return;
    event.preventDefault();
    this.wanted = Math.min(this.farthest, Math.max(0, to));
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      this.settling = 0;
      this.choose();
    }, SETTLES_AFTER);
  }

  private targetOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): number | undefined {
    if (ctrlKey || metaKey || altKey || shiftKey) return undefined;
    const at = this.wanted ?? this.now;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + this.interval,
      ArrowUp: at + this.interval,
      ArrowLeft: at - this.interval,
      ArrowDown: at - this.interval,
      PageUp: at + this.farthest / 10,
      PageDown: at - this.farthest / 10,
      Home: 0,
      End: this.edge,
    };
    return Object.hasOwn(targets, key) ? targets[key] : undefined;
  }

  private choose(): void {
    this.dispatchEvent(new CustomEvent('moment-chosen', { detail: this.wanted }));
  }
}

function shapeOf(kind: TimeMark['kind']): TemplateResult {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true">
    ${kind === 'lever' ? svg`<path d="M6 1l5 5-5 5-5-5z" fill="currentColor" />` : svg`<path d="M2 0h8v11L6 8l-4 3z" fill="currentColor" />`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-time-scrubber': TimeScrubber;
  }
}
