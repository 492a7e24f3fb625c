import type { Command } from 'commander';
import {
  bandScale,
  DELIBERATE_READINGS,
  figureCatalogue,
  formulaText,
  nearestName,
  PACK_DEFAULTS,
  parseScenario,
  targetsOf,
  type FigureDefinition,
  type Scenario,
  type Target,
} from '../../engine/index.ts';
import { badInput, EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { linesByFamily, linesByNumber } from './figure-lines.ts';
import { byNumber } from './figure-order.ts';
import { figureTable } from './figure-table.ts';
import { styleFor } from './text/style.ts';

type FigureSettings = Scenario['figures'];

interface GivenOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly by?: string;
}

const ORDERS = ['family', 'id'];

/** `switchyard figures [KEY…]`. */
export function addFigures(program: Command, ended: Ended): void {
  program
    .command('figures')
    .alias('kpis')
    .description('Say what each figure means: formula, unit, bands, target, source, the process behind it.')
    .argument('[keys...]', 'only these, by key or K number; all when left out')
    .option('--by <order>', `in the order of the ${ORDERS.join(' or of the ')}, the K number (family)`)
    .option('--json', 'print the list as JSON')
    .option('--markdown', 'print the document of the whole catalogue')
    .addHelpText('after', examples('figures', 'figures rejected K-58', 'kpis --by id'))
    .action((keys: readonly string[], given: GivenOptions) => {
      print(linesOf(keys, given));
      ended(EXIT.fine);
    });
}

function linesOf(keys: readonly string[], { json, markdown, by = 'family' }: GivenOptions): readonly string[] {
  if (!ORDERS.includes(by)) throw badInput(`--by  expected one of ${ORDERS.join(', ')}, found "${by}"`);
  const settings = usualSettings();
  const catalogue = figureCatalogue({ figures: settings, packs: PACK_DEFAULTS });
  const targets = targetsOf(catalogue);
  if (markdown === true) return [figureTable(catalogue, targets).trimEnd()];
  const chosen = chosenFigures(catalogue, keys);
  if (json === true) {
    const ordered = by === 'id' ? byNumber(chosen) : chosen;
    return [
      JSON.stringify(
        ordered.map((figure) => asJson(figure, settings, targets)),
        undefined,
        2,
      ),
    ];
  }
  const style = styleFor(process.stdout);
  if (by === 'family' || keys.length > 0) return linesByFamily(chosen, { settings, targets }, style);
  return linesByNumber(chosen, { settings, targets }, style);
}

/** Thresholds and bands of a scenario that changes none of them. */
function usualSettings(): FigureSettings {
  const parsed = parseScenario('{ name: usual, arrivals: [{ rate: 1 per hour }], experts: [{ count: 1 }] }');
  if (!parsed.ok) throw new Error('the smallest scenario does not check');
  return parsed.value.figures;
}

/** Figures by key or K number; metrics that are no figures are explained instead. */
function chosenFigures(catalogue: readonly FigureDefinition[], names: readonly string[]): readonly FigureDefinition[] {
  if (names.length === 0) return catalogue;
  const known = new Set(catalogue.flatMap(({ key, id = key }) => [key, id]));
  const problems = names.flatMap((name) => {
    if (known.has(name)) return [];
    const reading = DELIBERATE_READINGS[name];
    if (reading !== undefined) return [`${name} is a ${reading.is}: ${reading.reason}. See ${reading.shows}.`];
    const meant = nearestName(name, [...known]);
    return [`There is no figure "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`];
  });
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return catalogue.filter(({ key, id = key }) => names.includes(key) || names.includes(id));
}

function asJson(figure: FigureDefinition, settings: FigureSettings, targets: ReadonlyMap<string, Target>): object {
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
    formula: formulaText(figure),
    target: targets.get(key) ?? null,
    source,
    process: of,
    fewestCases: fewest,
    bands: steps ?? null,
  };
}
