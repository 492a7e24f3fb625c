import type uPlot from 'uplot';
import { drawShape } from '../kit/unit-shape.ts';
import { lookOf } from './chart-dashes.ts';
import { isThere, type ChartLevel, type ChartMark, type ChartSeries } from './chart-data.ts';

/** Colours of a chart, ready for a canvas. */
export interface ChartColours {
  /** By look; see `chart-dashes.ts`. */
  readonly series: readonly string[];
  readonly text: string;
  readonly grid: string;
  readonly mark: string;
  readonly surface: string;
}

/** Diagonal lines in a colour: a range that is seen without it. */
export function hatchOf(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (pen === null) return colour;
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.55;
  pen.lineWidth = 1;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? colour;
}

/** Levels that matter, as fine lines with their names at the left. */
export function drawLevels(plot: uPlot, levels: readonly ChartLevel[], colours: ChartColours, font: string): void {
  const { ctx: pen, bbox } = plot;
  const ratio = devicePixelRatio;
  pen.save();
  pen.font = scaled(font, ratio * 0.92);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = pen.strokeStyle = colours.text;
  pen.setLineDash([2 * ratio, 4 * ratio]);
  pen.lineWidth = ratio;
  for (const { value, label } of levels) {
    const y = Math.round(plot.valToPos(value, 'y', true));
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    pen.beginPath();
    pen.moveTo(bbox.left, y);
    pen.lineTo(bbox.left + bbox.width, y);
    pen.stroke();
    pen.fillText(label, bbox.left + 4 * ratio, y - 3 * ratio);
  }
  pen.restore();
}

/** Levers and bookmarks, as lines from top to bottom with a sign on top: a square for a lever, a diamond for a bookmark. */
export function drawMarks(plot: uPlot, marks: readonly ChartMark[], { mark, surface }: ChartColours): void {
  const { ctx: pen, bbox } = plot;
  const ratio = devicePixelRatio;
  pen.save();
  for (const { at, kind } of marks) {
    const x = Math.round(plot.valToPos(at, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    pen.strokeStyle = mark;
    pen.lineWidth = ratio;
    pen.setLineDash(kind === 'lever' ? [] : [3 * ratio, 3 * ratio]);
    pen.beginPath();
    pen.moveTo(x, bbox.top);
    pen.lineTo(x, bbox.top + bbox.height);
    pen.stroke();
    pen.setLineDash([]);
    pen.fillStyle = surface;
    drawShape(pen, 'disc', x, bbox.top, 6 * ratio);
    pen.fillStyle = mark;
    drawShape(pen, kind === 'lever' ? 'square' : 'diamond', x, bbox.top, 4 * ratio);
  }
  pen.restore();
}

/** Names at the ends of the lines, moved apart where they would meet. */
export function drawLabels(plot: uPlot, series: readonly ChartSeries[], colours: ChartColours, font: string): void {
  const { ctx: pen, bbox } = plot;
  const ratio = devicePixelRatio;
  const labels = series.flatMap(({ label, colour }, place) => {
    const end = endOf(plot, place + 1);
    return end === undefined ? [] : [{ label, look: lookOf(colour, place), ...end }];
  });
  spread(labels, 14 * ratio, bbox.top + 6 * ratio, bbox.top + bbox.height);
  pen.save();
  pen.font = scaled(font, ratio);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const { label, look, x, y } of labels) {
    pen.fillStyle = colours.series[look]!;
    pen.fillText(label, x + 6 * ratio, y, plot.width * ratio - x - 8 * ratio);
  }
  pen.restore();
}

function endOf(plot: uPlot, row: number): { x: number; y: number } | undefined {
  const values = plot.data[row];
  if (values === undefined) return undefined;
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index];
    if (isThere(value))
      return { x: plot.valToPos(plot.data[0][index]!, 'x', true), y: plot.valToPos(value, 'y', true) };
  }
  return undefined;
}

/** Pushes labels down, then up again where they would leave the chart. */
function spread(labels: { y: number }[], distance: number, top: number, bottom: number): void {
  const sorted = labels.toSorted((one, other) => one.y - other.y);
  let least = top;
  for (const label of sorted) {
    label.y = Math.max(label.y, least);
    least = label.y + distance;
  }
  let most = bottom;
  for (const label of sorted.toReversed()) {
    label.y = Math.min(label.y, most);
    most = label.y - distance;
  }
}

/** A font whose size in pixels is multiplied: the library draws in device pixels. */
export const scaled = (font: string, by: number): string =>
  font.replace(/([\d.]+)px/, (_, size: string) => `${Math.round(Number(size) * by)}px`);
