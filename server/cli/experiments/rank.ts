import type { Command } from 'commander';
import { BestArm, FIRST_ROWS, withinBudget } from '../../../engine/index.ts';
import type { Director, FigureDefinition } from '../../../engine/index.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from '../command.ts';
import { interrupted } from '../interruption.ts';
import { RESUME_OPTION } from '../keeping.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { needSameLength, readArms, type PlannedArm } from './arms.ts';
import { assertionLines, judged, readAssertions, type Assertion } from './assertions.ts';
import { figuresAsked } from './figures-asked.ts';
import { Noted } from './noted.ts';
import { playArms } from './play-arms.ts';
import { rankData, rankLines, type ToldRanking } from './rank-lines.ts';
import { readSelection, type GivenSelection, type SelectionAsked } from './selection-options.ts';

type Given = Pick<
  GivenOptions,
  'maxReplications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'horizon' | 'json' | 'resume' | 'quiet'
> &
  GivenSelection & { readonly by?: string; readonly vary?: readonly string[]; readonly assert?: readonly string[] };

/** `switchyard rank FILE…`. */
export function addRank(program: Command, ended: Ended): void {
  program
    .command('rank')
    .description(
      'Find the best of several scenarios or settings: a verdict with a promise, or the most that a budget of runs can tell.',
    )
    .argument('<files...>', 'scenarios: paths, or names of some that ship')
    .requiredOption('--by <figure>', 'the figure that decides, such as answer')
    .option('--vary <path=a,b,c>', 'each scenario with each of the values; repeatable, in all combinations', collect)
    .option(
      '--set <path=value>',
      'change a setting of all, or of one: B.path=value, base.…, other.…; repeatable',
      collect,
    )
    .option('--want <lowest|highest>', 'what is best (the better direction of the figure)')
    .option('--delta <amount>', 'smallest difference that matters, in the unit of the figure (1 point of percent)')
    .option('--level <share>', 'probability with which the verdict is right (0.95)')
    .option('--max-replications <n>', 'of each at most; several may be left then (1000)')
    .option('--budget <runs>', 'no verdict, but so many runs in all, each where it tells most')
    .option('--assert <condition>', "fail unless it surely holds, such as 'A.answer < 5'; repeatable", collect)
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option(...RESUME_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--json', 'print everything as JSON instead of a table')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'rank mine.yaml --vary experts.day.count=8,9,10 --by answer --delta 2',
        'rank monday.yaml tuesday.yaml --by abandoned',
        'rank mine.yaml --vary desk.offering.policy=random,least-busy --by answer --budget 200',
      ),
    )
    .action(async (files: readonly string[], given: Given) => ended(await rank(files, given)));
}

interface Prepared {
  readonly arms: readonly PlannedArm[];
  readonly options: SimulateOptions;
  readonly definition: FigureDefinition;
  readonly asked: SelectionAsked;
  readonly assertions: readonly Assertion[];
}

async function rank(files: readonly string[], given: Given): Promise<number> {
  const prepared = await prepare(files, given);
  const { arms, options, definition, asked, assertions } = prepared;
  const ranked = { figure: definition.key, want: asked.want };
  const selection = { delta: asked.delta, confidence: options.level, first: FIRST_ROWS };
  const best =
    asked.budget === undefined ? new BestArm(arms.length, ranked, selection, options.maxReplications) : undefined;
  const director: Director = best?.direct ?? withinBudget(ranked, asked.budget!);
  const outcome = await playArms(arms, director, options);
  if (outcome.arms.some(({ figures }) => figures.length < 2)) {
    throw interrupted('every scenario was played twice: there is nothing to rank.', outcome.exitCode);
  }
  const told: ToldRanking = {
    arms,
    played: outcome.arms,
    definition,
    ranked,
    asked,
    level: options.level,
    procedure: best?.procedure,
    verdicts: judged(assertions, arms, outcome.arms, options.level),
  };
  const style = styleFor(process.stdout);
  if (options.json) print([JSON.stringify(rankData(told), undefined, 2)]);
  else print([...rankLines(told, style), ...assertionLines(told.verdicts, style)]);
  const fails = told.verdicts.some(({ holds }) => holds !== 'yes');
  return outcome.exitCode ?? (fails ? EXIT.thresholdMissed : EXIT.fine);
}

async function prepare(files: readonly string[], given: Given): Promise<Prepared> {
  const noted = new Noted();
  const { by, ...shared } = given;
  // Its number of replications is decided by what they show; --max-replications limits that as it does with a precision.
  const options = await noted.step(() => readOptions({ ...shared, precision: '50%' }));
  const arms = await noted.step(() => readArms({ ...given, files, set: given.set ?? [], vary: given.vary ?? [] }));
  const assertions = await noted.step(() => readAssertions(given.assert ?? [], arms ?? []));
  const found = arms && (await noted.step(() => figuresAsked(arms, [by ?? ''], '--by')));
  const definition = found?.[0];
  if (arms !== undefined) {
    await noted.step(() => needTwo(arms));
    await noted.step(() => needSameLength(arms));
  }
  const asked = definition && (await noted.step(() => readSelection(given, definition, arms!.length)));
  noted.tell();
  return { arms: arms!, options: options!, definition: definition!, asked: asked!, assertions: assertions! };
}

function needTwo(arms: readonly PlannedArm[]): void {
  if (arms.length < 2) throw badInput('There is nothing to choose from: name another scenario, or --vary a setting');
}
