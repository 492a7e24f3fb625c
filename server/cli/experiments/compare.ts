import type { Command } from 'commander';
import { comparedFigures, levelOfEach, ofEach, untilDifferencesAreKnown } from '../../../engine/index.ts';
import type { ComparedFigure, Director } from '../../../engine/index.ts';
import { sameOfEach } from '../../executors/directed-run.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from '../command.ts';
import { interrupted } from '../interruption.ts';
import { RESUME_OPTION } from '../keeping.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { needSameLength, readArms, type PlannedArm } from './arms.ts';
import { assertionLines, judged, readAssertions, type Assertion } from './assertions.ts';
import { compareData } from './compare-data.ts';
import { compareByInterval } from './compare-days.ts';
import { compareLines, type ToldComparison } from './compare-lines.ts';
import { figuresAsked, keysAsked } from './figures-asked.ts';
import { Noted } from './noted.ts';
import { playArms } from './play-arms.ts';

/** Enough for differences under the same random numbers to show, and for a t interval to lean on. */
const USUAL_REPLICATIONS = 40;

type Given = Pick<
  GivenOptions,
  | 'replications'
  | 'precision'
  | 'maxReplications'
  | 'level'
  | 'workers'
  | 'executor'
  | 'seed'
  | 'set'
  | 'horizon'
  | 'json'
  | 'resume'
  | 'quiet'
> & { readonly figures?: string; readonly assert?: readonly string[]; readonly by?: string };

/** `switchyard compare BASE [OTHER…]`. */
export function addCompare(program: Command, ended: Ended): void {
  program
    .command('compare')
    .description(
      'Tell whether scenarios differ by more than chance: the same days in each, and what comes of it in a sentence.',
    )
    .argument('<base>', 'a scenario: a path, or the name of one that ships; it is A')
    .argument('[others...]', 'what it is compared with: B, C …; the base again, if settings make it another')
    .option(
      '--set <path=value>',
      'change a setting of all, or of one: B.path=value, base.…, other.…; repeatable',
      collect,
    )
    .option('--by <what>', 'interval: on how many days targets are kept, each interval, and the worst of them')
    .option('--figures <keys>', 'what is compared, such as answer,occupancy (the headline figures)')
    .option('--replications <n>', `play each so often (${USUAL_REPLICATIONS})`)
    .option('--precision <percent>', 'until each difference is known within ± so much of A; percentages in points')
    .option('--max-replications <n>', 'with --precision: at most so often (1000)')
    .option('--level <share>', 'confidence of all intervals together (0.95)')
    .option('--assert <condition>', "fail unless it surely holds, such as 'B.answer < 5'; repeatable", collect)
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option(...RESUME_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--json', 'print everything as JSON instead of tables')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'compare expert-marketplace --set other.experts.day.count=12',
        'compare monday.yaml tuesday.yaml --figures answer,abandoned --precision 2%',
        "compare mine.yaml --set B.desk.offering.policy=random --assert 'B.answer < 5'",
        'compare monday.plan.json leaner.plan.json --by interval',
      ),
    )
    .action(async (base: string, others: readonly string[], given: Given) =>
      ended(await compare([base, ...others], given)),
    );
}

interface Prepared {
  readonly arms: readonly PlannedArm[];
  readonly options: SimulateOptions;
  readonly keys: readonly string[];
  readonly assertions: readonly Assertion[];
}

async function compare(files: readonly string[], given: Given): Promise<number> {
  const prepared = await prepare(files, given);
  const { arms, options, keys, assertions } = prepared;
  if (given.by !== undefined) return compareByInterval(arms, options);
  const outcome = await playArms(arms, directorFor(prepared), options);
  const played = sameOfEach(outcome.arms);
  const replications = played[0]?.figures.length ?? 0;
  if (replications < 2) {
    throw interrupted('every scenario was played twice: there is nothing to compare.', outcome.exitCode);
  }
  const each = levelOfEach(options.level, keys.length * (arms.length - 1));
  const told: ToldComparison = {
    arms,
    replications,
    level: options.level,
    compared: played.slice(1).map((other) => worthTelling(comparedFigures(keys, played[0]!, other, each))),
    comparisons: keys.length * (arms.length - 1),
    msEachPair: outcome.msEach * 2,
    verdicts: judged(assertions, arms, played, options.level),
  };
  const style = styleFor(process.stdout);
  if (options.json) print([JSON.stringify(compareData(told), undefined, 2)]);
  else print([...compareLines(told, style), ...assertionLines(told.verdicts, style)]);
  const fails = told.verdicts.some(({ holds }) => holds !== 'yes');
  return outcome.exitCode ?? (fails ? EXIT.thresholdMissed : EXIT.fine);
}

const worthTelling = (figures: readonly ComparedFigure[]): readonly ComparedFigure[] =>
  figures.filter(({ pairs, one, other }) => pairs > 0 && one !== null && other !== null);

async function prepare(files: readonly string[], given: Given): Promise<Prepared> {
  const noted = new Noted();
  const usual = given.precision === undefined ? { replications: String(USUAL_REPLICATIONS) } : {};
  const options = await noted.step(() => readOptions({ ...usual, ...given, by: [] }, tooFew(given)));
  const arms = await noted.step(() => readArms({ ...given, files, set: given.set ?? [], vary: [] }));
  await noted.step(() => checkBy(given));
  const keys = keysAsked(given.figures);
  const assertions = await noted.step(() => readAssertions(given.assert ?? [], arms ?? []));
  if (arms !== undefined) {
    await noted.step(() => figuresAsked(arms, keys, '--figures'));
    if (given.by === undefined) await noted.step(() => needTwo(arms));
    await noted.step(() => needSameLength(arms));
  }
  noted.tell();
  return { arms: arms!, options: options!, keys, assertions: assertions! };
}

const tooFew = ({ replications }: Given): string[] =>
  replications === '1' ? ['--replications  expected at least 2: one pair says nothing of chance'] : [];

function checkBy({ by, ...given }: Given): void {
  if (by === undefined) return;
  if (by !== 'interval') throw badInput(`--by  expected interval, found "${by}"`);
  const others = (['figures', 'precision', 'assert'] as const).filter((name) => given[name] !== undefined);
  if (others.length > 0)
    throw badInput(others.map((name) => `--${name}  is not told by interval: leave it or --by out`).join('\n'));
}

function needTwo(arms: readonly PlannedArm[]): void {
  if (arms.length < 2)
    throw badInput(
      'There is nothing to compare it with: name another scenario, or change a setting with --set other.…',
    );
}

function directorFor({ keys, options }: Prepared): Director {
  const { precision, level, maxReplications: maximum, replications } = options;
  return precision === undefined
    ? ofEach(replications)
    : untilDifferencesAreKnown({ figures: keys, precision, level, maximum });
}
