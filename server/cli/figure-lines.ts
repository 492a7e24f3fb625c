import {
  bandScale,
  DELIBERATE_READINGS,
  FIGURE_FAMILIES,
  formulaText,
  LEFT_OUT,
  PROCESSES,
  targetText,
  type FigureDefinition,
  type FigureFamily,
  type Scenario,
  type Target,
} from '../../engine/index.ts';
import { byNumber } from './figure-order.ts';
import { wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

type FigureSettings = Scenario['figures'];

const INDENT = '    ';

/** What figures are told with. */
export interface ToldWith {
  readonly settings: FigureSettings;
  readonly targets: ReadonlyMap<string, Target>;
}

/** Figures under the names of their families. */
export function linesByFamily(figures: readonly FigureDefinition[], told: ToldWith, style: Style): string[] {
  return (Object.keys(FIGURE_FAMILIES) as FigureFamily[]).flatMap((family) => {
    const ofFamily = figures.filter((figure) => figure.family === family);
    if (ofFamily.length === 0) return [];
    return [style.bold(FIGURE_FAMILIES[family]), ...ofFamily.flatMap((figure) => figureLines(figure, told, style)), ''];
  });
}

/** Figures in the order of their K numbers, with the metrics that are no figures, and what is left out of others, in their places. */
export function linesByNumber(figures: readonly FigureDefinition[], told: ToldWith, style: Style): string[] {
  const entries = [
    ...figures.map((figure) => ({ id: figure.id, lines: figureLines(figure, told, style) })),
    ...Object.entries(DELIBERATE_READINGS).map(([id, { is, reason, shows }]) => ({
      id,
      lines: [
        ` ${style.bold(id)}  no figure but a ${is}`,
        ...wrapped(reason, 80, INDENT),
        ...wrapped(`see ${shows}`, 80, INDENT).map(style.dim),
      ],
    })),
    ...Object.entries(LEFT_OUT).map(([id, what]) => ({
      id,
      lines: [` ${style.bold(id)}  left out`, ...wrapped(what, 80, INDENT)],
    })),
  ];
  return [...byNumber(entries).flatMap(({ lines }) => lines), ''];
}

function figureLines(figure: FigureDefinition, { settings, targets }: ToldWith, style: Style): string[] {
  const { key, id, label, unit, better, above, source } = figure;
  const name = [label, unit, ...(better === 'neither' ? [] : [`${better} is better`])].join(', ');
  const bands = bandText(figure, settings);
  const target = targets.get(key);
  const line = formulaText(figure);
  const below = line.slice(above.length).trim();
  return [
    ` ${style.bold(key)}${id === undefined ? '' : `  ${id}`}`,
    ...wrapped(name, 80, INDENT),
    ...wrapped(`= ${above}`, 80, INDENT),
    ...(below === '' ? [] : wrapped(below, 80, INDENT)),
    ...(bands === undefined ? [] : wrapped(bands, 80, INDENT)),
    ...(target === undefined ? [] : wrapped(`target ${targetText(target, figure)} (${target.source})`, 80, INDENT)),
    ...wrapped(`source ${source}; ${processText(figure)}`, 80, INDENT).map(style.dim),
  ];
}

/** What has to happen for a figure to be produced, in words. */
const processText = ({ process }: FigureDefinition): string =>
  process
    .split(' ')
    .map((code) => `${code}: ${PROCESSES[code] ?? ''}`)
    .join('; ');

/** `great under 5, okay under 15, watch up to 20, poor above`. */
function bandText({ bands }: FigureDefinition, settings: FigureSettings): string | undefined {
  if (bands === undefined) return undefined;
  const steps = bandScale(bands, settings).map(({ band: { mark, word, note }, upTo, includesEdge }) => {
    const name = `${mark} ${word}${note === undefined ? '' : ` (${note})`}`;
    if (upTo === Infinity) return `${name} above`;
    return `${name} ${includesEdge ? 'up to' : 'under'} ${upTo}`;
  });
  return steps.join(', ');
}
