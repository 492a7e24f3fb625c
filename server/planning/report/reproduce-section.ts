import { counted } from '../../../engine/index.ts';
import { escaped, list, table, type Cell } from '../../report/html/markup.ts';
import { seedsText } from '../played-again.ts';
import type { PlanReport, ToldRuns } from './plan-report.ts';

/** Parts of a report by their runs. */
const PARTS: readonly (readonly [part: keyof PlanReport['runs'], name: string])[] = [
  ['figures', 'promises, figures, intervals, cost'],
  ['frontier', 'more and fewer people'],
  ['levers', 'levers'],
  ['hours', 'expert-hours'],
  ['staffing', 'the staffing that was searched for'],
  ['roster', 'the roster when it was checked'],
];

/** Parts that a report has, each with its runs. */
export const partsOf = (runs: PlanReport['runs']): readonly (ToldRuns & { readonly says: string })[] =>
  PARTS.flatMap(([part, says]) => (runs[part] === null ? [] : [{ ...runs[part], says }]));

/** Version, scenario and seeds; and for each part of the report a command that plays its runs again. */
export function reproduceSection({ version, scenario, runs, commands }: PlanReport): string {
  const rows = partsOf(runs).map((of): Cell[] => [
    of.says,
    counted(of.replications, 'run'),
    seedsText(of),
    commandCell(of),
  ]);
  return [
    list([
      `Switchyard ${version}`,
      `scenario ${scenario.fileName}, hash ${scenario.hash}, seed ${scenario.seed}`,
      'The same version, scenario and seed give the same numbers on any machine.',
    ]),
    '<p>The whole report:</p>',
    `<pre>${escaped(commands.join('\n'))}</pre>`,
    '<p>Its parts, with the same numbers, as tables or with --json:</p>',
    table('Runs', ['part', 'runs', 'seeds', 'command'], rows),
  ].join('');
}

const commandCell = ({ command }: ToldRuns): Cell =>
  command === null ? 'by the command that made the plan' : { html: `<code>${escaped(command)}</code>` };
