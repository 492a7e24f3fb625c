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

/** Draws the floor and, from frame to frame, only the cells that have changed. */
export class FloorPainter {
  readonly #canvas: HTMLCanvasElement;
  #dress: FloorDress | undefined;
  #sprites: FloorSprites | undefined;
  #drawn = new Uint8Array(0);

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Takes new clothes: the next `paint` draws everything. */
  put(dress: FloorDress): void {
    const { layout, ratio, colours, looks } = dress;
    this.#dress = dress;
    this.#sprites = new FloorSprites(layout.cell, ratio, colours, looks);
    this.#drawn = new Uint8Array(0);
    this.#canvas.width = Math.max(1, Math.round(layout.width * ratio));
    this.#canvas.height = Math.max(1, Math.round(layout.height * ratio));
    this.#canvas.style.height = `${layout.height}px`;
  }

  /** Draws what is new in this floor; returns how many cells that were. */
  paint(floor: Uint8Array): number {
    const pen = this.#canvas.getContext('2d');
    if (pen === null || this.#dress === undefined || this.#sprites === undefined) return 0;
    const { layout, ratio } = this.#dress;
    const isNew = this.#drawn.length !== floor.length;
    if (isNew) {
      this.#drawHeadings(pen, this.#dress);
      this.#drawn = new Uint8Array(floor.length);
    }
    let painted = 0;
    for (let expert = 0; expert < floor.length && expert < layout.left.length; expert++) {
      const byte = floor[expert]!;
      if (!isNew && byte === this.#drawn[expert]) continue;
      const x = Math.round(layout.left[expert]! * ratio);
      this.#sprites.draw(pen, byte, x, Math.round(layout.top[expert]! * ratio));
      this.#drawn[expert] = byte;
      painted++;
    }
    return painted;
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
