import './known-language.ts';
import uPlot from 'uplot';
import { drawShape } from '../kit/unit-shape.ts';
import { hatchOf, type ChartColours } from './chart-drawing.ts';
import { axisAtTheLeft, axisBelow } from './chart-lines.ts';

/** One bar: how many in a span of time. */
export interface ChartBar {
  /** For the axis, as short as it can be. */
  readonly tick: string;
  readonly value: number;
  /** Whether all of the span was counted; else the bar is hatched. */
  readonly isWhole: boolean;
  /** What is usual, drawn across the bar; null where nobody knows. */
  readonly usual: number | null;
  /** Whether something happened in it, which gets a diamond. */
  readonly isMarked: boolean;
}

interface BarDress {
  readonly colours: ChartColours;
  readonly font: string;
  /** Told the index of the bar under the pointer. */
  readonly moved: (index: number | null) => void;
}

/** Air above the highest value, where the diamonds are. */
const AIR = 1.15;
/** Share of its room that a bar fills, and the widest one, in CSS pixels. */
const FILLED = 0.72;
const WIDEST = 140;

/** Bars side by side, drawn by the library in our colours. */
export class BarPicture {
  readonly #room: HTMLElement;
  readonly #dress: BarDress;
  #plot: uPlot | undefined;
  #bars: readonly ChartBar[] = [];

  constructor(room: HTMLElement, dress: BarDress) {
    this.#room = room;
    this.#dress = dress;
  }

  show(bars: readonly ChartBar[]): void {
    this.#bars = bars;
    const data = dataOf(bars);
    if (this.#plot === undefined) this.#plot = new uPlot(this.#options(), data, this.#room);
    else this.#plot.setData(data);
  }

  /** Puts the line of the pointer over a bar. */
  point(index: number): void {
    this.#plot?.setCursor({ left: this.#plot.valToPos(index, 'x'), top: 0 });
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#room;
    if (width > 0 && height > 0) this.#plot?.setSize({ width, height });
  }

  destroy(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  #options(): uPlot.Options {
    const { colours, font, moved } = this.#dress;
    const nameOf = (split: number): string => this.#bars[split]?.tick ?? '';
    return {
      width: Math.max(40, this.#room.clientWidth),
      height: Math.max(40, this.#room.clientHeight),
      padding: [12, 12, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: () => [-0.5, Math.max(1, this.#bars.length) - 0.5] },
        y: { range: () => [0, highest(this.#bars) * AIR] },
      },
      axes: [
        axisBelow(colours, font, { incrs: STEPS, values: (_, splits) => splits.map(nameOf) }),
        axisAtTheLeft(colours, font),
      ],
      series: barsIn(colours),
      hooks: {
        setCursor: [({ cursor }) => moved(cursor.idx ?? null)],
        draw: [(plot) => drawOver(plot, this.#bars, colours)],
      },
    };
  }
}

/** Bars of whole spans, and hatched ones. */
function barsIn({ series: [colour = ''] }: ChartColours): uPlot.Series[] {
  const paths = uPlot.paths.bars!({ size: [FILLED, WIDEST] });
  return [
    {},
    ...[colour, hatchOf(colour)].map((fill) => ({ stroke: colour, fill, width: 1, paths, points: { show: false } })),
  ];
}

/** Ticks stand at whole bars. */
const STEPS = [1, 2, 5, 7, 10, 14, 28, 50, 100, 200, 500];

const highest = (bars: readonly ChartBar[]): number =>
  Math.max(1, ...bars.map(({ value, usual }) => Math.max(value, usual ?? 0)));

const dataOf = (bars: readonly ChartBar[]): uPlot.AlignedData => [
  bars.map((_, index) => index),
  bars.map(({ value, isWhole }) => (isWhole ? value : null)),
  bars.map(({ value, isWhole }) => (isWhole ? null : value)),
];

/** What is usual, across each bar, and a diamond over those in which something happened. */
function drawOver(plot: uPlot, bars: readonly ChartBar[], { text, mark, surface }: ChartColours): void {
  const { ctx: pen, bbox } = plot;
  const ratio = devicePixelRatio;
  const room = bbox.width / Math.max(1, bars.length);
  const half = Math.max(2 * ratio, Math.min(room * FILLED, WIDEST * ratio) / 2 + 3 * ratio);
  pen.save();
  bars.forEach(({ usual, isMarked }, index) => {
    const x = plot.valToPos(index, 'x', true);
    if (usual !== null) {
      const y = Math.round(plot.valToPos(usual, 'y', true));
      for (const [colour, width] of [
        [surface, 5],
        [text, 2],
      ] as const) {
        pen.strokeStyle = colour;
        pen.lineWidth = width * ratio;
        pen.beginPath();
        pen.moveTo(Math.max(bbox.left, x - half), y);
        pen.lineTo(Math.min(bbox.left + bbox.width, x + half), y);
        pen.stroke();
      }
    }
    if (!isMarked) return;
    pen.fillStyle = surface;
    drawShape(pen, 'diamond', x, bbox.top + 4 * ratio, 7 * ratio);
    pen.fillStyle = mark;
    drawShape(pen, 'diamond', x, bbox.top + 4 * ratio, 5 * ratio);
  });
  pen.restore();
}
