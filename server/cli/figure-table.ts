import {
  DELIBERATE_READINGS,
  formulaText,
  LEFT_OUT,
  PROCESSES,
  targetText,
  type FigureDefinition,
  type Target,
} from '../../engine/index.ts';
import { byNumber } from './figure-order.ts';

/** The whole catalogue as a document: every figure, every metric that is read as something else, every process. */
export function figureTable(figures: readonly FigureDefinition[], targets: ReadonlyMap<string, Target>): string {
  const rows = byNumber(figures).map((figure) => figureRow(figure, targets.get(figure.key)));
  const readings = byNumber(Object.entries(DELIBERATE_READINGS).map(([id, reading]) => ({ id, ...reading })));
  return [
    '# Every figure',
    '',
    'Written by `switchyard kpis --markdown > engine/kpi/FIGURES.md` from the catalogue; a test keeps it in step. The formula is what stands',
    'above the line, divided by what stands below it. Figures of packs are there where the pack is on.',
    '',
    table(['Number', 'Name', 'Key', 'Formula', 'Unit', 'Target', 'Source', 'Process'], rows),
    '',
    '## Metrics that are no figures',
    '',
    table(
      ['Number', 'Read as', 'Why', 'Where it shows'],
      readings.map(({ id, is, reason, shows }) => [id, is, reason, shows]),
    ),
    '',
    '## What of a metric is left out',
    '',
    table(['Number', 'What, and why'], Object.entries(LEFT_OUT)),
    '',
    '## Processes',
    '',
    table(['Code', 'What happens'], Object.entries(PROCESSES)),
    '',
  ].join('\n');
}

function figureRow(figure: FigureDefinition, target: Target | undefined): readonly string[] {
  const { id = '', key, label, unit, source, process } = figure;
  const aim = target === undefined ? '' : `${targetText(target, figure)} (${target.source})`;
  return [id, label, `\`${key}\``, formulaText(figure), unit, aim, source, process];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
