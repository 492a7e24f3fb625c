import type uPlot from 'uplot';
import { clockText, tickText } from '../format.ts';
import { DASHES, lookOf } from './chart-dashes.ts';
import { isThere, type ChartBand, type ChartSeries } from './chart-data.ts';
import { hatchOf, type ChartColours } from './chart-drawing.ts';

/** Distances between ticks of time, ms. */
const TIME_STEPS = [1 / 60, 1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168, 336, 720].map(
  (hours) => hours * 3_600_000,
);
const AXIS_WIDTH = 44;

/** The lines, each with its colour and its dash. */
export function linesOf(series: readonly ChartSeries[], colours: ChartColours): uPlot.Series[] {
  return series.map(({ label, colour }, place) => {
    const look = lookOf(colour, place);
    return { label, stroke: colours.series[look]!, width: 2, dash: [...DASHES[look]!], points: { show: false } };
  });
}

/** Lower and upper edges of ranges, two lines each, behind those of the chart. */
export function edgesOf(
  bands: readonly ChartBand[],
  series: readonly ChartSeries[],
  colours: ChartColours,
): uPlot.Series[] {
  return bands.flatMap(({ of, isHatched }) => {
    const stroke = colours.series[lookOfKey(of, series)]!;
    return [0, 1].map(() => ({ stroke, width: isHatched === true ? 0 : 1, points: { show: false } }));
  });
}

function lookOfKey(wanted: string, series: readonly ChartSeries[]): number {
  const place = series.findIndex(({ key }) => key === wanted);
  return lookOf(series[place]?.colour, Math.max(0, place));
}

/** What fills a range: hatching, or some of the colour of its line. */
export function bandFill(
  band: ChartBand,
  series: readonly ChartSeries[],
  colours: ChartColours,
): CanvasPattern | string {
  const colour = colours.series[lookOfKey(band.of, series)]!;
  return band.isHatched === true ? hatchOf(colour) : withAlpha(colour, 0.2);
}

/** `rgb(…)`, as colours are computed, with some of what is behind. */
const withAlpha = (colour: string, alpha: number): string => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);

/** Time below, values at the left. */
export const axesOf = (colours: ChartColours, font: string): uPlot.Axis[] => [
  axisBelow(colours, font, { incrs: TIME_STEPS, values: (_, splits) => splits.map(clockText) }),
  axisAtTheLeft(colours, font),
];

const plainAxis = ({ text, grid }: ChartColours, font: string): uPlot.Axis => ({
  stroke: text,
  font,
  grid: { stroke: grid, width: 1 },
  ticks: { show: false },
  gap: 4,
});

/** An axis without lines, with the ticks that are given. */
export const axisBelow = (
  colours: ChartColours,
  font: string,
  ticks: Pick<uPlot.Axis, 'incrs' | 'values'>,
): uPlot.Axis => ({ ...plainAxis(colours, font), grid: { show: false }, size: 26, space: 64, ...ticks });

/** Values, with lines across the chart. */
export const axisAtTheLeft = (colours: ChartColours, font: string): uPlot.Axis => ({
  ...plainAxis(colours, font),
  size: AXIS_WIDTH,
  space: 30,
  values: (_, splits) => splits.map((split) => (isThere(split) ? tickText(split, splits[1]! - splits[0]!) : '')),
});

/** Room at the right for the names of the lines, in CSS pixels. */
export function labelRoom(series: readonly ChartSeries[], font: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return 80;
  pen.font = font;
  return Math.min(130, 14 + Math.max(...series.map(({ label }) => pen.measureText(label).width)));
}
