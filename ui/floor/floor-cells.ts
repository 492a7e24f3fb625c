import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ExpertList } from '../../engine/index.ts';
import { decodeCell } from '../../engine/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { hiddenText } from '../kit/hidden-text.ts';
import { ThemeWatch } from '../styles/theme-watch.ts';
import { expertChosen } from './expert-chosen.ts';
import { floorCellsStyles } from './floor-cells-styles.ts';
import { expertAt, neighbourOf, type Direction } from './floor-layout.ts';
import { cellWords, FLOOR_LOOKS, looksOfBytes } from './floor-looks.ts';
import { FloorStage } from './floor-stage.ts';
import type { PassingOffer } from './passing-offers.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * Experts as cells on a canvas. Arrow keys go from one to the next, Enter picks one, Esc takes the label away; to those who listen it
 * is a list of which one entry is told at a time.
 *
 * @fires expert-chosen when somebody is picked
 */
@customElement('sy-floor-cells')
export class FloorCells extends LitElement {
  static override styles = [floorCellsStyles, hiddenText];

  @property({ attribute: false }) floor: Uint8Array = new Uint8Array(0);
  @property({ attribute: false }) experts: ExpertList = { names: [], group: [], groups: [] };
  /** Index into the looks by byte. */
  @property({ attribute: false }) looks: Uint8Array = looksOfBytes(3);
  /** Row of the expert that is picked; −1 for nobody. */
  @property({ type: Number }) chosen = -1;

  /** Who the label is about; −1 when there is none. */
  @state() private pointed = -1;
  /** Who the keyboard is at. */
  @state() private current = 0;
  @query('.stage') private readonly stageElement!: HTMLElement | null;

  private readonly stage = new FloorStage(this);
  private readonly theme = new ThemeWatch(this, () => this.stage.dressChanged());

  /** Lets signs of these rise and fade; does nothing for those who asked for less motion. */
  pass(offers: readonly PassingOffer[]): void {
    if (!this.theme.isCalm) this.stage.pass(offers);
  }

  /** Cells drawn by the last frame in which anything changed, and how long that took in milliseconds. */
  get lastChange(): FloorStage['lastChange'] {
    return this.stage.lastChange;
  }

  /** Left, top and side of a cell, in CSS pixels from the upper left of the sheet. */
  boxOf(expert: number): readonly [number, number, number] | undefined {
    return this.stage.boxOf(expert);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('looks') && !changed.has('experts')) return;
    this.stage.looks = this.looks;
    this.stage.experts = this.experts;
    this.current = 0;
    this.stage.dressChanged();
  }

  override updated(): void {
    this.stage.show(this.stageElement, this.floor);
  }

  override render(): TemplateResult {
    return html`<div
      class="stage"
      role="listbox"
      tabindex="0"
      aria-label="Experts on the floor"
      aria-describedby="how"
      aria-activedescendant="current"
      @keydown=${this.pressed}
      @focus=${this.focused}
      @blur=${this.left}
    >
      <div class="sheet" @pointermove=${this.moved} @pointerleave=${this.left} @click=${this.clicked}>
        <canvas aria-hidden="true"></canvas><canvas class="over" aria-hidden="true"></canvas>
        ${this.frameAround(this.chosen, 'chosen')} ${this.frameAround(this.pointed, 'pointed')} ${this.label()}
      </div>
      <div
        id="current"
        class="heard"
        role="option"
        aria-selected=${this.current === this.chosen}
        aria-posinset=${this.current + 1}
        aria-setsize=${this.floor.length}
      >
        ${this.experts.names[this.current]}: ${this.wordsOf(this.current)}
      </div>
      <span id="how" class="heard">Arrow keys go from one expert to the next, Enter opens the dashboard.</span>
    </div>`;
  }

  private frameAround(expert: number, kind: string): TemplateResult | typeof nothing {
    const box = this.stage.boxOf(expert);
    if (box === undefined) return nothing;
    const [x, y, side] = box.map((length) => `${length}px`) as [string, string, string];
    const place = cssSet({ translate: `${x} ${y}`, 'inline-size': side, 'block-size': side });
    return html`<div class="here ${kind}" ${place}></div>`;
  }

  private label(): TemplateResult | typeof nothing {
    const place = this.stage.labelPlace(this.pointed);
    if (place === undefined) return nothing;
    return html`<div class="label" ${cssSet({ translate: place })}>
      <b>${this.experts.names[this.pointed]}</b>${this.wordsOf(this.pointed)}
    </div>`;
  }

  private wordsOf(expert: number): string {
    const byte = this.floor[expert];
    return byte === undefined ? '' : cellWords(decodeCell(byte), FLOOR_LOOKS[this.looks[byte]!]!);
  }

  private moved(event: PointerEvent): void {
    const { layout } = this.stage;
    if (layout === undefined || (event.target as Element).closest('.label') !== null) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    this.pointed = expertAt(layout, event.clientX - box.x, event.clientY - box.y);
  }

  private left(): void {
    this.pointed = -1;
  }

  private focused(): void {
    if (this.stageElement?.matches(':focus-visible') === true) this.goTo(this.current);
  }

  private clicked(): void {
    if (this.pointed < 0) return;
    this.current = this.pointed;
    this.dispatchEvent(expertChosen(this.pointed));
  }

  private pressed(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Escape' && this.pointed >= 0) this.pointed = -1;
    else if (event.key === 'Enter' || event.key === ' ') this.dispatchEvent(expertChosen(this.current));
    else if (direction !== undefined && this.stage.layout !== undefined)
      this.goTo(neighbourOf(this.stage.layout, this.current, direction));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private goTo(expert: number): void {
    this.current = this.pointed = expert;
    this.stage.scrollTo(expert);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-floor-cells': FloorCells;
  }
}
