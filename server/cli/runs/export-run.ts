import type { Command } from 'commander';
import { namedPresets } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { recipeText } from '../../export/recipe-file.ts';
import { RunLogs } from '../../export/run-logs.ts';
import { WholeFile } from '../../export/whole-file.ts';
import type { KeptRun } from '../../live/run-book.ts';
import { reportJson } from '../../report/report-json.ts';
import { makeReport } from '../../report/report.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, print, type Ended } from '../command.ts';
import { failureText } from '../failure-text.ts';
import { Interruption } from '../interruption.ts';
import { logFileProblems, readDimensions, type Dimension } from '../simulate-options.ts';
import { reading, withCatalogue, type CatalogueOptions } from './catalogue.ts';
import { loadRun } from './choose-runs.ts';
import { playWatched, recordedRun } from './kept-run.ts';

interface ExportOptions extends CatalogueOptions {
  readonly recipe?: string;
  readonly tickets?: string;
  readonly events?: string;
  readonly figures?: string;
  readonly by?: readonly string[];
}

/** `switchyard runs export ID`. */
export function addExportRun(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('export')
      .description(
        'Write a run into files, up to where it has been played; without options its recipe, to the terminal.',
      )
      .argument('<id>', 'the id of a run, or the beginning of it'),
  )
    .option('--recipe <file>', 'all that it takes to play it again, as .yaml or .json: see runs import')
    .option('--tickets <file>', 'a row a ticket, as .csv or .parquet')
    .option('--events <file>', 'a line an event, as .jsonl')
    .option('--figures <file>', 'every figure, as .json: what simulate --json prints')
    .option(
      '--by <dimension>',
      'with --figures: also by group, category, channel, expert or interval; may be repeated',
      collect,
    )
    .addHelpText(
      'after',
      examples(
        'runs export 5f0c > monday.yaml',
        'runs export 5f0c --tickets day.csv --events day.jsonl',
        'runs export 5f0c --figures day.json --by group',
      ),
    )
    .action(async (id: string, options: ExportOptions) => ended(await exportRun(id, options)));
}

async function exportRun(id: string, options: ExportOptions): Promise<number> {
  const by = checked(options);
  const run = reading(options, (reader) => loadRun(reader, id));
  const { recipe, tickets, events, figures } = options;
  const wanted = [recipe, tickets, events, figures].filter((file) => file !== undefined);
  if (wanted.length === 0) process.stdout.write(recipeText(run, 'yaml'));
  if (recipe !== undefined) writeWhole(recipe, recipeText(run, isJson(recipe) ? 'json' : 'yaml'));
  const isPlayed = [tickets, events, figures].some((file) => file !== undefined);
  const exitCode = isPlayed ? await writePlayed(run, options, by) : EXIT.fine;
  if (exitCode === EXIT.fine && wanted.length > 0) print([`Written: ${wanted.join(', ')}`]);
  return exitCode;
}

const isJson = (path: string): boolean => /\.json$/i.test(path);

/** @throws Trouble with everything that is wrong with the options */
function checked({ recipe, figures, by, ...logs }: ExportOptions): readonly Dimension[] {
  const problems = logFileProblems(logs);
  if (recipe !== undefined && !/\.(?:ya?ml|json)$/i.test(recipe)) {
    problems.push(`--recipe  expected a file that ends in .yaml or .json, found "${recipe}"`);
  }
  if (figures !== undefined && !isJson(figures)) {
    problems.push(`--figures  expected a file that ends in .json, found "${figures}"`);
  }
  if (by !== undefined && figures === undefined) problems.push('--by  breaks down --figures, which is not given');
  const dimensions = readDimensions(by ?? [], problems);
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return dimensions;
}

async function writePlayed(run: KeptRun, options: ExportOptions, by: readonly Dimension[]): Promise<number> {
  const recorded = recordedRun(run);
  const interruption = new Interruption();
  const logs = await RunLogs.open(options);
  const parts = [...new Set<Dimension>([...by, 'interval'])];
  const outcome = await playWatched(recorded, { by: parts, listening: logs.listening }, interruption);
  if (outcome?.kind !== 'played') {
    logs.giveUp();
    interruption.end();
    if (outcome !== undefined) {
      console.error(failureText(outcome.failure, run.id, `npx --no -- switchyard runs replay ${run.id}`));
    }
    return interruption.exitCode ?? EXIT.runFailed;
  }
  await logs.finish();
  if (options.figures !== undefined) {
    const json = figuresJson(run, outcome.result, by, recorded.scenario);
    writeWhole(options.figures, `${JSON.stringify(json, undefined, 2)}\n`);
  }
  interruption.end();
  return interruption.exitCode ?? EXIT.fine;
}

function figuresJson(
  run: KeptRun,
  result: ReplicationResult,
  by: readonly Dimension[],
  scenario: ReturnType<typeof recordedRun>['scenario'],
): object {
  const report = makeReport([result], {
    scenario,
    policy: scenario.desk.offering.policy,
    presets: namedPresets(run.recipe.scenario, run.recipe.overrides),
    level: 0.95,
    ending: 'all-played',
    unmet: [],
  });
  return { ...reportJson(report, by), run: run.id, playedUntilMs: run.edge.at, levers: run.levers };
}

function writeWhole(path: string, text: string): void {
  const file = new WholeFile(path);
  file.write(text);
  file.finish();
}
