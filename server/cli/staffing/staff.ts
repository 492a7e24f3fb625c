import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { targetSettings } from '../../../engine/index.ts';
import { newPlan, planPathFor, writePlan } from '../../planning/plan-file.ts';
import { withTargets } from '../../planning/read-targets.ts';
import { floorFound, staffingFound } from '../../planning/staffing-outcome.ts';
import { EXIT } from '../../trouble.ts';
import { collect, examples, print, type Ended } from '../command.ts';
import { failedRun, replayCommand } from '../failure-text.ts';
import { interrupted } from '../interruption.ts';
import { RESUME_OPTION } from '../keeping.ts';
import { readSetup, type Setup } from '../read-setup.ts';
import { styleFor } from '../text/style.ts';
import { playStaffing, type Answered } from './play-staffing.ts';
import { floorLines, staffCsv, staffLines, type ToldStaffing } from './staff-lines.ts';
import {
  readStaffOptions,
  USUAL_EVERY,
  USUAL_REPLICATIONS,
  type GivenStaff,
  type StaffOptions,
} from './staff-options.ts';

const DAY_MS = 86_400_000;

/** `switchyard staff FILE --target 80/20`. */
export function addStaff(program: Command, ended: Ended): void {
  program
    .command('staff')
    .description(
      'Find the smallest staffing, by interval and group, that surely meets targets; and the next smaller one.',
    )
    .argument('<file>', 'a scenario or a plan: a path, or the name of a scenario that ships')
    .option(
      '--target <promise>',
      "such as 80/20, '90% in 4 h of email' or 'abandoned <= 5% per day else $500'; repeatable",
      collect,
    )
    .option('--every <span>', `length of an interval of the plan (${USUAL_EVERY})`)
    .option('--groups <names>', 'groups to plan (all); the others work as the scenario says')
    .option('--min <group=n>', 'at least so many in every interval, of one group or of each; repeatable', collect)
    .option('--max <group=n>', 'at most so many', collect)
    .option('--level <share>', 'how sure each interval is to meet its targets, by itself (0.95)')
    .option('--replications <n>', `play each plan so often (${USUAL_REPLICATIONS}); the last one up to twice as often`)
    .option('--volume <band>', 'try the plan under other volumes too, such as ±10% or 1.1')
    .option('--workers <n>', 'cores to use (all)')
    .option('--executor <address>', 'play on other machines, by workers at redis://host:port/db')
    .option(...RESUME_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "7 d"')
    .option('--out <file>', 'where the plan is written (NAME.plan.json)')
    .option('--assert', 'fail unless all targets are surely met')
    .option('--csv', 'print a line for each interval, for spreadsheets')
    .option('--json', 'print everything as JSON instead of tables')
    .option('--quiet', 'print no progress')
    .addHelpText(
      'after',
      examples(
        'staff bank-calls --target 80/20',
        "staff mine.yaml --target 80/20 --target 'occupancy <= 85% per day' --volume ±10%",
        "staff mine.yaml --target '90% in 4 h of email per day' --max night=3",
      ),
    )
    .action(async (file: string, given: GivenStaff) => ended(await staff(file, given)));
}

async function staff(file: string, given: GivenStaff): Promise<number> {
  const { setup, options } = await prepare(file, given);
  const { scenario } = setup;
  const played = await playStaffing(scenario, options, {
    policyFile: setup.policyFile,
    quiet: given.quiet === true,
    resume: given.resume === true,
  });
  if (played.asked.kind === 'failed') {
    const { failure } = played.asked;
    throw failedRun(failure, setup.fileName, replayCommand(file, given, failure.seed));
  }
  const answered = played.asked.kind === 'answered' ? played.asked.answer : played.known;
  if (answered === undefined) {
    throw interrupted('any plan was played: nothing is written.', played.exitCode);
  }
  const told = tell(setup, options, given, answered);
  return played.exitCode ?? told;
}

/** @throws Trouble with everything that is wrong with scenario and options */
async function prepare(
  file: string,
  given: GivenStaff,
): Promise<{ readonly setup: Setup; readonly options: StaffOptions }> {
  const set = [...(given.set ?? []), `figures.interval=${given.every ?? USUAL_EVERY}`];
  const read = await readSetup(file, { ...given, set });
  const aimed = withTargets(read.scenario, given.target ?? []);
  const problems = [...aimed.problems];
  const { interval } = read.scenario.figures;
  if (interval < 60_000 || DAY_MS % interval !== 0)
    problems.push(
      `--every  expected a part of a day of a minute at least, such as 15 min, found "${given.every ?? ''}"`,
    );
  const options = readStaffOptions(given, aimed.scenario, problems);
  if (given.target === undefined) return { setup: read, options };
  // Laid over the scenario as settings, so that whoever reads the plan later has them.
  return { setup: await readSetup(file, { ...given, set: [...set, ...targetSettings(aimed.scenario)] }), options };
}

function tell(setup: Setup, options: StaffOptions, given: GivenStaff, { answer, volumes }: Answered): number {
  const { scenario } = setup;
  const style = styleFor(process.stdout);
  const { plan } = answer;
  if (plan === undefined) {
    print(
      given.json === true
        ? [JSON.stringify({ plan: null, found: floorFound(answer, scenario, options.level) }, undefined, 2)]
        : floorLines(scenario, answer, style),
    );
    return given.assert === true ? EXIT.thresholdMissed : EXIT.fine;
  }
  const found = staffingFound({ ...answer, plan }, { scenario, ...options, volumes });
  const { groups, ...spans } = plan.levels.plan(scenario.figures.interval);
  const staffing = {
    plan: { ...spans, groups: groups.map(({ name, staffed }) => ({ name, staffed: [...staffed] })) },
    found,
  };
  const out = given.out ?? planPathFor(setup.fileName);
  // What is known of a search that was stopped is no reason to lose a plan that was found before.
  const isWritten = found.verdict !== 'unchecked' || !existsSync(out);
  if (isWritten) writePlan(out, { ...newPlan(setup.recipe), staffing });
  const told: ToldStaffing = { setup, staffing, out, isWritten };
  if (given.json === true) print([JSON.stringify(staffing, undefined, 2)]);
  else print(given.csv === true ? staffCsv(told) : staffLines(told, style));
  return given.assert === true && found.verdict !== 'met' ? EXIT.thresholdMissed : EXIT.fine;
}
