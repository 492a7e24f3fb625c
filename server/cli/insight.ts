import type { Command } from 'commander';
import { INSIGHTS, nearestName } from '../../engine/index.ts';
import type { Arm, Insight, PlayedArm, Scenario } from '../../engine/index.ts';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { InsightRun, type ArmPlan } from '../executors/insight-run.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { failedRun, replayCommand } from './failure-text.ts';
import { insightData } from './insight-data.ts';
import { insightLines, type ToldInsight } from './insight-lines.ts';
import { interrupted, Interruption } from './interruption.ts';
import { watchedRun } from './watched-run.ts';
import { readSetup, type Setup, type SetupOptions } from './read-setup.ts';
import { readOptions, type GivenOptions } from './simulate-options.ts';
import { described } from './text/columns.ts';
import { styleFor } from './text/style.ts';

/** Options of a command that plays an insight. */
export type InsightOptions = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'json' | 'quiet'
> & {
  readonly scenario?: string;
};

/** `switchyard insight [NAME]`. */
export function addInsight(program: Command, ended: Ended): void {
  program
    .command('insight')
    .description('Show what only a simulator can: the truth behind the figures, and the same days under another rule.')
    .argument('[name]', 'which one; all are listed when left out')
    .option('--scenario <file>', 'play it on this one: a path, the name of one that ships, or - for standard input')
    .option('--replications <n>', 'play each way so often')
    .option('--level <share>', 'confidence of the intervals (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--set <path=value>', 'change a setting in every way to play; may be repeated', collect)
    .option('--json', 'print everything as JSON instead of tables')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'insight',
        'insight timeout-price',
        'insight museum --scenario launch-burst --replications 30',
        'insight too-fast --json > curve.json',
      ),
    )
    .action(async (name: string | undefined, given: InsightOptions) => {
      if (name === undefined) print(list(given.json === true));
      ended(name === undefined ? EXIT.fine : await showInsight(insightNamed(name), given));
    });
}

function list(asJson: boolean): string[] {
  if (asJson) {
    const rows = INSIGHTS.map(({ name, title, about, scenario, replications }) => ({
      name,
      title,
      about,
      scenario,
      replications,
    }));
    return [JSON.stringify(rows, undefined, 2)];
  }
  return described(
    INSIGHTS.map(({ name, about, scenario }) => [name, `${about} On ${scenario}.`] as const),
    '',
  );
}

/** @throws Trouble with the nearest name when there is none of this one */
export function insightNamed(name: string): Insight {
  const found = INSIGHTS.find((insight) => insight.name === name);
  if (found !== undefined) return found;
  const names = INSIGHTS.map((insight) => insight.name);
  const meant = nearestName(name, names);
  const hint = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${meant}"?`;
  throw badInput(`There is no insight "${name}". ${hint}`);
}

/** An arm as the options of a command that plays it. */
const optionsOf = ({ presets, set }: Arm, given: InsightOptions): SetupOptions => ({
  ...(given.seed === undefined ? {} : { seed: given.seed }),
  preset: presets,
  set: [...set, ...(given.set ?? [])],
});

interface Prepared {
  readonly file: string;
  readonly setup: Setup;
  readonly arms: readonly { readonly arm: Arm; readonly scenario: Scenario }[];
}

/** @throws Trouble with everything that is wrong with the scenario, or what the insight misses in it */
async function prepare(insight: Insight, given: InsightOptions): Promise<Prepared> {
  const file = given.scenario ?? insight.scenario;
  const setup = await readSetup(file, optionsOf({ name: '', presets: [], set: [] }, given));
  const lacking = insight.lacks(setup.scenario);
  if (lacking !== undefined) {
    throw badInput(
      `${setup.fileName} does not do for ${insight.name}: ${lacking}. It is made for scenarios like ${insight.scenario}.`,
    );
  }
  const arms = [];
  for (const arm of insight.arms(setup.scenario)) {
    const { scenario } = await readSetup(file, optionsOf(arm, given));
    arms.push({ arm, scenario });
  }
  return { file, setup, arms };
}

/**
 * Plays an insight and prints it; returns the exit code.
 *
 * @param problems what is wrong with options of its own, told together with the others
 */
export async function showInsight(
  insight: Insight,
  given: InsightOptions,
  problems: readonly string[] = [],
): Promise<number> {
  const options = readOptions({ ...given, replications: given.replications ?? String(insight.replications) }, problems);
  const prepared = await prepare(insight, given);
  const interruption = new Interruption();
  const { replications, level, json, quiet } = options;
  const executor = await chooseExecutor(options, prepared.arms.length * replications);
  const run = new InsightRun(executor, plansOf(insight, prepared), replications);
  interruption.stopWith(() => run.stop());
  const played = await watchedRun(run, [executor], { quiet, unit: 'runs' });
  interruption.end();
  const { failed } = run;
  if (failed !== undefined) {
    const replay = replayCommand(prepared.file, optionsOf(failed.arm, given), failed.failure.seed);
    throw failedRun(failed.failure, prepared.setup.fileName, replay);
  }
  if ((played[0]?.figures.length ?? 0) === 0)
    throw interrupted('every way was played once: there is nothing to tell.', interruption.exitCode);
  tell({ insight, prepared, played, level }, json);
  return interruption.exitCode ?? EXIT.fine;
}

const plansOf = ({ notes }: Insight, { arms }: Prepared): ArmPlan[] =>
  arms.map(({ arm, scenario }) => ({ arm, plan: { scenario, by: [], notes } }));

interface Found {
  readonly insight: Insight;
  readonly prepared: Prepared;
  readonly played: readonly PlayedArm[];
  readonly level: number;
}

function tell({ insight, prepared, played, level }: Found, asJson: boolean): void {
  const replications = played[0]!.figures.length;
  const { scenario } = prepared.setup;
  const told: ToldInsight = {
    insight,
    scenario,
    replications,
    arms: played.length,
    level,
    tables: insight.tables(played, level),
  };
  print(
    asJson ? [JSON.stringify(insightData(told, played), undefined, 2)] : insightLines(told, styleFor(process.stdout)),
  );
}
