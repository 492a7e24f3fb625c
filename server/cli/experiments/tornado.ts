import type { Command } from 'commander';
import {
  ofEach,
  ownLever,
  planOfSchedules,
  shadowPlans,
  shadowPricesOf,
  staffedBlocks,
  staffingSettings,
  tornadoEnds,
  tornadosOf,
  usualLevers,
} from '../../../engine/index.ts';
import type { ComparedArm, Scenario, TornadoLever } from '../../../engine/index.ts';
import { figuresOfHours, targetFigures } from '../../planning/target-figures.ts';
import { sameOfEach } from '../../executors/directed-run.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from '../command.ts';
import { interrupted } from '../interruption.ts';
import { readSetup } from '../read-setup.ts';
import { RESUME_OPTION } from '../keeping.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { nameOf, valuesIn, type PlannedArm } from './arms.ts';
import { assertionLines, judged, readAssertions, type Assertion } from './assertions.ts';
import { figuresAsked, keysAsked } from './figures-asked.ts';
import { Noted } from './noted.ts';
import { playArms } from './play-arms.ts';
import { toldHours } from './hours-lines.ts';
import { toldTornado, type Told } from './tornado-lines.ts';

/** Enough for a tenth of volume to show under the same random numbers. */
const USUAL_REPLICATIONS = 30;

type Given = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'horizon' | 'json' | 'resume' | 'quiet'
> & {
  readonly by?: string;
  readonly figures?: string;
  readonly lever?: readonly string[];
  readonly csv?: boolean;
  readonly assert?: readonly string[];
};

/** `switchyard tornado FILE`. */
export function addTornado(program: Command, ended: Ended): void {
  program
    .command('tornado')
    .description(
      'Tell what one unit of each lever is worth: volume, work, patience, offers, experts, on the same days.',
    )
    .argument('<file>', 'a scenario or a plan: a path, or the name of a scenario that ships')
    .option(
      '--by <what>',
      'interval: what an expert-hour added or taken is worth, by time and group, instead of levers',
    )
    .option('--lever <path=low,high>', 'a lever of your own: a setting and two values; repeatable', collect)
    .option('--set <path=value>', 'change a setting in all of them; may be repeated', collect)
    .option('--figures <keys>', 'what they move, such as answer,occupancy (the figures of its targets)')
    .option('--replications <n>', `play each way so often (${USUAL_REPLICATIONS})`)
    .option('--level <share>', 'confidence of all intervals of a figure together (0.95)')
    .option(
      '--assert <condition>',
      "fail unless it surely holds at every end, such as 'answer < 5'; repeatable",
      collect,
    )
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option(...RESUME_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--csv', 'print a line for each figure, lever and end, for spreadsheets')
    .option('--json', 'print everything as JSON instead of a table')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'tornado bank-calls --figures abandoned,acceptance',
        'tornado model.plan.json',
        'tornado model.plan.json --by interval --csv > hours.csv',
        'tornado mine.yaml --lever "desk.channels.chat.offerTimeout=1 min,4 min"',
      ),
    )
    .action(async (file: string, given: Given) => ended(await tornado(file, given)));
}

interface Prepared {
  readonly options: SimulateOptions;
  readonly keys: readonly string[];
  readonly arms: readonly PlannedArm[];
  readonly assertions: readonly Assertion[];
  readonly question: Question;
}

/** What is played, and how what came of it is read. */
interface Question {
  readonly arms: readonly Pick<PlannedArm, 'own' | 'options'>[];
  told(arms: readonly PlannedArm[], played: readonly ComparedArm[], keys: readonly string[], level: number): Told;
}

async function tornado(file: string, given: Given): Promise<number> {
  const { options, keys, arms, assertions, question } = await prepare(file, given);
  const outcome = await playArms(arms, ofEach(options.replications), options);
  const played = sameOfEach(outcome.arms);
  if (played[0]!.figures.length < 2) {
    throw interrupted('every way was played twice: there is nothing to tell.', outcome.exitCode);
  }
  const verdicts = judged(assertions, arms, played, options.level);
  const told = question.told(arms, played, keys, options.level);
  const style = styleFor(process.stdout);
  if (options.json) print([JSON.stringify({ ...told.data(), assertions: verdicts }, undefined, 2)]);
  else if (given.csv === true) print(told.csv());
  else print([...told.lines(style), ...assertionLines(verdicts, style)]);
  const fails = verdicts.some(({ holds }) => holds !== 'yes');
  return outcome.exitCode ?? (fails ? EXIT.thresholdMissed : EXIT.fine);
}

