import { basename } from 'node:path';
import type { Command } from 'commander';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { WholeFile } from '../export/whole-file.ts';
import { newPlan, type PlanFile } from '../planning/plan-file.ts';
import { makePlanReport } from '../planning/report/make-report.ts';
import { ReportRun, type PlayedReport } from '../planning/report/play-report.ts';
import { reportPage } from '../planning/report/report-page.ts';
import { printPage } from '../report/pdf/print-page.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { wrapped } from './text/columns.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { Noted } from './experiments/noted.ts';
import { failureText, replayCommand } from './failure-text.ts';
import { Interruption } from './interruption.ts';
import { ProgressBar } from './progress-bar.ts';
import { readSetup } from './read-setup.ts';
import { readOptions, type GivenOptions } from './simulate-options.ts';

/** Enough that nine runs in ten are told from ten in ten. */
const USUAL_REPLICATIONS = 100;
const LEVER_REPLICATIONS = 20;

type Given = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'json' | 'quiet'
> & {
  readonly out?: string;
  readonly pdf?: boolean;
  readonly levers: boolean;
};

/** `switchyard report FILE`. */
export function addReport(program: Command, ended: Ended): void {
  program
    .command('report')
    .description(
      'Put a plan, or a scenario as it is, into one page to show: decision, service, cost, risk, and how to reproduce it.',
    )
    .argument('<file>', 'a plan, or a scenario: a path, or the name of one that ships')
    .option('--out <file>', 'where the page is written (NAME.report.html); the PDF lies beside it')
    .option('--pdf', 'fail where there is no browser to print it with (else only the page is written then)')
    .option('--no-pdf', 'write only the page')
    .option('--replications <n>', `play the plan so often, on random numbers of its own (${USUAL_REPLICATIONS})`)
    .option('--no-levers', 'leave out what levers and expert-hours are worth, which takes most of the time')
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--level <share>', 'confidence of the intervals (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--json', 'print everything as JSON, and write no file')
    .option('--quiet', 'print no progress')
    .addHelpText('after', examples('report model.plan.json', 'report bank-calls --set "horizon=1 d" --no-levers'))
    .action(async (file: string, given: Given) => ended(await report(file, given)));
}

async function report(file: string, given: Given): Promise<number> {
  const noted = new Noted();
  const few = given.replications === '1' ? ['--replications  expected at least 2: one run says nothing of chance'] : [];
  const read = await noted.step(() => readOptions({ replications: String(USUAL_REPLICATIONS), ...given }, few));
  const found = await noted.step(() => readSetup(file, given));
  noted.tell();
  const [options, setup] = [read!, found!];
  const plan: PlanFile = newPlan(setup.recipe);
  const executor = await chooseExecutor(options);
  const run = new ReportRun(
    {
      recipe: setup.recipe,
      replications: options.replications,
      leverReplications: given.levers ? LEVER_REPLICATIONS : 0,
      level: options.level,
    },
    executor,
  );
  const interruption = new Interruption();
  interruption.stopWith(() => run.stop());
  const bar = options.quiet ? undefined : new ProgressBar(process.stderr, () => ({ ...run.progress, unit: 'runs' }));
  let played: PlayedReport | undefined;
  try {
    played = await run.play();
  } finally {
    bar?.end();
    await executor.close();
    interruption.end();
  }
  if (run.failure !== undefined) {
    console.error(failureText(run.failure, setup.fileName, replayCommand(file, given, run.failure.seed)));
    return EXIT.runFailed;
  }
  if (played === undefined) {
    console.error('Interrupted before everything was played: there is no report.');
    return interruption.exitCode ?? EXIT.fine;
  }
  const command = `npx --no -- switchyard report ${file}`;
  const told = makePlanReport(played, { plan, file, set: given.set ?? [], level: options.level, command });
  if (options.json) print([JSON.stringify(told, undefined, 2)]);
  else {
    const path = given.out ?? `${basename(setup.fileName).replace(/(\.plan)?\.(ya?ml|json)$/i, '')}.report.html`;
    const written = await writeReport(path, reportPage(told), given.pdf);
    print([...wrapped(told.decision), '', ...written]);
  }
  return EXIT.fine;
}

/** Writes the page, and the PDF where it can be printed; says what was written. @throws Trouble when a PDF that is asked for cannot be */
async function writeReport(path: string, page: string, wantsPdf: boolean | undefined): Promise<string[]> {
  writeWhole(path, page);
  const lines = [`Report: ${path}`];
  if (wantsPdf === false) return lines;
  try {
    const pdf = path.replace(/(\.html?)?$/i, '.pdf');
    writeWhole(pdf, await printPage(page));
    return [...lines, `PDF:    ${pdf}`];
  } catch (error) {
    if (!(error instanceof Trouble) || wantsPdf === true) throw error;
    return [...lines, `No PDF: ${error.message}`];
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const file = new WholeFile(path);
  try {
    file.write(content);
    file.finish();
  } finally {
    file.giveUp();
  }
}
