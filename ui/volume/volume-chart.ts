import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chartFrame } from '../charts/chart-frame.ts';
import { BarPicture } from '../charts/chart-bars.ts';
import { libraryStyles } from '../charts/library-styles.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import { coloursOf, ThemeWatch } from '../styles/theme-watch.ts';
import { periodName, periodWords, tickOf, ticketsText, upliftText, usualText, type Period } from './period-words.ts';
import { volumeChartStyles } from './volume-chart-styles.ts';

/**
 * How many tickets came in each period, beside what is usual and what was launched. The arrow keys go from bar to bar, and each is told
 * in words; all of them are there as a table.
 */
@customElement('sy-volume-chart')
export class VolumeChart extends LitElement {
  static override styles = [plainParts, libraryStyles, chartFrame, volumeChartStyles];

  @property() heading = '';
  @property({ attribute: false }) periods: readonly Period[] = [];
  /** Index of the period that is told. */
  @state() private at: number | null = null;
  @state() private isTable = false;
  @query('.room') private readonly room!: HTMLElement | null;

  private readonly resized = new ResizeObserver(() => this.picture?.resize());
  private picture: BarPicture | undefined;
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
    if (changed.has('heading')) this.at = null;
    // Without a period there is no room for the picture.
    if (this.periods.length === 0) this.undress();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('periods') || this.picture === undefined) this.frame ||= requestAnimationFrame(this.draw);
  }

  override render(): TemplateResult {
    return html`<figure>
      <figcaption>
        <b>${this.heading}</b>
        ${legend(this.periods)}
        ${
          this.periods.length === 0
            ? nothing
            : html`<button class="plain" aria-pressed=${this.isTable} @click=${() => (this.isTable = !this.isTable)}>
                Table
              </button>`
        }
      </figcaption>
      ${this.periods.length === 0 ? html`<p class="empty">Nothing measured yet.</p>` : this.chart()}
      ${this.isTable && this.periods.length > 0 ? this.table() : nothing}
    </figure>`;
  }

  private chart(): TemplateResult {
    const last = this.periods.length - 1;
    const at = Math.min(this.at ?? last, last);
    const period = this.periods[at]!;
    const words = `${periodName(period.name)}: ${periodWords(period)}`;
    return html`<div
        class="room"
        role="slider"
        tabindex="0"
        aria-label="${this.heading}, period"
        aria-valuemin="1"
        aria-valuemax=${last + 1}
        aria-valuenow=${at + 1}
        aria-valuetext=${words}
        @keydown=${this.pressed}
      ></div>
      <p class="told"><b>${periodName(period.name)}</b> ${periodWords(period)}</p>`;
  }

  private table(): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label="${this.heading}: numbers">
      <table>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" class="number">Tickets</th>
            <th scope="col" class="number">Usual</th>
            <th scope="col" class="number">Of usual</th>
            <th scope="col">Launched</th>
          </tr>
        </thead>
        <tbody>
          ${this.periods.toReversed().map(
            (period) =>
              html`<tr>
                <th scope="row">${periodName(period.name)}${period.isWhole ? nothing : ' (not all of it)'}</th>
                <td class="number">${ticketsText(period)}</td>
                <td class="number">${usualText(period)}</td>
                <td class="number">${upliftText(period)}</td>
                <td>${period.markers.join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private pressed(event: KeyboardEvent): void {
    const last = this.periods.length - 1;
    const at = this.at ?? last;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowDown: at - 1, ArrowUp: at + 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(last, to));
    this.picture?.point(this.at);
  }

  private readonly draw = (): void => {
    this.frame = 0;
    const { room } = this;
    if (room === null || room.clientWidth === 0) return;
    this.picture ??= this.dress(room);
    this.picture.show(
      this.periods.map(({ name, tickets, isWhole, baseline, markers }) => ({
        tick: tickOf(name),
        value: tickets,
        isWhole,
        usual: baseline,
        isMarked: markers.length > 0,
      })),
    );
  };

  private dress(room: HTMLElement): BarPicture {
    const [bar = '', text = '', grid = '', mark = '', surface = ''] = coloursOf(this, [
      '--sy-series-1',
      '--sy-text',
      '--sy-line',
      '--sy-watch',
      '--sy-surface',
    ]);
    this.resized.observe(room);
    return new BarPicture(room, {
      colours: { series: [bar], text, grid, mark, surface },
      font: `12px ${getComputedStyle(this).fontFamily}`,
      moved: (index) => {
        if (index !== null) this.at = index;
      },
    });
  }

  /** What is drawn is taken away; the next frame draws it anew, in other colours. */
  private undress(): void {
    this.resized.disconnect();
    this.picture?.destroy();
    this.picture = undefined;
    this.requestUpdate();
  }
}

/** What the signs of the chart mean, those that are on it. */
function legend(periods: readonly Period[]): TemplateResult {
  const isPart = periods.some(({ isWhole }) => !isWhole);
  const isUsual = periods.some(({ baseline }) => baseline !== null);
  const isMarked = periods.some(({ markers }) => markers.length > 0);
  return html`<span class="legend quiet">
    ${isPart ? html`<span><i class="part"></i> not all of it counted</span>` : nothing}
    ${isUsual ? html`<span><i class="usual"></i> usual: mean of whole ones without a launch</span>` : nothing}
    ${isMarked ? html`<span class="launch">${shapeIcon('diamond')} <span class="quiet">launch</span></span>` : nothing}
  </span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-volume-chart': VolumeChart;
  }
}
