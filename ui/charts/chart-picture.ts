import './known-language.ts';
import uPlot from 'uplot';
import { newestStretch, withGaps } from './chart-data.ts';
import type { ChartBand, ChartLevel, ChartMark, ChartSeries } from './chart-data.ts';
import { drawLabels, drawLevels, drawMarks, type ChartColours } from './chart-drawing.ts';
import { axesOf, bandFill, edgesOf, labelRoom, linesOf } from './chart-lines.ts';

/** All that a chart shows. */
export interface ChartContent {
  readonly times: ArrayLike<number>;
  readonly series: readonly ChartSeries[];
  readonly bands: readonly ChartBand[];
  readonly marks: readonly ChartMark[];
  readonly levels: readonly ChartLevel[];
  /** Earliest and latest moment shown; those of the data when left out. */
  readonly span: readonly [number, number] | undefined;
}

/** What a chart is drawn with. */
export interface ChartDress {
  readonly colours: ChartColours;
  readonly font: string;
  /** Charts with the same key show the same moment under the pointer; empty for a chart by itself. */
  readonly cursorKey: string;
  /** Told the index of the moment under the pointer. */
  readonly moved: (index: number | null) => void;
}

/** In less room, in pixels, lines have no names at their ends. */
const NARROW = 420;
/** Air above the highest value. */
const AIR = 1.08;
/** A level is shown if it is no further off than this times the highest value. */
const NEAR = 1.6;

/** One chart of the library, in our colours and dashes; `show` may be called as often as there is something new. */
export class ChartPicture {
  #plot: uPlot | undefined;
  #content: ChartContent | undefined;
  #shape = '';
  readonly #dress: ChartDress;
  readonly #room: HTMLElement;

  constructor(room: HTMLElement, dress: ChartDress) {
    this.#room = room;
    this.#dress = dress;
  }

  /** Draws; builds the chart anew when it gets other lines. */
  show(content: ChartContent): void {
    this.#content = content;
    const lines = content.series.map(({ key, label, colour }) => [key, label, colour]);
    const shape = JSON.stringify([lines, content.bands.map(({ of }) => of)]);
    if (shape !== this.#shape || this.#plot === undefined) this.#build(shape, content);
    else this.#plot.setData(dataOf(content));
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#room;
    if (width > 0 && height > 0) this.#plot?.setSize({ width, height });
  }

  destroy(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
    this.#shape = '';
  }

  #build(shape: string, content: ChartContent): void {
    this.destroy();
    this.#shape = shape;
    this.#plot = new uPlot(this.#options(content), dataOf(content), this.#room);
  }

  #options({ series, bands }: ChartContent): uPlot.Options {
    const { colours, font } = this.#dress;
    return {
      width: Math.max(40, this.#room.clientWidth),
      height: Math.max(40, this.#room.clientHeight),
      ms: 1,
      padding: [12, () => (this.#hasLabels(series) ? labelRoom(series, font) : 20), 0, 0],
      legend: { show: false },
      cursor: this.#cursor(),
      scales: {
        x: { time: false, range: (_, low, high) => this.#spanOf(low, high) },
        y: { range: (_, low, high) => this.#rangeOf(low, high) },
      },
      axes: axesOf(colours, font),
      series: [{}, ...linesOf(series, colours), ...edgesOf(bands, series, colours)],
      bands: bands.map((band, index) => ({
        series: [series.length + 2 + 2 * index, series.length + 1 + 2 * index],
        fill: bandFill(band, series, colours),
      })),
      hooks: this.#hooks(),
    };
  }

  #cursor(): uPlot.Cursor {
    const { cursorKey } = this.#dress;
    return {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7 },
      ...(cursorKey === '' ? {} : { sync: { key: cursorKey, scales: ['x', null] } }),
    };
  }

  #hooks(): uPlot.Hooks.Arrays {
    const { colours, font, moved } = this.#dress;
    return {
      setCursor: [({ cursor }) => moved(cursor.idx ?? null)],
      drawAxes: [(plot) => drawLevels(plot, this.#content?.levels ?? [], colours, font)],
      draw: [
        (plot) => {
          const { marks, series } = this.#content ?? { marks: [], series: [] };
          drawMarks(plot, marks, colours);
          if (this.#hasLabels(series)) drawLabels(plot, series, colours, font);
        },
      ],
    };
  }

  /** Lines are named where they end, unless there is one alone or hardly room for them. */
  #hasLabels(series: readonly ChartSeries[]): boolean {
    return series.length > 1 && this.#room.clientWidth >= NARROW;
  }

  #spanOf(low: number | null, high: number | null): [number, number] {
    const [from, until] = this.#content?.span ?? [low ?? 0, high ?? 1];
    return until > from ? [from, until] : [from, from + 60_000];
  }

  /** From zero, or below, with some air above; levels that are near are shown too. */
  #rangeOf(low: number | null, high: number | null): [number, number] {
    const top = Math.max(high ?? 0, 0);
    const levels = this.#content?.levels ?? [];
    const near = levels.map(({ value }) => value).filter((value) => value <= top * NEAR);
    const most = Math.max(top, ...near);
    const least = Math.min(low ?? 0, 0);
    return most === least ? [0, 1] : [least * AIR, most * AIR];
  }
}

function dataOf({ times, series, bands }: ChartContent): uPlot.AlignedData {
  const from = newestStretch(times);
  const length = times.length - from;
  return [
    Array.from({ length }, (_, index) => times[from + index]!),
    ...series.map(({ values }) => withGaps(values, from, length)),
    ...bands.flatMap(({ low, high }) => [withGaps(low, from, length), withGaps(high, from, length)]),
  ];
}
