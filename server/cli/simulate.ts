import type { Command } from 'commander';
import { exceptionsOf, SCORECARD_NAMES } from '../../engine/index.ts';
import type { ExceptionHour, HappeningListener, PrecisionGoal, Scenario, World } from '../../engine/index.ts';
import { chooseExecutor } from '../executors/choose-executor.ts';
import type { Executor, RunPlan } from '../executors/executor.ts';
import { Experiment, type ExperimentOutcome, type HowMany } from '../executors/experiment.ts';
import { InProcess } from '../executors/in-process.ts';
import { prepare } from '../executors/own-policy-file.ts';
import type { ReplicationResult } from '../executors/replication.ts';
import { RunLogs } from '../export/run-logs.ts';
import { headlineGoals } from '../report/headline-goals.ts';
import { reportJson } from '../report/report-json.ts';
import { makeReport, type Report } from '../report/report.ts';
import { EXIT } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { exceptionLines } from './exception-lines.ts';
import { failureText, replayCommand } from './failure-text.ts';
import { Interruption } from './interruption.ts';
import { ProgressBar } from './progress-bar.ts';
import { readSetup } from './read-setup.ts';
import { reportLines } from './report-lines.ts';
import { readOptions, type Dimension, type GivenOptions, type SimulateOptions } from './simulate-options.ts';
import { styleFor } from './text/style.ts';

/** `switchyard simulate FILE`. */
export function addSimulate(program: Command, ended: Ended): void {
  program
    .command('simulate')
    .description('Simulate a scenario and print its figures.')
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .option('--replications <n>', 'play it n times, each with a seed of its own, on all cores')
    .option('--precision <percent>', 'as often as it takes to know each headline figure within ± so much of itself')
    .option('--max-replications <n>', 'with --precision: at most so often (1000)')
    .option('--level <share>', 'confidence of the intervals (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--policy <name>', 'another routing policy, or ./mine.mjs for your own')
    .option('--preset <name>', 'lay a preset over those of the file; may be repeated', collect)
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--by <dimension>', 'break down by group, category, channel, expert or interval; may be repeated', collect)
    .option('--scorecard <name>', `another scorecard first: ${SCORECARD_NAMES.join(', ')}`)
    .option('--exceptions', 'tell which figures changed band from hour to hour, in the first replication')
    .option('--json', 'print everything as JSON instead of a table')
    .option('--tickets <file>', 'write a row a ticket of the first replication, as .csv or .parquet')
    .option('--events <file>', 'write a line an event of the first replication, as .jsonl')
    .option('--quiet', 'print neither table nor progress')
    .addHelpText(
      'after',
      examples(
        'simulate expert-marketplace',
        'simulate mine.yaml --replications 100 --by group',
        'simulate mine.yaml --precision 2% --json > figures.json',
        'simulate mine.yaml --set experts.day.count=12',
        'simulate mine.yaml --tickets day.csv --events day.jsonl',
      ),
    )
    .action(async (file: string, given: GivenOptions) => ended(await simulate(file, given)));
}

async function simulate(file: string, given: GivenOptions): Promise<number> {
  const options = readOptions(given);
  const setup = await readSetup(file, given);
  const { scenario, policyFile } = setup;
  const plan: RunPlan = { scenario, policyFile, by: partsOf(scenario, options) };
  const { ownPolicy } = await prepare(plan);
  // Before the first file is begun: a signal without it would end the program at once and leave the file behind.
  const interruption = new Interruption();
  const logs = await RunLogs.open(given);
  const watch = options.exceptions ? new WorldWatch() : undefined;
  const outcome = await played(plan, options, { logs, interruption, watch });
  if (outcome.failure !== undefined) {
    logs.giveUp();
    console.error(failureText(outcome.failure, setup.fileName, replayCommand(file, given, outcome.failure.seed)));
    return EXIT.runFailed;
  }
  if (outcome.results.length > 0) await logs.finish();
  else logs.giveUp();
  interruption.end();
  const report = makeReport(outcome.results, {
    scenario,
    policy: ownPolicy?.name ?? scenario.desk.offering.policy,
    presets: setup.presets,
    level: options.level,
    ending: outcome.ending,
    unmet: outcome.unmet,
    scorecard: options.scorecard,
  });
  show(report, options, exceptionsIn(watch, scenario));
  return interruption.exitCode ?? (report.conservation.broken.length > 0 ? EXIT.runFailed : EXIT.fine);
}

