import type { Command } from 'commander';
import { figureCatalogue, ofEach, replicatedFigures } from '../../../engine/index.ts';
import type { ReplicatedFigure } from '../../../engine/index.ts';
import { sameOfEach } from '../../executors/directed-run.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from '../command.ts';
import { interrupted } from '../interruption.ts';
import { RESUME_OPTION } from '../keeping.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from '../simulate-options.ts';
import { styleFor } from '../text/style.ts';
import { readArms, type PlannedArm } from './arms.ts';
import { assertionLines, judged, readAssertions, type Assertion } from './assertions.ts';
import { figuresAsked, keysAsked } from './figures-asked.ts';
import { Noted } from './noted.ts';
import { playArms } from './play-arms.ts';
import { sweepCsv, sweepData, sweepLines, type ToldSweep } from './sweep-lines.ts';

const USUAL_REPLICATIONS = 20;

type Given = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'horizon' | 'json' | 'resume' | 'quiet'
> & {
  readonly vary?: readonly string[];
  readonly figures?: string;
  readonly csv?: boolean;
  readonly assert?: readonly string[];
};

/** `switchyard sweep FILE --vary path=a,b,c`. */
export function addSweep(program: Command, ended: Ended): void {
  program
    .command('sweep')
    .description('Play a scenario with every value of some settings, on the same days, and print a row for each.')
    .argument('<file>', 'a scenario: a path, or the name of one that ships')
    .option('--vary <path=a,b,c>', 'a setting and its values; repeatable, in all combinations', collect)
    .option('--set <path=value>', 'change a setting in all of them; may be repeated', collect)
    .option('--figures <keys>', 'columns, such as answer,occupancy (the headline figures)')
    .option('--replications <n>', `play each so often (${USUAL_REPLICATIONS})`)
    .option('--level <share>', 'confidence of each interval by itself (0.95)')
    .option('--assert <condition>', "fail unless it surely holds, such as 'answer < 5'; repeatable", collect)
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option(...RESUME_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--csv', 'print a line for each setting and figure, for spreadsheets')
    .option('--json', 'print everything as JSON instead of a table')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'sweep mine.yaml --vary experts.day.count=8,9,10,11',
        'sweep mine.yaml --vary experts.day.count=8,10 --vary horizon=8h,24h --csv > sweep.csv',
      ),
    )
    .action(async (file: string, given: Given) => ended(await sweep(file, given)));
}

interface Prepared {
  readonly arms: readonly PlannedArm[];
  readonly options: SimulateOptions;
  readonly keys: readonly string[];
  readonly assertions: readonly Assertion[];
}

async function sweep(file: string, given: Given): Promise<number> {
  const { arms, options, keys, assertions } = await prepare(file, given);
  const outcome = await playArms(arms, ofEach(options.replications), options);
  const played = sameOfEach(outcome.arms);
  const replications = played[0]?.figures.length ?? 0;
  if (replications === 0) {
    throw interrupted('every setting was played once: there is nothing to tell.', outcome.exitCode);
  }
  const rows = played.map(({ scenario, figures }): readonly ReplicatedFigure[] => {
    const all = replicatedFigures(figureCatalogue(scenario), figures, {
      level: options.level,
      settings: scenario.figures,
    });
    return keys.map((key) => all.find(({ definition }) => definition.key === key)!);
  });
  const verdicts = judged(assertions, arms, played, options.level);
  const told: ToldSweep = { arms, rows, replications, level: options.level, verdicts };
  const style = styleFor(process.stdout);
  if (options.json) print([JSON.stringify(sweepData(told), undefined, 2)]);
  else if (given.csv === true) print(sweepCsv(told));
  else print([...sweepLines(told, style), ...assertionLines(verdicts, style)]);
  const fails = verdicts.some(({ holds }) => holds !== 'yes');
  return outcome.exitCode ?? (fails ? EXIT.thresholdMissed : EXIT.fine);
}

async function prepare(file: string, given: Given): Promise<Prepared> {
  const noted = new Noted();
  const options = await noted.step(() => readOptions({ replications: String(USUAL_REPLICATIONS), ...given }));
  const vary = given.vary ?? [];
  await noted.step(() => needVaried(vary));
  const arms = await noted.step(() => readArms({ ...given, files: [file], set: given.set ?? [], vary }));
  const keys = keysAsked(given.figures);
  if (arms !== undefined) await noted.step(() => figuresAsked(arms, keys, '--figures'));
  const assertions = await noted.step(() => readAssertions(given.assert ?? [], arms ?? []));
  noted.tell();
  return { arms: arms!, options: options!, keys, assertions: assertions! };
}

function needVaried(vary: readonly string[]): void {
  if (vary.length === 0) throw badInput('--vary  expected a setting and its values, such as experts.day.count=8,9,10');
}
