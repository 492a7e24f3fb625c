import { inlineMore } from '../server/executors/inlining.ts';
import { projectFolder } from '../server/project-folder.ts';
import { coreText } from './core/core-report.ts';
import { measureCell } from './core/measure-cell.ts';
import { runCore } from './core/run-core.ts';
import { busyWarning, machineText, thisMachine } from './machine.ts';
import { markdownOf } from './markdown.ts';
import { HELP, readOptions, type BenchOptions } from './options.ts';
import { reportText } from './report.ts';
import { SCHEMA, type BenchResults } from './results.ts';
import { revisionOf } from './revision.ts';
import { runRounds } from './rounds.ts';
import { suiteNamed } from './suites.ts';
import { Teller } from './teller.ts';

/** `npm run bench`: each benchmark in processes of its own, in turn; medians, spreads, and what was proved. */
async function main(): Promise<void> {
  // As the command line does.
  inlineMore();
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else if (options.one !== undefined) console.log(JSON.stringify(await suiteNamed(options.one).measure(options.size)));
  else if (options.cells !== undefined)
    for (const cell of options.cells) console.log(JSON.stringify(measureCell(cell, options.size)));
  else await runAll(options);
}

async function runAll({ benchmarks, core, rounds, size, reference, form }: BenchOptions): Promise<void> {
  const machine = thisMachine();
  const startedAt = new Date().toISOString();
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const teller = new Teller();
  const tell = (progress: string): void => teller.tell(progress);
  const outcomes = runRounds(benchmarks, rounds, size, reference, tell);
  const found = core === undefined ? null : await runCore(core, size, tell);
  teller.clear();
  const revision = revisionOf(projectFolder());
  print({ schema: SCHEMA, startedAt, machine, revision, size, rounds, outcomes, core: found }, form);
}

function print(results: BenchResults, form: BenchOptions['form']): void {
  if (form === 'json') return console.log(JSON.stringify(results, null, 2));
  if (form === 'markdown') return console.log(markdownOf(results));
  const { machine, rounds, outcomes, core } = results;
  console.log(machineText(machine));
  if (outcomes.length > 0) {
    console.log(`${rounds} processes each; times on a processor by the main thread, by the wall beside them.\n`);
    console.log(reportText(outcomes));
  }
  if (core !== null) console.log(`\n${coreText(core)}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
