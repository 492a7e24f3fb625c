import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Pace, RunDetails } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/icon-button.ts';
import { clockOf } from './moment-words.ts';
import { speedMeaning } from './speeds.ts';
import './speed-control.ts';
import { timeBarStyles } from './time-bar-styles.ts';
import { TimeControl } from './time-control.ts';
import './marks-dialog.ts';
import './moment-dialog.ts';
import { timeMarks } from './time-marks.ts';
import './time-scrubber.ts';

/** The time of a run: play, step, speed, and the whole of it as a line on which one can go anywhere. */
@customElement('sy-time-bar')
export class TimeBar extends LitElement {
  static override styles = [controls, timeBarStyles];

  @property({ attribute: false }) details: RunDetails | undefined;
  @property({ attribute: false }) pace: Pace = { kind: 'paused' };
  @property({ type: Number }) now = 0;
  @property({ type: Number }) edge = 0;
  /** Why time cannot be moved by whoever looks at it. */
  @property() obstacle: string | undefined;
  /** Whether the run is on its way to another moment. */
  @property({ type: Boolean }) jumping = false;
  /** Fewer controls, for a room that watches. */
  @property({ type: Boolean, reflect: true }) plain = false;

  @state() private dialog: 'none' | 'moment' | 'marks' = 'none';

  readonly control = new TimeControl(this, () =>
    this.details === undefined
      ? undefined
      : { details: this.details, pace: this.pace, now: this.now, edge: this.edge, isOver: this.isOver },
  );

  override render(): TemplateResult {
    const { details } = this;
    if (details === undefined) return html`<div class="bar empty"></div>`;
    const { horizon } = details.summary;
    return html`
      <section class="bar" aria-label="Time">
        ${this.buttons()}
        <div class="clock">
          <strong>${clockOf(this.now, horizon)}</strong>
          <span>${this.standing()}</span>
        </div>
        <sy-time-scrubber
          .now=${this.now}
          .edge=${this.edge}
          .horizon=${horizon}
          .warmUp=${details.summary.warmUp}
          .interval=${details.summary.interval}
          .marks=${timeMarks(details.levers, details.bookmarks)}
          .obstacle=${this.obstacle}
          @moment-chosen=${({ detail }: CustomEvent<number>) => this.control.seek(detail)}
        ></sy-time-scrubber>
        ${this.places()}
      </section>
      ${this.dialogs(details)}
    `;
  }

  /** Asks where to go. */
  askMoment(): void {
    if (this.obstacle === undefined) this.dialog = 'moment';
  }

  private get isOver(): boolean {
    const ended = this.details?.summary.state;
    return ended !== undefined && ended !== 'ready';
  }

  private get isPaused(): boolean {
    return this.pace.kind === 'paused' || this.isOver;
  }

  /** Why it cannot be played on; it can still be moved back. */
  private get end(): string | undefined {
    if (this.obstacle !== undefined || !this.isOver) return this.obstacle;
    return `The run is ${this.details?.summary.state}. Go back to an earlier moment, or fork it there.`;
  }

  private standing(): string {
    if (this.jumping) return 'going there …';
    if (this.isOver) return this.details?.summary.state ?? '';
    const behind = this.now < this.edge ? ', behind the live edge' : '';
    return (this.isPaused ? 'paused' : speedMeaning(this.pace)) + behind;
  }

  private buttons(): TemplateResult {
    const { control, isPaused } = this;
    return html`
      <div class="buttons">
        <sy-icon-button
          main
          icon=${isPaused ? 'play' : 'pause'}
          label=${isPaused ? 'Play' : 'Pause'}
          shortcut="Space"
          .obstacle=${this.end}
          @click=${() => control.playOrPause()}
        ></sy-icon-button>
        ${this.plain ? nothing : this.steps()}
      </div>
    `;
  }

  private steps(): TemplateResult {
    const { control } = this;
    return html`
      <sy-icon-button
        icon="step-event"
        label="Next event"
        shortcut="→"
        .obstacle=${this.end}
        @click=${() => control.step('event')}
      ></sy-icon-button>
      <sy-icon-button
        icon="step-interval"
        label="To the end of the interval"
        shortcut="Shift →"
        .obstacle=${this.end}
        @click=${() => control.step('interval')}
      ></sy-icon-button>
      <sy-speed-control
        .pace=${control.speed}
        .obstacle=${this.end}
        @speed-chosen=${({ detail }: CustomEvent<Pace>) => control.setSpeed(detail)}
      ></sy-speed-control>
    `;
  }

  private places(): TemplateResult {
    if (this.plain) return html``;
    const { control, obstacle, details } = this;
    const marks = (details?.levers.length ?? 0) + (details?.bookmarks.length ?? 0);
    const atEdge = this.now >= this.edge ? 'It is as far as it was ever played.' : undefined;
    return html`
      <div class="buttons places">
        <sy-icon-button
          icon="live-edge"
          label="To the live edge"
          shortcut="L"
          .obstacle=${obstacle ?? atEdge}
          @click=${() => control.seek('edge')}
        ></sy-icon-button>
        <sy-icon-button
          icon="clock"
          label="Go to a moment"
          shortcut="G"
          .obstacle=${obstacle}
          @click=${() => this.askMoment()}
        ></sy-icon-button>
        <sy-icon-button
          icon="bookmark"
          label="Bookmark this moment"
          shortcut="B"
          .obstacle=${obstacle}
          @click=${() => control.bookmark()}
        ></sy-icon-button>
        <sy-icon-button
          icon="lever"
          label="Levers and bookmarks: ${marks}"
          @click=${() => (this.dialog = 'marks')}
        ></sy-icon-button>
      </div>
    `;
  }

  private dialogs(details: RunDetails): TemplateResult {
    const close = (): string => (this.dialog = 'none');
    return html`
      <sy-moment-dialog
        ?open=${this.dialog === 'moment'}
        .horizon=${Math.max(details.summary.horizon, this.edge)}
        .now=${this.now}
        @close=${close}
        @moment-chosen=${({ detail }: CustomEvent<number>) => this.control.seek(detail)}
      ></sy-moment-dialog>
      <sy-marks-dialog
        ?open=${this.dialog === 'marks'}
        .marks=${timeMarks(details.levers, details.bookmarks)}
        .horizon=${details.summary.horizon}
        .obstacle=${this.obstacle}
        @close=${close}
      ></sy-marks-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-time-bar': TimeBar;
  }
}
