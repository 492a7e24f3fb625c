import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countText, type ExpertList } from '../../engine/index.ts';
import { coloursOf } from '../styles/theme-watch.ts';
import { HEADING, layOut, membersOf, type FloorLayout } from './floor-layout.ts';
import { FLOOR_LOOKS, looksOfBytes } from './floor-looks.ts';
import { FloorPainter } from './floor-painter.ts';
import { OfferMarks } from './offer-marks.ts';
import { OFFER_ENDS, type PassingOffer } from './passing-offers.ts';

const COLOURS = [
  ...FLOOR_LOOKS.map(({ colour }) => colour),
  ...OFFER_ENDS.map(({ colour }) => colour),
  '--sy-text',
  '--sy-text-quiet',
  '--sy-surface',
];
const LABEL_HEIGHT = 52;
const LABEL_WIDTH = 190;

/** The two canvases of a floor: which experts stand where, and one drawing an animation frame at most. */
export class FloorStage implements ReactiveController {
  experts: ExpertList = { names: [], group: [], groups: [] };
  looks = looksOfBytes(3);
  layout: FloorLayout | undefined;
  /** Cells drawn by the last frame in which anything changed, and how long that took in milliseconds. */
  lastChange = { cells: 0, took: 0 };

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resized: ResizeObserver;
  #stage: HTMLElement | null = null;
  #painter: FloorPainter | undefined;
  #marks: OfferMarks | undefined;
  #floor: Uint8Array = new Uint8Array(0);
  #frame = 0;
  #needsDress = true;
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#resized = new ResizeObserver(() => this.#sizeChanged());
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#marks?.clear();
    this.#resized.disconnect();
    this.#stage = null;
  }

  /** Groups, colours or sizes have changed: everything is laid out and drawn anew at the next frame. */
  dressChanged(): void {
    this.#needsDress = true;
    this.#ask();
  }

  /** Shows a floor on the canvases of this element; on none when they are not there. */
  show(stage: HTMLElement | null, floor: Uint8Array): void {
    this.#floor = floor;
    if (stage !== this.#stage) this.#mount(stage);
    this.#ask();
  }

  pass(offers: readonly PassingOffer[]): void {
    this.#marks?.pass(offers);
  }

  /** Left, top and side of a cell. */
  boxOf(expert: number): readonly [number, number, number] | undefined {
    const { layout } = this;
    const left = layout?.left[expert];
    if (layout === undefined || left === undefined) return undefined;
    return [left, layout.top[expert]!, layout.cell];
  }

  /** Where the label of a cell goes: below it if there is room, touching it, so that the pointer can go there. */
  labelPlace(expert: number): string | undefined {
    const box = this.boxOf(expert);
    if (box === undefined || this.layout === undefined) return undefined;
    const [left, top, side] = box;
    const x = Math.max(0, Math.min(left, this.layout.width - LABEL_WIDTH));
    const isBelow = top + side + LABEL_HEIGHT <= this.layout.height || top < LABEL_HEIGHT;
    return isBelow ? `${x}px ${top + side}px` : `${x}px calc(${top}px - 100%)`;
  }

  scrollTo(expert: number): void {
    const box = this.boxOf(expert);
    if (box === undefined || this.#stage === null) return;
    const [, top, side] = box;
    const { scrollTop, clientHeight } = this.#stage;
    if (top < scrollTop) this.#stage.scrollTop = top - HEADING;
    else if (top + side > scrollTop + clientHeight) this.#stage.scrollTop = top + side - clientHeight;
  }

  #mount(stage: HTMLElement | null): void {
    this.#resized.disconnect();
    this.#stage = stage;
    const [canvas, over] = stage?.querySelectorAll('canvas') ?? [];
    if (stage === null || canvas === undefined || over === undefined) return;
    this.#painter = new FloorPainter(canvas);
    this.#marks = new OfferMarks(over);
    this.#needsDress = true;
    this.#resized.observe(stage);
  }

  #sizeChanged(): void {
    if (this.#stage !== null && this.#stage.clientWidth !== this.#width) this.dressChanged();
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint);
  }

  readonly #paint = (): void => {
    this.#frame = 0;
    const stage = this.#stage;
    if (stage === null || this.#painter === undefined || stage.clientWidth === 0) return;
    const from = performance.now();
    const isNew = this.#needsDress;
    if (isNew) this.#dress(stage);
    const { cells, isAll } = this.#painter.paint(this.#floor);
    if (!isAll) this.#ask();
    if (cells > 0) this.lastChange = { cells, took: performance.now() - from };
    // Frames and labels stand where the cells are, which has just changed.
    if (isNew) this.#host.requestUpdate();
  };

  #dress(stage: HTMLElement): void {
    const { group, groups } = this.experts;
    const members = membersOf(group, groups.length);
    const headings = groups.map(({ name }, index): [string, string] => [name, countText(members[index]!.length)]);
    const { fontFamily } = getComputedStyle(this.#host);
    const font = `600 12px ${fontFamily}`;
    const ratio = devicePixelRatio;
    const colours = coloursOf(this.#host, COLOURS);
    const [text = '', quiet = '', surface = ''] = colours.slice(-3);
    this.#width = stage.clientWidth;
    this.layout = layOut(members, widthsOf(headings, font), { width: this.#width, height: tallestOf(stage) });
    const looks = { looks: colours.slice(0, FLOOR_LOOKS.length), pip: text };
    this.#painter?.put({
      layout: this.layout,
      looks: this.looks,
      colours: { ...looks, text, quiet },
      headings,
      font,
      ratio,
    });
    const ends = colours.slice(FLOOR_LOOKS.length, FLOOR_LOOKS.length + OFFER_ENDS.length);
    this.#marks?.put({ layout: this.layout, ratio, colours: ends, surface });
    this.#needsDress = false;
  }
}

function widthsOf(headings: readonly (readonly [string, string])[], font: string): number[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return headings.map(() => 0);
  pen.font = font;
  return headings.map(([name, count]) => Math.ceil(pen.measureText(`${name} ${count}`).width));
}

/** How high the stage may become, in pixels. */
function tallestOf(stage: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(stage).maxBlockSize);
  return Number.isFinite(height) ? height : Infinity;
}
