import type { Command } from 'commander';
import {
  bandScale,
  FIGURE_FAMILIES,
  figureCatalogue,
  nearestName,
  PACK_DEFAULTS,
  parseScenario,
} from '../../engine/index.ts';
import type { FigureDefinition, FigureFamily, Scenario } from '../../engine/index.ts';
import { badInput, EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { wrapped } from './text/columns.ts';
import { styleFor, type Style } from './text/style.ts';

type FigureSettings = Scenario['figures'];

const INDENT = '    ';

/** `switchyard figures [KEY…]`. */
export function addFigures(program: Command, ended: Ended): void {
  program
    .command('figures')
    .alias('kpis')
    .description('Say what each figure means: above and below the line, unit, bands, source.')
    .argument('[keys...]', 'only these; all when left out')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', examples('figures', 'figures rejected timedOut'))
    .action((keys: readonly string[], { json }: { json?: boolean }) => {
      const settings = usualSettings();
      const chosen = chosenFigures(figureCatalogue({ figures: settings, packs: PACK_DEFAULTS }), keys);
      if (json === true)
        print([
          JSON.stringify(
            chosen.map((figure) => asJson(figure, settings)),
            undefined,
            2,
          ),
        ]);
      else print(allLines(chosen, settings, styleFor(process.stdout)));
      ended(EXIT.fine);
    });
}

/** Thresholds and bands of a scenario that changes none of them. */
function usualSettings(): FigureSettings {
  const parsed = parseScenario('{ name: usual, arrivals: [{ rate: 1 per hour }], experts: [{ count: 1 }] }');
  if (!parsed.ok) throw new Error('the smallest scenario does not check');
  return parsed.value.figures;
}

function chosenFigures(catalogue: readonly FigureDefinition[], keys: readonly string[]): readonly FigureDefinition[] {
  if (keys.length === 0) return catalogue;
  const known = catalogue.map(({ key }) => key);
  const problems = keys.flatMap((key) => {
    if (known.includes(key)) return [];
    const meant = nearestName(key, known);
    return [`There is no figure "${key}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`];
  });
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return catalogue.filter(({ key }) => keys.includes(key));
}

function allLines(figures: readonly FigureDefinition[], settings: FigureSettings, style: Style): string[] {
  return (Object.keys(FIGURE_FAMILIES) as FigureFamily[]).flatMap((family) => {
    const ofFamily = figures.filter((figure) => figure.family === family);
    if (ofFamily.length === 0) return [];
    return [
      style.bold(FIGURE_FAMILIES[family]),
      ...ofFamily.flatMap((figure) => figureLines(figure, settings, style)),
      '',
    ];
  });
}

function figureLines(figure: FigureDefinition, settings: FigureSettings, style: Style): string[] {
  const { key, id, label, unit, better, above, below, source, process: of } = figure;
  const name = [label, unit, ...(better === 'neither' ? [] : [`${better} is better`])].join(', ');
  const bands = bandText(figure, settings);
  return [
    ` ${style.bold(key)}${id === undefined ? '' : `  ${id}`}`,
    ...wrapped(name, 80, INDENT),
    ...wrapped(`= ${above}`, 80, INDENT),
    ...(below === undefined ? [] : wrapped(`÷ ${below}`, 80, INDENT)),
    ...(bands === undefined ? [] : wrapped(bands, 80, INDENT)),
    `${INDENT}${style.dim(`source ${source}; process ${of}`)}`,
  ];
}

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

function asJson(figure: FigureDefinition, settings: FigureSettings): object {
  const { key, id = null, label, family, unit, estimator, better, above, below = null } = figure;
  const { source, process: of, bands, fewest = null } = figure;
  const scale = bands === undefined ? null : bandScale(bands, settings);
  const steps = scale?.map(({ band, upTo, includesEdge }) => ({
    ...band,
    upTo: upTo === Infinity ? null : upTo,
    includesEdge,
  }));
  return {
    key,
    id,
    label,
    family,
    unit,
    estimator,
    better,
    above,
    below,
    source,
    process: of,
    fewestCases: fewest,
    bands: steps ?? null,
  };
}