interface Surroundings {
  readonly logs: RunLogs;
  readonly interruption: Interruption;
  readonly watch: WorldWatch | undefined;
}

/** Keeps the world of the first replication, to be read when it is over. */
class WorldWatch {
  world: World | undefined;

  readonly listening = (world: World): HappeningListener => {
    this.world = world;
    return { happened: () => {} };
  };
}

/** What changed band in the first replication; undefined when nobody asks for it. */
function exceptionsIn(watch: WorldWatch | undefined, { horizon }: Scenario): readonly ExceptionHour[] | undefined {
  return watch?.world && exceptionsOf(watch.world, Math.max(watch.world.calendar.now, horizon));
}

/** Plays the replications; whatever comes of it, no thread is left behind. */
async function played(plan: RunPlan, options: SimulateOptions, around: Surroundings): Promise<ExperimentOutcome> {
  const executors = await executorsFor(options, around);
  const experiment = new Experiment(plan, howMany(plan.scenario, options), executors);
  around.interruption.stopWith(() => experiment.stop());
  try {
    return await watched(experiment, options);
  } finally {
    await Promise.all(executors.map((executor) => executor.close()));
  }
}

/** Rows of intervals that are kept over all replications, some 100 MB; beyond that only when they are asked for. */
const MOST_INTERVAL_ROWS = 500_000;

/** What figures are broken down by: what is asked for, and intervals, so that the worst can be told. */
function partsOf({ horizon, figures }: Scenario, options: SimulateOptions): readonly Dimension[] {
  const rows = (horizon / figures.interval) * mostReplications(options);
  const always: Dimension[] = rows <= MOST_INTERVAL_ROWS ? ['interval'] : [];
  return [...new Set([...options.by, ...always])];
}

function mostReplications({ precision, replications, maxReplications }: SimulateOptions): number {
  return precision === undefined ? replications : maxReplications;
}

function show(
  report: Report,
  { quiet, json, by }: SimulateOptions,
  exceptions: readonly ExceptionHour[] | undefined,
): void {
  const style = styleFor(process.stdout);
  if (report.replications === 0) console.error('Interrupted before a replication was finished: there are no figures.');
  else if (json) print([JSON.stringify(reportJson(report, by, exceptions), undefined, 2)]);
  else if (!quiet)
    print([...reportLines(report, by, style), ...(exceptions === undefined ? [] : exceptionLines(exceptions, style))]);
}

function howMany(scenario: Scenario, { replications, precision, maxReplications, level }: SimulateOptions): HowMany {
  if (precision === undefined) return { kind: 'fixed', replications };
  const goals = (results: readonly ReplicationResult[]): readonly PrecisionGoal[] =>
    headlineGoals(scenario, results, { precision, level });
  return { kind: 'precise', maximum: maxReplications, goals };
}

async function watched(experiment: Experiment, { quiet }: SimulateOptions): Promise<ExperimentOutcome> {
  if (quiet) return experiment.run();
  const bar = new ProgressBar(process.stderr, () => ({
    done: experiment.played,
    of: experiment.wanted,
    unit: 'replications',
  }));
  try {
    return await experiment.run();
  } finally {
    bar.end();
  }
}

/** One run is played here, many elsewhere; the first of many here as well when it is written down: elsewhere only figures come back from. */
async function executorsFor(options: SimulateOptions, { logs, watch }: Surroundings): Promise<readonly Executor[]> {
  const here = new InProcess([...logs.listening, ...(watch === undefined ? [] : [watch.listening])]);
  const most = mostReplications(options);
  if (options.executor === undefined && (most === 1 || options.workers === 1)) return [here];
  const elsewhere = await chooseExecutor(options, most);
  return logs.areWanted || watch !== undefined ? [here, elsewhere] : [elsewhere];
}
