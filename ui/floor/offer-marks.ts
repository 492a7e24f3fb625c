import { drawShape } from '../kit/unit-shape.ts';
import type { FloorLayout } from './floor-layout.ts';
import { OFFER_ENDS, type PassingOffer } from './passing-offers.ts';

/** How long a mark is seen, and how far it rises meanwhile. */
const LIFE_MS = 1200;
const RISE = 9;
/** More at once would be a flicker that nobody reads, and would hide what the cells say. */
const MOST_AT_ONCE = 150;
const CELLS_A_MARK = 6;

interface Mark extends PassingOffer {
  readonly from: number;
}

/** Where marks are drawn, and in which colours. */
export interface MarkDress {
  readonly layout: FloorLayout;
  readonly ratio: number;
  readonly colours: readonly string[];
  readonly surface: string;
}

/** Signs that rise from the cells of experts whose offers have just ended, and fade. */
export class OfferMarks {
  readonly #canvas: HTMLCanvasElement;
  #marks: Mark[] = [];
  #dress: MarkDress | undefined;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  put(dress: MarkDress): void {
    this.#dress = dress;
    this.#canvas.width = Math.max(1, Math.round(dress.layout.width * dress.ratio));
    this.#canvas.height = Math.max(1, Math.round(dress.layout.height * dress.ratio));
    this.#canvas.style.height = `${dress.layout.height}px`;
  }

  /** Lets these pass; those that are too many are left out. */
  pass(offers: readonly PassingOffer[]): void {
    const from = performance.now();
    const cells = this.#dress?.layout.left.length ?? 0;
    const room = Math.min(MOST_AT_ONCE, Math.ceil(cells / CELLS_A_MARK)) - this.#marks.length;
    if (room > 0) this.#marks.push(...offers.slice(-room).map((offer) => ({ ...offer, from })));
    if (this.#frame === 0 && this.#marks.length > 0) this.#frame = requestAnimationFrame(this.#draw);
  }

  clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#marks = [];
    this.#canvas.getContext('2d')?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  readonly #draw = (now: number): void => {
    this.#frame = 0;
    const pen = this.#canvas.getContext('2d');
    if (pen === null || this.#dress === undefined) return;
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#marks = this.#marks.filter(({ from }) => now - from < LIFE_MS);
    for (const mark of this.#marks) drawMark(pen, mark, Math.max(0, (now - mark.from) / LIFE_MS), this.#dress);
    if (this.#marks.length > 0) this.#frame = requestAnimationFrame(this.#draw);
  };
}

function drawMark(pen: CanvasRenderingContext2D, { end, expert }: Mark, age: number, dress: MarkDress): void {
  const { layout, ratio, colours, surface } = dress;
  const left = layout.left[expert];
  const top = layout.top[expert];
  const look = OFFER_ENDS[end];
  if (left === undefined || top === undefined || look === undefined) return;
  const radius = Math.min(8, Math.max(4.5, layout.cell * 0.22)) * ratio;
  const x = (left + layout.cell / 2) * ratio;
  const y = (top + layout.cell * 0.4 - RISE * easedOut(age)) * ratio;
  // Appears at once, stays readable for half of its life, then fades.
  pen.globalAlpha = age < 0.5 ? 1 : 2 * (1 - age);
  pen.fillStyle = surface;
  pen.beginPath();
  pen.arc(x, y, radius * 1.5, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = pen.strokeStyle = colours[end] ?? 'currentColor';
  drawShape(pen, look.shape, x, y, radius);
  pen.globalAlpha = 1;
}

const easedOut = (age: number): number => 1 - (1 - age) * (1 - age);
