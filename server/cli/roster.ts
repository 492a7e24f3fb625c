import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { WholeFile } from '../export/whole-file.ts';
import { writePlan } from '../planning/plan-file.ts';
import type { RosterPart } from '../planning/roster-part.ts';
import { rosterTexts } from '../planning/roster/roster-files.ts';
import { RosterTask } from '../planning/roster/roster-plan.ts';
import { Solver } from '../planning/roster/solver.ts';
import { environmentTrouble, EXIT } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { Noted } from './experiments/noted.ts';
import { rosterLines } from './roster-lines.ts';
import { playRoster } from './roster-play.ts';
import { readOptions, type GivenOptions } from './simulate-options.ts';
import { readRosterWish, type GivenRoster, type KeptPlan } from './roster-wish.ts';
import { styleFor } from './text/style.ts';

/** Of each look at a roster; what is not sure is looked at again. */
const USUAL_REPLICATIONS = '100';

type Given = GivenRoster &
  Pick<GivenOptions, 'replications' | 'level' | 'workers' | 'executor'> & {
    readonly assert?: boolean;
    readonly out?: string;
    readonly csv?: string;
    readonly ics?: string;
    readonly json?: boolean;
    readonly quiet?: boolean;
  };

/** `switchyard roster PLAN`. */
export function addRoster(program: Command, ended: Ended): void {
  program
    .command('roster')
    .description(
      'Make shifts that cover a plan at the least cost, give them to people, and write them as CSV and iCalendar.',
    )
    .argument('<file>', 'a plan of switchyard staff, or a scenario, whose own schedules are then what is needed')
    .option('--patterns <file>', 'shifts that can be worked, and what may be asked of people, as YAML')
    .option('--people <file>', 'who can work when, as CSV: expert, group, days, min hours, max hours')
    .option('--sick <share>', 'share of shifts that people do not turn up for (noShow of each group)')
    .option('--shrinkage <share>', 'how many more than needed are rostered to start from (--sick)')
    .option('--cost-per-hour <dollars>', 'of everybody (costPerHour of each group)')
    .option('--max-hours <hours>', 'paid hours of a person in a week (40)')
    .option('--out <folder>', 'where plan, CSV and calendar are written (beside the plan)')
    .option('--csv <file>', 'another name for the table of shifts')
    .option('--ics <file>', 'another name for the calendar')
    .option('--seed <text>', 'of a scenario: another root of all chance')
    .option('--set <path=value>', 'of a scenario: change a setting; may be repeated', collect)
    .option('--replications <n>', `play each roster so often, where there are targets (${USUAL_REPLICATIONS})`)
    .option('--level <share>', 'how sure each span is to keep its targets, by itself (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--assert', 'fail unless all is covered and all targets are surely kept')
    .option('--json', 'print everything as JSON instead of tables')
    .option('--quiet', 'print no table')
    .addHelpText(
      'after',
      examples(
        'roster monday.plan.json',
        'roster monday.plan.json --people team.csv --sick 5% --cost-per-hour 24',
        'roster mine.yaml --patterns shifts.yaml --out rosters',
      ),
    )
    .action(async (file: string, given: Given) => ended(await roster(file, given)));
}

async function roster(file: string, given: Given): Promise<number> {
  const noted = new Noted();
  const read = await noted.step(() => readRosterWish(file, given));
  const options = await noted.step(() => readOptions({ replications: USUAL_REPLICATIONS, ...playing(given) }));
  noted.tell();
  const { wish, ...kept } = read!;
  const task = new RosterTask(wish, await Solver.load());
  const { answer: part, exitCode } = await playRoster(task, options!);
  const files = writeAll(task, part, kept, given);
  if (given.json === true) print([JSON.stringify({ roster: part, files }, undefined, 2)]);
  else {
    const style = styleFor(process.stdout);
    const told = given.quiet === true ? [] : [...rosterLines(task, part, style), ''];
    print([
      ...told,
      `Written: ${files.plan}, ${files.csv}, ${files.calendar}`,
      `Next: switchyard report ${files.plan}`,
    ]);
  }
  const holds = part.missing.length === 0 && part.checked?.verdict !== 'unmet';
  return exitCode ?? (given.assert === true && !holds ? EXIT.thresholdMissed : EXIT.fine);
}

/** Those of the options that say how rosters are played. */
function playing({ replications, level, workers, executor, quiet }: Given): GivenOptions {
  const given = { replications, level, workers, executor, quiet };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

interface WrittenFiles {
  readonly plan: string;
  readonly csv: string;
  readonly calendar: string;
}

function writeAll(task: RosterTask, part: RosterPart, { plan, path }: KeptPlan, given: Given): WrittenFiles {
  const folder = given.out ?? dirname(path);
  madeFolder(folder);
  const name = basename(path).replace(/(\.plan)?\.json$/i, '');
  const files = {
    plan: join(folder, basename(path)),
    csv: given.csv ?? join(folder, `${name}.roster.csv`),
    calendar: given.ics ?? join(folder, `${name}.roster.ics`),
  };
  const { csv, calendar } = rosterTexts(task, part, plan.recipe);
  writeText(files.csv, csv);
  writeText(files.calendar, calendar);
  writePlan(files.plan, { ...plan, roster: part });
  return files;
}

function madeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw environmentTrouble(`The folder ${folder} cannot be made`, cause);
  }
}

function writeText(path: string, text: string): void {
  const file = new WholeFile(path);
  try {
    file.write(text);
    file.finish();
  } finally {
    file.giveUp();
  }
}
