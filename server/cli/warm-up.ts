import type { Command } from 'commander';
import { spanText, warmUpOf } from '../../engine/index.ts';
import type { Scenario, WarmUp } from '../../engine/index.ts';
import { Experiment, type ExperimentOutcome } from '../executors/experiment.ts';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { meanSeries } from '../report/mean-series.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { failedRun, replayCommand } from './failure-text.ts';
import { interrupted, Interruption } from './interruption.ts';
import { watchedRun } from './watched-run.ts';
import { readSetup } from './read-setup.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from './simulate-options.ts';
import { wrapped } from './text/columns.ts';
import { risingBars } from './text/rising-bars.ts';

type Given = Pick<
  GivenOptions,
  'replications' | 'workers' | 'executor' | 'seed' | 'set' | 'horizon' | 'json' | 'quiet'
>;

const USUAL_REPLICATIONS = 10;
/** Pieces of a run: enough for forty batches of five. */
const PIECES = 200;
const SHORTEST_PIECE_MS = 1000;
const DRAWN = 72;

/** `switchyard warm-up FILE`. */
export function addWarmUp(program: Command, ended: Ended): void {
  program
    .command('warm-up')
    .description('Tell how much of a run is warm-up, for questions about a desk that goes on for ever.')
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .option('--replications <n>', `play it so often and look at the mean (${USUAL_REPLICATIONS})`)
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--json', 'print everything as JSON')
    .option('--quiet', 'print no progress')
    .addHelpText('after', examples('warm-up occupancy-lab', 'warm-up mine.yaml --horizon "30 d"'))
    .action(async (file: string, given: Given) => ended(await warmUp(file, given)));
}

async function warmUp(file: string, given: Given): Promise<number> {
  const options = readOptions({ replications: String(USUAL_REPLICATIONS), ...given });
  const setup = await readSetup(file, given);
  const interval = Math.max(SHORTEST_PIECE_MS, Math.round(setup.scenario.horizon / PIECES));
  // Looked at from its beginning, whatever the file leaves out of it.
  const looked = { ...setup.scenario, warmUp: 0, figures: { ...setup.scenario.figures, interval } };
  const interruption = new Interruption();
  const outcome = await played(looked, options, interruption);
  interruption.end();
  if (outcome.failure !== undefined) {
    throw failedRun(outcome.failure, setup.fileName, replayCommand(file, given, outcome.failure.seed));
  }
  const pieces = Math.floor(looked.horizon / interval);
  const series = meanSeries(outcome.results, looked, 'waiting').slice(0, pieces);
  if (series.length < FEWEST_PIECES) {
    if (interruption.exitCode !== undefined)
      throw interrupted('anything was played: there is no series to look at.', interruption.exitCode);
    throw badInput('--horizon  the run is too short: there is no series to look at; give a longer one');
  }
  const told = {
    file,
    scenario: setup.scenario,
    interval,
    series,
    found: warmUpOf(series),
    of: outcome.results.length,
  };
  print(options.json ? [JSON.stringify(dataOf(told), undefined, 2)] : linesOf(told));
  return interruption.exitCode ?? EXIT.fine;
}

const FEWEST_PIECES = 20;

async function played(
  scenario: Scenario,
  options: SimulateOptions,
  interruption: Interruption,
): Promise<ExperimentOutcome> {
  const { replications, quiet } = options;
  const executor = await chooseExecutor(options, replications);
  const experiment = new Experiment({ scenario, by: ['interval'] }, { kind: 'fixed', replications }, [executor]);
  interruption.stopWith(() => experiment.stop());
  return watchedRun(experiment, [executor], { quiet, unit: 'replications' });
}

interface Told {
  readonly file: string;
  readonly scenario: Scenario;
  /** Length of a piece, ms. */
  readonly interval: number;
  /** Mean number of tickets waiting in each piece. */
  readonly series: readonly number[];
  readonly found: WarmUp;
  /** Replications. */
  readonly of: number;
}

/** Whether demand and roster are the same at all times; only then is there a steady state. */
const isSteady = ({ arrivals, experts }: Scenario): boolean =>
  arrivals.every(({ rate, times }) => times === undefined && (rate === undefined || typeof rate === 'number')) &&
  experts.every(({ schedule }) => schedule === 'always' || 'online' in schedule);

function linesOf(told: Told): string[] {
  const { scenario, interval, series, found, of } = told;
  const drawn = risingBars(series, DRAWN);
  const head = `${scenario.name}: tickets waiting, mean of ${of} replications, over ${spanText(scenario.horizon)}`;
  if (!isSteady(scenario)) return [head, ` ${drawn}`, ...wrapped(NO_STEADY_STATE)];
  const mark = `${' '.repeat(Math.round((drawn.length * found.observations) / series.length))}▲ measured from here on`;
  const { statistic, statisticOfAll } = found;
  const source = `MSER-5 over ${series.length} pieces of ${spanText(interval)}: ${numberText(statistic)} there, ${numberText(statisticOfAll)} with nothing left out.`;
  return [
    head,
    ` ${drawn}`,
    ...(found.isLongEnough ? [` ${mark}`] : []),
    ...wrapped(sentenceOf(told)),
    ...wrapped(source),
  ];
}

const NO_STEADY_STATE =
  'Demand or roster of this desk change with the clock, so it has no steady state: its days are played as they begin, and nothing of them is warm-up.';

function sentenceOf({ file, interval, found, scenario }: Told): string {
  const warmUpMs = found.observations * interval;
  if (!found.isLongEnough)
    return `The run is too short to tell its warm-up: it has not settled in its first half. Play a longer one: switchyard warm-up ${file} --horizon "${spanText(2 * scenario.horizon)}"`;
  if (warmUpMs === 0) return 'Nothing of it is warm-up: leaving out its beginning makes the mean no surer.';
  return `The first ${spanText(warmUpMs)} are warm-up. Leave them out with: switchyard simulate ${file} --set "warmUp=${spanText(warmUpMs)}"`;
}

const numberText = (value: number): string => String(Number(value.toPrecision(3)));

function dataOf({ interval, series, found, of, scenario }: Told): unknown {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications: of,
    figure: 'waiting',
    pieceMs: interval,
    series,
    warmUpMs: isSteady(scenario) && found.isLongEnough ? found.observations * interval : null,
    mean: found.mean,
    statistic: found.statistic,
    statisticOfAll: found.statisticOfAll,
    isLongEnough: found.isLongEnough,
    hasSteadyState: isSteady(scenario),
  };
}