async function prepare(file: string, given: Given): Promise<Prepared> {
  const noted = new Noted();
  const tooFew =
    given.replications === '1' ? ['--replications  expected at least 2: one pair says nothing of chance'] : [];
  const options = await noted.step(() =>
    readOptions({ replications: String(USUAL_REPLICATIONS), ...given, by: [] }, tooFew),
  );
  const setup = await noted.step(() => readSetup(file, given));
  const question = await questionOf(given, setup?.scenario, noted);
  const arms = await armsOf(file, question, noted);
  const usual = given.by === 'interval' ? figuresOfHours : targetFigures;
  const keys = given.figures === undefined && setup !== undefined ? usual(setup.scenario) : keysAsked(given.figures);
  if (arms.length > 0) await noted.step(() => figuresAsked(arms, keys, '--figures'));
  const assertions = await noted.step(() => readAssertions(given.assert ?? [], arms));
  noted.tell();
  return { options: options!, keys, arms, assertions: assertions!, question };
}

async function questionOf(given: Given, scenario: Scenario | undefined, noted: Noted): Promise<Question> {
  await noted.step(() => checkBy(given));
  const own = await Promise.all((given.lever ?? []).map((text) => noted.step(() => leverOf(text))));
  const withSet = (set: readonly string[]): Pick<PlannedArm, 'own' | 'options'> => ({
    own: set,
    options: { ...given, set: [...(given.set ?? []), ...set] },
  });
  if (given.by === 'interval' && scenario !== undefined) return hoursOf(scenario, withSet);
  const levers = [
    ...(scenario === undefined ? [] : usualLevers(scenario)),
    ...own.filter((each) => each !== undefined),
  ];
  return {
    arms: scenario === undefined ? [] : tornadoEnds(levers).map((end) => withSet(end?.set ?? [])),
    told: (arms, played, keys, level) => toldTornado(arms, tornadosOf(levers, played, keys, level)),
  };
}

/** One expert more and one less in each block of hours. */
function hoursOf(scenario: Scenario, withSet: (set: readonly string[]) => Question['arms'][number]): Question {
  const plan = planOfSchedules(scenario);
  const blocks = plan.groups.length === 0 ? [] : staffedBlocks(scenario, plan);
  return {
    arms: shadowPlans(plan, blocks).map((each) => withSet(staffingSettings(scenario, each))),
    told: (arms, played, keys, level) => toldHours(arms, shadowPricesOf({ plan, blocks }, played, keys, level)),
  };
}

function checkBy({ by, lever }: Given): void {
  if (by === undefined) return;
  if (by !== 'interval') throw badInput(`--by  expected interval, found "${by}"`);
  if (lever !== undefined) throw badInput('--lever  is no interval: leave it or --by out');
}

/** Each way to play by itself: it is read once more, so that what is wrong with a lever is told like a setting. */
async function armsOf(file: string, question: Question, noted: Noted): Promise<PlannedArm[]> {
  const arms: PlannedArm[] = [];
  for (const [place, { own, options }] of question.arms.entries()) {
    const setup = await noted.step(() => readSetup(file, options));
    if (setup !== undefined)
      arms.push({ name: nameOf(place), file, fileName: setup.fileName, options, own, scenario: setup.scenario });
  }
  return arms;
}

/** @throws Trouble when it is not a setting with two values */
function leverOf(text: string): TornadoLever {
  const [, path, values = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const [low = '', high = '', ...rest] = valuesIn(values);
  if (path === undefined || low === '' || high === '' || rest.length > 0)
    throw badInput(`--lever  expected a setting and two values, such as experts.day.count=8,10, found "${text}"`);
  return ownLever(path.trim(), low, high);
}
