import { drawShape } from '../kit/unit-shape.ts';
import { FLOOR_LOOKS } from './floor-looks.ts';

/** Colours of the looks in their order, and of the pips and the sign that alerts are off. */
export interface FloorColours {
  readonly looks: readonly string[];
  readonly pip: string;
}

const PIPS = 4;
const MUTED = 2;
/** From cells of this size on it is seen that somebody’s alerts are off. */
const SMALLEST_WITH_MUTE = 15;

/** Every cell that can be seen, drawn once: a floor is then copied together, whatever its size. */
export class FloorSprites {
  readonly #sheet: HTMLCanvasElement;
  readonly #side: number;
  readonly #looks: Uint8Array;

  /**
   * @param cell side of a cell in CSS pixels
   * @param ratio device pixels in a CSS pixel
   * @param looks index into `FLOOR_LOOKS` by byte
   */
  constructor(cell: number, ratio: number, colours: FloorColours, looks: Uint8Array) {
    this.#side = Math.max(1, Math.round(cell * ratio));
    this.#looks = looks;
    this.#sheet = document.createElement('canvas');
    this.#sheet.width = this.#side * PIPS * MUTED;
    this.#sheet.height = this.#side * FLOOR_LOOKS.length;
    const pen = this.#sheet.getContext('2d');
    if (pen === null) return;
    for (let look = 0; look < FLOOR_LOOKS.length; look++)
      for (let column = 0; column < PIPS * MUTED; column++) this.#draw(pen, look, column, colours, cell);
  }

  #draw(pen: CanvasRenderingContext2D, look: number, column: number, colours: FloorColours, cell: number): void {
    const { shape } = FLOOR_LOOKS[look]!;
    const side = this.#side;
    const pips = column % PIPS;
    const isMuted = column >= PIPS;
    pen.save();
    pen.translate(column * side, look * side);
    pen.fillStyle = pen.strokeStyle = colours.looks[look] ?? 'currentColor';
    drawShape(pen, shape, side / 2, side * 0.4, side * 0.27);
    pen.fillStyle = pen.strokeStyle = colours.pip;
    const radius = Math.max(0.9, side * 0.062);
    for (let pip = 0; pip < pips; pip++) {
      pen.beginPath();
      pen.arc(side / 2 + (pip - (pips - 1) / 2) * side * 0.21, side * 0.86, radius, 0, 2 * Math.PI);
      pen.fill();
    }
    if (isMuted && cell >= SMALLEST_WITH_MUTE) drawMute(pen, side);
    pen.restore();
  }

  /** Draws the cell of an expert whose byte this is; the place in device pixels. */
  draw(pen: CanvasRenderingContext2D, byte: number, x: number, y: number): void {
    const side = this.#side;
    const unanswered = Math.floor(byte / 8) % 4;
    const column = unanswered + (byte >= 128 ? PIPS : 0);
    pen.clearRect(x, y, side, side);
    pen.drawImage(this.#sheet, column * side, this.#looks[byte]! * side, side, side, x, y, side, side);
  }
}

/** A short stroke at the upper right: nobody hears the bell here. */
function drawMute(pen: CanvasRenderingContext2D, side: number): void {
  pen.lineWidth = Math.max(1, side * 0.05);
  pen.beginPath();
  pen.moveTo(side * 0.74, side * 0.25);
  pen.lineTo(side * 0.9, side * 0.06);
  pen.stroke();
}
