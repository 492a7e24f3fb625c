import { basename } from 'node:path';
import type { Command } from 'commander';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { WholeFile } from '../export/whole-file.ts';
import { makePlanReport, type ReportSource } from '../planning/report/make-report.ts';
import { ReportRun, type PlayedReport } from '../planning/report/play-report.ts';
import { reportPage } from '../planning/report/report-page.ts';
import { reportOptions } from '../planning/report/report-runs.ts';
import { printPage } from '../report/pdf/print-page.ts';
import { badInput, EXIT, Trouble } from '../trouble.ts';
import { collect, examples, EXECUTOR_OPTION, print, type Ended } from './command.ts';
import { Noted } from './experiments/noted.ts';
import { failedRun, replayCommand } from './failure-text.ts';
import { interrupted, Interruption } from './interruption.ts';
import { ProgressBar } from './progress-bar.ts';
import { readSetup, type Setup } from './read-setup.ts';
import { readOptions, type GivenOptions, type SimulateOptions } from './simulate-options.ts';
import { wrapped } from './text/columns.ts';

/** Enough that nine runs in ten are told from ten in ten. */
const USUAL_REPLICATIONS = 100;
/** Enough for a tenth of volume to show under the same random numbers. */
const LEVER_REPLICATIONS = 20;
/** So many sizes of a staffing are told apart by so many days each. */
const FRONTIER_REPLICATIONS = 20;
const MOST_PART_REPLICATIONS = 1000;

type Given = Pick<
  GivenOptions,
  'replications' | 'level' | 'workers' | 'executor' | 'seed' | 'set' | 'json' | 'quiet'
> & {
  readonly out?: string;
  readonly pdf?: boolean;
  readonly levers: boolean;
  readonly leverReplications?: string;
  readonly frontier: boolean;
  readonly frontierReplications?: string;
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
    .option('--lever-replications <n>', `play each lever and block of hours so often (${LEVER_REPLICATIONS})`)
    .option('--no-levers', 'leave out what levers and expert-hours are worth, which takes most of the time')
    .option(
      '--frontier-replications <n>',
      `play each size of the staffing, 70 % to 130 %, so often (${FRONTIER_REPLICATIONS})`,
    )
    .option('--no-frontier', 'leave out what more and fewer people cost, and how often they keep targets')
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

interface Prepared {
  readonly options: SimulateOptions;
  readonly setup: Setup;
  readonly leverReplications: number;
  readonly frontierReplications: number;
}

async function report(file: string, given: Given): Promise<number> {
  const prepared = await prepare(file, given);
  const { options, setup } = prepared;
  const { played, run, exitCode } = await playIt(prepared);
  if (run.failure !== undefined) {
    throw failedRun(run.failure, setup.fileName, replayCommand(file, given, run.failure.seed));
  }
  if (played === undefined) {
    throw interrupted('everything was played: there is no report.', exitCode);
  }
  const told = makePlanReport(played, sourceOf(prepared, file, given));
  if (options.json) print([JSON.stringify(told, undefined, 2)]);
  else {
    const path = given.out ?? `${basename(setup.fileName).replace(/(\.plan)?\.(ya?ml|json)$/i, '')}.report.html`;
    const written = await writeReport(path, reportPage(told), given.pdf);
    print([...wrapped(told.decision), '', ...written]);
  }
  return EXIT.fine;
}

/** Where it comes from, with the options that change its numbers. */
function sourceOf(
  { setup, options, leverReplications, frontierReplications }: Prepared,
  file: string,
  given: Given,
): ReportSource {
  const { replications, level } = options;
  const { fileName, recipe, plan } = setup;
  const parts = { replications, level, leverReplications, frontierReplications };
  const seed = given.seed === undefined ? [] : ['--seed', given.seed];
  const words = [...reportOptions(parts), ...seed];
  return { fileName, recipe, plan, file, set: given.set ?? [], level, frontierReplications, options: words };
}

async function prepare(file: string, given: Given): Promise<Prepared> {
  const noted = new Noted();
  const few = given.replications === '1' ? ['--replications  expected at least 2: one run says nothing of chance'] : [];
  const options = await noted.step(() => readOptions({ replications: String(USUAL_REPLICATIONS), ...given }, few));
  const leverReplications = await noted.step(() =>
    partOf(given.levers, ['--lever-replications', given.leverReplications], LEVER_REPLICATIONS),
  );
  const frontierReplications = await noted.step(() =>
    partOf(given.frontier, ['--frontier-replications', given.frontierReplications], FRONTIER_REPLICATIONS),
  );
  const setup = await noted.step(() => readSetup(file, given));
  noted.tell();
  return {
    options: options!,
    setup: setup!,
    leverReplications: leverReplications!,
    frontierReplications: frontierReplications!,
  };
}

/** How often each way of a part is played; 0 leaves the part out. */
function partOf(isWanted: boolean, [option, text]: readonly [string, string | undefined], usual: number): number {
  if (text === undefined) return isWanted ? usual : 0;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 2 && value <= MOST_PART_REPLICATIONS) return isWanted ? value : 0;
  throw badInput(`${option}  expected a whole number from 2 to ${MOST_PART_REPLICATIONS}, found "${text}"`);
}

/** Plays all of it; whatever comes of it, no thread is left behind. */
async function playIt({ options, setup, ...parts }: Prepared): Promise<{
  readonly played: PlayedReport | undefined;
  readonly run: ReportRun;
  readonly exitCode: number | undefined;
}> {
  const executor = await chooseExecutor(options);
  const { replications, level } = options;
  const wish = { recipe: setup.recipe, replications, level, ...parts };
  const interruption = new Interruption();
  let bar: ProgressBar | undefined;
  try {
    const run = new ReportRun(wish, executor);
    interruption.stopWith(() => run.stop());
    if (!options.quiet) bar = new ProgressBar(process.stderr, () => ({ ...run.progress, unit: 'runs' }));
    return { played: await run.play(), run, exitCode: interruption.exitCode };
  } finally {
    bar?.end();
    interruption.end();
    await executor.close();
  }
}

/**
 * Writes the page, and the PDF where it can be printed; says what was written.
 *
 * @throws Trouble when a PDF that is asked for cannot be
 */
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
