import type { Command } from 'commander';
import { ofEach, ownLever, tornadoEnds, tornadosOf, usualLevers } from '../../../engine/index.ts';
import type { TornadoLever } from '../../../engine/index.ts';
import { targetFigures } from '../../planning/target-figures.ts';
import { sameOfEach } from '../../executors/directed-run.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, print, type Ended } from '../command.ts';
import { readSetup } from '../read-setup.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { nameOf, valuesIn, type PlannedArm } from './arms.ts';
import { assertionLines, judged, readAssertions, type Assertion } from './assertions.ts';
import { figuresAsked, keysAsked } from './figures-asked.ts';
import { Noted } from './noted.ts';
import { playArms } from './play-arms.ts';
import { tornadoCsv, tornadoData, tornadoLines, type ToldTornado } from './tornado-lines.ts';

/** Enough for a tenth of volume to show under the same random numbers. */
const USUAL_REPLICATIONS = 30;

type Given = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'seed' | 'set' | 'horizon' | 'json' | 'quiet'
> & {
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
        'tornado mine.yaml --lever "desk.channels.chat.offerTimeout=1 min,4 min"',
      ),
    )
    .action(async (file: string, given: Given) => ended(await tornado(file, given)));
}

interface Prepared {
  readonly options: SimulateOptions;
  readonly levers: readonly TornadoLever[];
  readonly keys: readonly string[];
  readonly arms: readonly PlannedArm[];
  readonly assertions: readonly Assertion[];
}

async function tornado(file: string, given: Given): Promise<number> {
  const { options, levers, keys, arms, assertions } = await prepare(file, given);
  const outcome = await playArms(arms, ofEach(options.replications), options);
  if (outcome.exitCode === EXIT.runFailed) return outcome.exitCode;
  const played = sameOfEach(outcome.arms);
  if (played[0]!.figures.length < 2) {
    console.error('Interrupted before every way was played twice: there is nothing to tell.');
    return outcome.exitCode ?? EXIT.fine;
  }
  const tornados = tornadosOf(levers, played, keys, options.level);
  const told: ToldTornado = { arms, tornados, verdicts: judged(assertions, arms, played, options.level) };
  const style = styleFor(process.stdout);
  if (options.json) print([JSON.stringify(tornadoData(told), undefined, 2)]);
  else if (given.csv === true) print(tornadoCsv(told));
  else print([...tornadoLines(told, style), ...assertionLines(told.verdicts, style)]);
  const fails = told.verdicts.some(({ holds }) => holds !== 'yes');
  return outcome.exitCode ?? (fails ? EXIT.thresholdMissed : EXIT.fine);
}

async function prepare(file: string, given: Given): Promise<Prepared> {
  const noted = new Noted();
  const tooFew =
    given.replications === '1' ? ['--replications  expected at least 2: one pair says nothing of chance'] : [];
  const options = await noted.step(() => readOptions({ replications: String(USUAL_REPLICATIONS), ...given }, tooFew));
  const setup = await noted.step(() => readSetup(file, given));
  const own = await Promise.all((given.lever ?? []).map((text) => noted.step(() => leverOf(text))));
  const levers = [
    ...(setup === undefined ? [] : usualLevers(setup.scenario)),
    ...own.filter((lever) => lever !== undefined),
  ];
  const arms = setup === undefined ? [] : await armsOf(file, given, levers, noted);
  const keys =
    given.figures === undefined && setup !== undefined ? targetFigures(setup.scenario) : keysAsked(given.figures);
  if (arms.length > 0) await noted.step(() => figuresAsked(arms, keys, '--figures'));
  const assertions = await noted.step(() => readAssertions(given.assert ?? [], arms));
  noted.tell();
  return { options: options!, levers, keys, arms, assertions: assertions! };
}

/** Each way to play by itself: it is read once more, so that what is wrong with a lever is told like a setting. */
async function armsOf(
  file: string,
  given: Given,
  levers: readonly TornadoLever[],
  noted: Noted,
): Promise<PlannedArm[]> {
  const arms: PlannedArm[] = [];
  for (const [place, end] of tornadoEnds(levers).entries()) {
    const own = end?.set ?? [];
    const options = { ...given, set: [...(given.set ?? []), ...own] };
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
