import type { Command } from 'commander';
import { decimalText, playFrontier, staffingOf, targetSentence, type FrontierPoint } from '../../engine/index.ts';
import { percentsOf } from '../planning/frontier.ts';
import { withTargets } from '../planning/read-targets.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { readSetup, type Setup } from './read-setup.ts';
import { readRosters, type GivenRosters } from './roster-options.ts';
import { playWatched } from './roster-play.ts';
import { readOptions, type GivenOptions } from './simulate-options.ts';
import { left, right, wrapped } from './text/columns.ts';
import { styleFor, type Style } from './text/style.ts';

type Given = GivenRosters &
  Pick<
    GivenOptions,
    'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'horizon' | 'json' | 'quiet'
  > & { readonly target?: readonly string[]; readonly assert?: string };

const USUAL_REPLICATIONS = '40';

/** `switchyard frontier FILE`. */
export function addFrontier(program: Command, ended: Ended): void {
  program
    .command('frontier')
    .description('Play a staffing in several sizes on the same days: what each costs, and how often it keeps targets.')
    .argument('<file>', 'a plan or a scenario, whose own schedules are then the staffing')
    .option('--target <promise>', 'such as 80/20; those of the file when left out; repeatable', collect)
    .option('--from <percent>', 'the smallest, in percent of the staffing (70)')
    .option('--to <percent>', 'the largest (130)')
    .option('--steps <n>', 'sizes, evenly from one to the other, both included (7)')
    .option('--replications <n>', `play each so often (${USUAL_REPLICATIONS})`)
    .option('--level <share>', 'confidence of each interval (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--assert <percent>', 'fail unless one of them surely keeps all targets on so many of the days')
    .option('--json', 'print everything as JSON instead of a table')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples('frontier bank-calls.plan.json', 'frontier bank-calls --target 80/20 --from 90 --to 120'),
    )
    .action(async (file: string, given: Given) => ended(await frontier(file, given)));
}

async function frontier(file: string, given: Given): Promise<number> {
  const setup = await readSetup(file, given);
  const aimed = withTargets(setup.scenario, given.target ?? []);
  const problems = [...aimed.problems];
  const { from, to, steps } = readRosters(given, problems);
  const asserted = given.assert === undefined ? undefined : shareOf(given.assert, problems);
  const options = readOptions({ replications: USUAL_REPLICATIONS, ...given }, problems);
  const plan = staffingOf(setup.scenario, setup.scenario.figures.interval);
  if (plan.groups.length === 0) throw badInput('There is no group with a schedule to be made larger or smaller.');
  const asking = playFrontier(aimed.scenario, plan, percentsOf({ from, to, steps }), options);
  const { answer: points, exitCode } = await playWatched(asking, options);
  if (options.json) print([JSON.stringify({ points }, undefined, 2)]);
  else print(frontierLines({ ...setup, scenario: aimed.scenario }, points, styleFor(process.stdout)));
  const holds = asserted === undefined || points.some(({ kept }) => kept.low >= asserted);
  return exitCode ?? (holds ? EXIT.fine : EXIT.thresholdMissed);
}

function shareOf(text: string, problems: string[]): number {
  const percent = Number(/^(\d+(?:\.\d+)?)\s*%?$/.exec(text.trim())?.[1] ?? NaN);
  if (percent > 0 && percent <= 100) return percent / 100;
  problems.push(`--assert  expected a percentage of days, such as 90%, found "${text}"`);
  return 1;
}

function frontierLines({ scenario }: Setup, points: readonly FrontierPoint[], style: Style): string[] {
  const dollars = (amount: number): string => `$${decimalText(amount, 0)}`;
  const row = ({ percent, expertHours, costs, kept, dominated }: FrontierPoint): string => {
    const { low, high, estimate } = kept;
    const days = `${decimalText(100 * estimate, 0)} % (${decimalText(100 * low, 0)} to ${decimalText(100 * high, 0)})`;
    const cells = [`${percent} %`, decimalText(expertHours, 0), dollars(costs.wages.estimate + costs.payouts.estimate)];
    const line = [...cells, dollars(costs.penalties.estimate), dollars(costs.total.estimate)].map((cell) =>
      right(cell, 11),
    );
    return `${line.join('')}  ${left(days, 18)}${dominated ? '-' : '*'}`;
  };
  const head = ['staffing', 'hours', 'pay', 'penalties', 'total'].map((cell) => right(cell, 11)).join('');
  return [
    style.bold(`${scenario.name}: what a run costs, and on how many days it keeps its targets`),
    ...scenario.targets.flatMap((target) => wrapped(targetSentence(target, scenario))),
    '',
    `${head}  days that keep all`,
    ...points.map((point) => (point.dominated ? style.dim(row(point)) : row(point))),
    '',
    ...wrapped('* is worth a thought; - costs no less than another one and keeps targets on no more days.'),
  ];
}
