import { tuneEngine } from '../server/executors/engine-flags.ts';
import { projectFolder } from '../server/project-folder.ts';
import { againstText } from './against/against-report.ts';
import { runAgainst } from './against/run-against.ts';
import { coreText } from './core/core-report.ts';
import { CORE_SEED } from './core/desk.ts';
import { measureCell } from './core/measure-cell.ts';
import { runCore } from './core/run-core.ts';
import { busyWarning, machineText, thisMachine } from './machine.ts';
import { markdownOf } from './markdown.ts';
import { shippedScenario } from './offer-core.ts';
import { HELP, readOptions, type BenchOptions } from './options.ts';
import { reportText } from './report.ts';
import { SCHEMA, type BenchResults } from './results.ts';
import { revisionOf } from './revision.ts';
import { runRounds } from './rounds.ts';
import { suiteNamed } from './suites.ts';
import { Teller } from './teller.ts';

/** The status of programs that are ended by Ctrl-C. */
const INTERRUPTED = 130;

class Interrupted extends Error {}

/** `npm run bench`: each benchmark in processes of its own, in turn; medians, spreads, and what was proved. */
async function main(): Promise<void> {
  // As the command line does.
  tuneEngine();
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else if (options.one !== undefined) console.log(JSON.stringify(await suiteNamed(options.one).measure(options.size)));
  else if (options.cells !== undefined)
    for (const cell of options.cells) console.log(JSON.stringify(measureCell(cell, options.size)));
  else await runAll(options);
}

async function runAll(options: BenchOptions): Promise<void> {
  const { rounds, size } = options;
  const machine = thisMachine();
  const startedAt = new Date().toISOString();
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const teller = new Teller();
  const found = await measureAll(options, (progress) => teller.tell(progress));
  teller.clear();
  const revision = revisionOf(projectFolder());
  const seeds = await seedsPlayed();
  print({ schema: SCHEMA, startedAt, machine, revision, seeds, size, rounds, ...found }, options.form);
  if (found.against?.compared.some(({ isTooSlow }) => isTooSlow)) process.exitCode = 1;
}

async function measureAll(
  { benchmarks, core, against, rounds, size, reference }: BenchOptions,
  tell: (progress: string) => void,
): Promise<Pick<BenchResults, 'outcomes' | 'core' | 'against'>> {
  if (against !== undefined) {
    const signal = interruption();
    return { outcomes: [], core: null, against: await runAgainst(projectFolder(), against, tell, signal) };
  }
  return {
    outcomes: runRounds(benchmarks, rounds, size, reference, tell),
    core: core === undefined ? null : await runCore(core, size, tell),
    against: null,
  };
}

/** What `--json` tells, so that a run can be repeated elsewhere. */
async function seedsPlayed(): Promise<BenchResults['seeds']> {
  const shipped = ['offer-core', 'expert-marketplace'].map(
    async (name) => [name, (await shippedScenario(name)).seed] as const,
  );
  return { core: CORE_SEED, ...Object.fromEntries(await Promise.all(shipped)) };
}

/** Ctrl-C and its kin: what was made is to be removed before the end. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => controller.abort(new Interrupted(`Ended by ${name}; the other revision is removed.`)));
  return controller.signal;
}

function print(results: BenchResults, form: BenchOptions['form']): void {
  if (form === 'json') return console.log(JSON.stringify(results, null, 2));
  if (form === 'markdown') return console.log(markdownOf(results));
  const { machine, rounds, outcomes, core, against } = results;
  console.log(machineText(machine));
  if (outcomes.length > 0) {
    console.log(`${rounds} processes each; times on a processor by the main thread, by the wall beside them.\n`);
    console.log(reportText(outcomes));
  }
  if (core !== null) console.log(`\n${coreText(core)}`);
  if (against !== null) console.log(`\n${againstText(against)}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Interrupted ? INTERRUPTED : 1;
}
