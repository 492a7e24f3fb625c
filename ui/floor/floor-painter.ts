import type { FloorLayout } from './floor-layout.ts';
import { HEADING } from './floor-layout.ts';
import { FloorSprites, type FloorColours } from './floor-sprites.ts';

/** What a floor is drawn with. */
export interface FloorDress {
  readonly layout: FloorLayout;
  readonly looks: Uint8Array;
  readonly colours: FloorColours & { readonly text: string; readonly quiet: string };
  /** What stands above each group: its name and how many it is. */
  readonly headings: readonly (readonly [name: string, count: string])[];
  readonly font: string;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** What a cell shows that has not been drawn. */
const NEVER = -1;
/** Half of a frame: the other half belongs to everything else. */
const SHARE_MS = 8;
/** So many cells are drawn between two looks at the clock. */
const CELLS_A_LOOK = 64;

/** Draws the floor and, from frame to frame, only the cells that have changed. */
export class FloorPainter {
  readonly #canvas: HTMLCanvasElement;
  #dress: FloorDress | undefined;
  #sprites: FloorSprites | undefined;
  /** The byte that each cell shows. */
  #drawn = new Int16Array(0);
  #next = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Takes new clothes: the next `paint` draws everything. */
  put(dress: FloorDress): void {
    const { layout, ratio, colours, looks } = dress;
    this.#dress = dress;
    this.#sprites = new FloorSprites(layout.cell, ratio, colours, looks);
    this.#drawn = new Int16Array(0);
    this.#canvas.width = Math.max(1, Math.round(layout.width * ratio));
    this.#canvas.height = Math.max(1, Math.round(layout.height * ratio));
    this.#canvas.style.height = `${layout.height}px`;
  }

  /**
   * Draws what is new in this floor, as far as it gets within its share of a frame.
   *
   * @returns how many cells it has drawn, and whether that was all
   */
  paint(floor: Uint8Array): { readonly cells: number; readonly isAll: boolean } {
    const pen = this.#canvas.getContext('2d');
    const dress = this.#dress;
    if (pen === null || dress === undefined) return { cells: 0, isAll: true };
    if (this.#drawn.length !== floor.length) {
      this.#drawHeadings(pen, dress);
      this.#drawn = new Int16Array(floor.length).fill(NEVER);
      this.#next = 0;
    }
    const until = performance.now() + SHARE_MS;
    const count = Math.min(floor.length, dress.layout.left.length);
    let cells = 0;
    for (let step = 0; step < count; step++) {
      // Goes on where it stopped, so that nobody waits for ever.
      const expert = (this.#next + step) % count;
      if (floor[expert] === this.#drawn[expert]) continue;
      if (cells % CELLS_A_LOOK === CELLS_A_LOOK - 1 && performance.now() > until) {
        this.#next = expert;
        return { cells, isAll: false };
      }
      this.#drawCell(pen, dress, expert, floor[expert]!);
      cells++;
    }
    return { cells, isAll: true };
  }

  #drawCell(pen: CanvasRenderingContext2D, { layout, ratio }: FloorDress, expert: number, byte: number): void {
    const x = Math.round(layout.left[expert]! * ratio);
    this.#sprites?.draw(pen, byte, x, Math.round(layout.top[expert]! * ratio));
    this.#drawn[expert] = byte;
  }

  #drawHeadings(pen: CanvasRenderingContext2D, { layout, colours, headings, font, ratio }: FloorDress): void {
    pen.save();
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    pen.scale(ratio, ratio);
    pen.font = font;
    pen.textBaseline = 'alphabetic';
    for (const { group, x, y, width } of layout.blocks) {
      const [name = '', count = ''] = headings[group] ?? [];
      const room = width - pen.measureText(` ${count}`).width;
      const shown = shortened(pen, name, room);
      pen.fillStyle = colours.text;
      pen.fillText(shown, x, y + HEADING - 7);
      pen.fillStyle = colours.quiet;
      pen.fillText(count, x + pen.measureText(`${shown} `).width, y + HEADING - 7);
    }
    pen.restore();
  }
}

function shortened(pen: CanvasRenderingContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  let length = text.length - 1;
  while (length > 1 && pen.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, length)}…`;
}
