import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { decimalText, momentText } from '../../engine/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { coloursOf, ThemeWatch } from '../styles/theme-watch.ts';
import { colourOfLook, DASHES, lookOf } from './chart-dashes.ts';
import { lastOf, seriesWords, shown } from './chart-data.ts';
import type { ChartBand, ChartLevel, ChartMark, ChartSeries, WriteValue } from './chart-data.ts';
import { ChartPicture } from './chart-picture.ts';
import { chartTable } from './chart-table.ts';
import { libraryStyles } from './library-styles.ts';
import { chartFrame } from './chart-frame.ts';
import { lineChartStyles } from './line-chart-styles.ts';

const LOOKS = DASHES.map((_, look) => colourOfLook(look));
const plainly: WriteValue = (value) => decimalText(value, Number.isInteger(value) ? 0 : 2);

/**
 * Lines over simulated time. What is new is drawn once an animation frame, so nothing is drawn in a hidden tab; another epoch begins
 * new lines. Those who do not see it hear what the lines do, and may have the numbers as a table.
 */
@customElement('sy-line-chart')
export class LineChart extends LitElement {
  static override styles = [plainParts, libraryStyles, chartFrame, lineChartStyles];

  @property() heading = '';
  /** Milliseconds since the start of the run, ascending. */
  @property({ attribute: false }) times: ArrayLike<number> = [];
  @property({ attribute: false }) series: readonly ChartSeries[] = [];
  @property({ attribute: false }) bands: readonly ChartBand[] = [];
  @property({ attribute: false }) marks: readonly ChartMark[] = [];
  @property({ attribute: false }) levels: readonly ChartLevel[] = [];
  /** Earliest and latest moment shown; those of the data when left out. */
  @property({ attribute: false }) span: readonly [number, number] | undefined;
  @property({ attribute: false }) write: WriteValue = plainly;
  /** Another number means that the run has jumped: what was drawn before is taken away at once. */
  @property({ type: Number }) epoch = 0;
  /** Charts with the same key show the same moment under the pointer. */
  @property({ attribute: 'cursor-key' }) cursorKey = '';

  /** Index of the moment under the pointer. */
  @state() private at: number | null = null;
  @state() private isTable = false;
  @query('.room') private readonly room!: HTMLElement | null;

  private readonly resized = new ResizeObserver(() => this.picture?.resize());
  private picture: ChartPicture | undefined;
  private frame = 0;

  constructor() {
    super();
    void new ThemeWatch(this, () => this.undress());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.undress();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('epoch') || changed.has('cursorKey'))) this.undress();
  }

  override updated(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  }

  override render(): TemplateResult {
    const words = this.series.map((series) => seriesWords(series, this.write));
    return html`<figure>
      <figcaption>
        <b>${this.heading}</b>
        ${this.series.map((series, place) => this.readout(series, place))}
        <span class="quiet moment">${this.at === null ? nothing : this.momentWords(this.at)}</span>
        <button class="plain" aria-pressed=${this.isTable} @click=${this.switchTable}>Table</button>
      </figcaption>
      ${
        this.times.length === 0
          ? html`<p class="empty">Nothing measured yet.</p>`
          : html`<div class="room" role="img" aria-label="${this.heading}. ${words.join('. ')}."></div>`
      }
      ${this.isTable ? chartTable(this.heading, this.times, this.series, this.write) : nothing}
    </figure>`;
  }

  private readout({ label, values, colour }: ChartSeries, place: number): TemplateResult {
    const look = lookOf(colour, place);
    const value = this.at === null ? lastOf(values) : (values[this.at] ?? null);
    return html`<span class="readout">
      <svg viewBox="0 0 22 4" aria-hidden="true" ${cssSet({ color: `var(${colourOfLook(look)})` })}>
        <path d="M0 2H22" stroke="currentColor" stroke-width="2.5" stroke-dasharray=${DASHES[look]!.join(' ')} />
      </svg>
      ${this.series.length === 1 ? nothing : label} <b>${shown(value, this.write)}</b>
    </span>`;
  }

  private momentWords(index: number): string {
    const at = this.times[index];
    if (at === undefined) return '';
    const step = index > 0 ? at - this.times[index - 1]! : 0;
    const near = this.marks.find((mark) => Math.abs(mark.at - at) <= step);
    return `${momentText(at)}${near === undefined ? '' : ` · ${near.label}`}`;
  }

  private readonly draw = (): void => {
    this.frame = 0;
    const { room } = this;
    if (room === null || room.clientWidth === 0 || this.series.length === 0) return;
    this.picture ??= this.dress(room);
    const { times, series, bands, marks, levels, span } = this;
    this.picture.show({ times, series, bands, marks, levels, span });
  };

  private dress(room: HTMLElement): ChartPicture {
    const colours = coloursOf(this, [...LOOKS, '--sy-text-quiet', '--sy-line', '--sy-text', '--sy-surface']);
    const [text = '', grid = '', mark = '', surface = ''] = colours.slice(LOOKS.length);
    this.resized.observe(room);
    return new ChartPicture(room, {
      colours: { series: colours.slice(0, LOOKS.length), text, grid, mark, surface },
      font: `12px ${getComputedStyle(this).fontFamily}`,
      cursorKey: this.cursorKey,
      moved: (index) => (this.at = index),
    });
  }

  /** What is drawn is taken away; the next frame draws it anew, in other colours or from another epoch on. */
  private undress(): void {
    this.resized.disconnect();
    this.picture?.destroy();
    this.picture = undefined;
    this.at = null;
    this.requestUpdate();
  }

  private switchTable(): void {
    this.isTable = !this.isTable;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-line-chart': LineChart;
  }
}
