import { countText, decimalText, FIGURE_FAMILIES, intervalText, valueText } from '../../engine/index.ts';
import type { Band, FigureFamily, ReplicatedFigure } from '../../engine/index.ts';
import { left, right } from './text/columns.ts';
import type { Style } from './text/style.ts';

interface Layout {
  readonly label: number;
  readonly value: number;
  /** 0 where there is one run and so no interval. */
  readonly interval: number;
  readonly band: number;
  readonly cases: number;
}

const ONE_RUN: Layout = { label: 36, value: 13, interval: 0, band: 18, cases: 10 };
const MANY_RUNS: Layout = { label: 33, value: 12, interval: 17, band: 7, cases: 8 };

/** Figures under the names of their families, a line each; those without a value are left out. */
export function familyLines(figures: readonly ReplicatedFigure[], isMany: boolean, style: Style): string[] {
  const layout = isMany ? MANY_RUNS : ONE_RUN;
  return (Object.keys(FIGURE_FAMILIES) as FigureFamily[]).flatMap((family) => {
    const known = figures.filter(({ definition, value }) => definition.family === family && value !== null);
    const shown = known.filter((figure, index) => !saysNoMore(figure, known[index - 1]));
    if (shown.length === 0) return [];
    const rows = isMany ? shown.map((figure) => figureLine(figure, layout, style)) : rowsOfOneRun(shown, style);
    return ['', headingLine(FIGURE_FAMILIES[family], isMany, layout, style), ...rows];
  });
}

/** Once everybody is served within a time, longer times say nothing more. */
function saysNoMore({ definition, value }: ReplicatedFigure, before: ReplicatedFigure | undefined): boolean {
  const [question] = /^\w+Within/.exec(definition.key) ?? [];
  return (
    question !== undefined &&
    before?.definition.key.startsWith(question) === true &&
    value === 100 &&
    before.value === 100
  );
}

function headingLine(family: string, isMany: boolean, layout: Layout, style: Style): string {
  const interval = isMany ? right('interval', layout.interval) : '';
  const name = style.bold(left(family, layout.label + 1));
  return (
    name +
    style.dim(`${right('value', layout.value)}${interval}${' '.repeat(layout.band + 2)}${right('cases', layout.cases)}`)
  );
}

/** The quantiles of a figure share one line under it. */
function rowsOfOneRun(figures: readonly ReplicatedFigure[], style: Style): string[] {
  const lines: string[] = [];
  let quantiles: ReplicatedFigure[] = [];
  const endQuantiles = (): void => {
    if (quantiles.length > 0) lines.push(quantileLine(quantiles));
    quantiles = [];
  };
  for (const figure of figures) {
    if (figure.definition.estimator === 'quantile') quantiles.push(figure);
    else {
      endQuantiles();
      lines.push(figureLine(figure, ONE_RUN, style));
    }
  }
  endQuantiles();
  return lines;
}

function quantileLine(quantiles: readonly ReplicatedFigure[]): string {
  const parts = quantiles.map((figure) => `${figure.definition.label.replace('… ', '')} ${valueText(figure)}`);
  return ` … ${parts.join(', ')}`;
}

function figureLine(figure: ReplicatedFigure, layout: Layout, style: Style): string {
  const { definition, sampleSize, band, isGreyed } = figure;
  const value = isGreyed ? `(${valueText(figure)})` : valueText(figure);
  const interval = layout.interval === 0 ? '' : right(intervalText(figure), layout.interval);
  const cases = sampleSize === null ? '' : style.dim(right(casesText(sampleSize, layout), layout.cases));
  const numbers = ` ${left(definition.label, layout.label)}${right(value, layout.value)}${interval}`;
  const line = `${isGreyed ? style.dim(numbers) : numbers}  ${bandText(band, layout, style)}${cases}`;
  return line.trimEnd();
}

/** Many replications have so many cases that they are told in millions. */
function casesText(cases: number, { cases: width }: Layout): string {
  const text = countText(cases);
  return text.length < width ? text : `${decimalText(cases / 1e6, 1)} M`;
}

function bandText(band: Band | null, { band: width, interval }: Layout, style: Style): string {
  if (band === null) return ' '.repeat(width);
  const note = band.note === undefined || interval > 0 ? '' : ` (${band.note})`;
  return coloured(band, style)(left(`${band.mark} ${band.word}${note}`, width));
}

function coloured({ word }: Band, style: Style): (text: string) => string {
  switch (word) {
    case 'great':
    case 'good':
      return style.good;
    case 'okay':
      return style.fair;
    case 'watch':
      return style.warning;
    case 'poor':
      return style.bad;
  }
}
