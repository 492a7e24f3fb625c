import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ExpertList } from '../../engine/index.ts';
import type { EventBatch } from '../../server/protocol/index.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { ThemeWatch } from '../styles/theme-watch.ts';
import { deskFloorStyles } from './desk-floor-styles.ts';
import { looksOfBytes } from './floor-looks.ts';
import { countLooks, countMuted, floorSentence } from './floor-summary.ts';
import { endsLegend, floorLegend } from './floor-legend.ts';
import { passingOffers, RecentEnds } from './passing-offers.ts';
import type { FloorCells } from './floor-cells.ts';
import './floor-cells.ts';
import './floor-table.ts';

const NOBODY: ExpertList = { names: [], group: [], groups: [] };

/**
 * Every expert of a desk, group by group: what they do, how offers just ended, and the same as a table on request.
 *
 * @fires expert-chosen when somebody is picked
 */
@customElement('sy-desk-floor')
export class DeskFloor extends LitElement {
  static override styles = [plainParts, deskFloorStyles];

  /** A byte an expert, as in frames; undefined until the first has come. */
  @property({ attribute: false }) floor: Uint8Array | undefined;
  @property({ attribute: false }) experts: ExpertList = NOBODY;
  /** What has just happened; each new batch lets its offers pass once. */
  @property({ attribute: false }) batch: Pick<EventBatch, 'events' | 'leftOut'> | undefined;
  /** Unanswered tickets at which the desk offers nobody more. */
  @property({ type: Number }) cap = 3;
  /** Row of the expert that is picked; −1 for nobody. */
  @property({ type: Number }) chosen = -1;

  @state() private isTable = false;
  @query('sy-floor-cells') private readonly cells!: FloorCells | null;

  private readonly theme = new ThemeWatch(this, () => this.requestUpdate());
  private readonly ends = new RecentEnds();
  private looks = looksOfBytes(3);
  private ticking = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopTicking();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('cap')) this.looks = looksOfBytes(this.cap);
    if (changed.has('batch') && this.batch !== undefined) this.letPass(this.batch);
  }

  override render(): TemplateResult {
    const { floor } = this;
    if (floor === undefined || floor.length === 0) return html`<p class="empty">Nobody works at this desk yet.</p>`;
    const counts = countLooks(floor, this.looks);
    const recent = this.ends.read(performance.now());
    return html`
      <div class="top">
        <p class="summary">${floorSentence(counts)}</p>
        <button class="plain" aria-pressed=${this.isTable} @click=${this.switchTable}>Show as table</button>
      </div>
      ${this.isTable ? this.table(floor) : this.picture(floor)} ${floorLegend(counts, countMuted(floor))}
      ${endsLegend(recent.counts, recent.leftOut)}
    `;
  }

  private table(floor: Uint8Array): TemplateResult {
    return html`<sy-floor-table .floor=${floor} .experts=${this.experts} .looks=${this.looks}></sy-floor-table>`;
  }

  private picture(floor: Uint8Array): TemplateResult {
    return html`<sy-floor-cells
      .floor=${floor}
      .experts=${this.experts}
      .looks=${this.looks}
      .chosen=${this.chosen}
    ></sy-floor-cells>`;
  }

  private letPass({ events, leftOut }: Pick<EventBatch, 'events' | 'leftOut'>): void {
    const offers = passingOffers(events);
    this.ends.add(offers, leftOut, performance.now());
    if (!this.theme.isCalm) this.cells?.pass(offers);
    // Counts go back to 0 although nothing more comes.
    if (this.ticking === 0) this.ticking = window.setInterval(() => this.tick(), 1000);
  }

  private tick(): void {
    const { counts } = this.ends.read(performance.now());
    if (counts.every((count) => count === 0)) this.stopTicking();
    this.requestUpdate();
  }

  private stopTicking(): void {
    clearInterval(this.ticking);
    this.ticking = 0;
  }

  private switchTable(): void {
    this.isTable = !this.isTable;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-desk-floor': DeskFloor;
  }
}
